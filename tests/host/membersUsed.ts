// Which members of Excel's classes src/ uses, and which the embedded workbook has: by TypeScript's own type checker.
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");
const excelTypes = /[\\/]@types[\\/]office-js[\\/]/;
// Every class of Excel has these, and the client answers them itself.
const clientsOwn = new Set(["load", "context", "toJSON", "set", "track", "untrack", "isNullObject"]);

/** A program of the whole project, as `tsc` sees it. */
export function projectProgram(): ts.Program {
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  return ts.createProgram({ rootNames: fileNames.filter((file) => !file.includes("/tests/")), options });
}

/** The members of Excel's classes that the add-in uses, as `Range.values`. */
export function membersUsed(program: ts.Program): ReadonlySet<string> {
  const used = new Set<string>();
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles()) {
    if (isAddIn(file.fileName))
      visit(file, (node) => {
        for (const member of membersAt(node, checker)) used.add(member);
      });
  }
  return used;
}

/** The members that the embedded workbook's classes have, as `Range.values`. */
export function membersOfModel(program: ts.Program): ReadonlySet<string> {
  const found = new Set<string>();
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles()) {
    if (!isModel(file.fileName)) continue;
    visit(file, (node) => {
      if (!ts.isClassDeclaration(node)) return;
      const name = apiName(node);
      if (name === null) return;
      for (const { name: member } of checker.getTypeAtLocation(node).getProperties()) {
        if (!/^[$_]/.test(member)) found.add(`${name}.${member}`);
      }
    });
  }
  return found;
}

function isAddIn(file: string): boolean {
  const place = path.relative(root, file);
  const isOurs = place.startsWith("src/") && !place.startsWith("src/embedded/");
  // The self-test is part of the add-in: what its cases need to read an effect back is used as well.
  return isOurs || place.startsWith("tests/contract/");
}

function isModel(file: string): boolean {
  return path.relative(root, file).startsWith("src/embedded/model/");
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  ts.forEachChild(node, (child) => {
    visit(child, act);
  });
}

function membersAt(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isPropertyAccessExpression(node)) return memberOf(checker.getSymbolAtLocation(node.name));
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name)) return [];
  const type = checker.getTypeAtLocation(node.parent);
  return memberOf(type.getProperty(name.text));
}

function memberOf(symbol: ts.Symbol | undefined): readonly string[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const { parent } = declaration;
    const isExcel =
      ts.isClassDeclaration(parent) && excelTypes.test(parent.getSourceFile().fileName) && isInExcel(parent);
    const name = symbol?.name ?? "";
    return isExcel && !clientsOwn.has(name) ? [`${parent.name?.text ?? ""}.${name}`] : [];
  });
}

function isInExcel(node: ts.ClassDeclaration): boolean {
  const space = node.parent.parent;
  return ts.isModuleDeclaration(space) && space.name.text === "Excel" && node.name?.text !== "RequestContext";
}

function apiName(node: ts.ClassDeclaration): string | null {
  for (const member of node.members) {
    const isName = ts.isPropertyDeclaration(member) && member.name.getText() === "apiName";
    if (isName && member.initializer !== undefined && ts.isStringLiteral(member.initializer))
      return member.initializer.text;
  }
  return null;
}
