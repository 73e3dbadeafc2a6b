import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const pane = "src/taskpane";

/** Attributes whose value is for the program, not for a person. */
const technical = new Set([
  ...[
    "as",
    "accept",
    "appearance",
    "axis",
    "className",
    "color",
    "colour",
    "format",
    "id",
    "intent",
    "inputMode",
    "key",
  ],
  ...[
    "labelPosition",
    "lang",
    "layout",
    "name",
    "orientation",
    "position",
    "reason",
    "relationship",
    "role",
    "shape",
    "size",
    "tense",
  ],
  ...[
    "status",
    "stage",
    "table",
    "thickness",
    "to",
    "tone",
    "type",
    "validationState",
    "value",
    "view",
    "kind",
    "href",
  ],
  ...["aria-current", "aria-labelledby", "aria-keyshortcuts"],
]);

/** Operators whose result is one of their sides, or both; a comparison shows neither. */
const shows = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

interface Literal {
  readonly line: number;
  readonly text: string;
}

/** Texts that a person would read and that do not come from the catalogue. */
function literalsIn(fileName: string, source: string): readonly Literal[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: Literal[] = [];
  const note = (node: ts.Node, text: string) => {
    if (/\p{L}/u.test(text)) found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text.trim());
    else if (ts.isJsxAttribute(node)) noteAttribute(node, note);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteExpression(node.expression, note);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Note = (node: ts.Node, text: string) => void;

function noteAttribute({ name, initializer }: ts.JsxAttribute, note: Note): void {
  const attribute = name.getText();
  if (!initializer || technical.has(attribute) || attribute.startsWith("data-")) return;
  noteExpression(ts.isJsxExpression(initializer) ? initializer.expression : initializer, note);
}

// A literal may stand in a choice: `isOpen ? "Hide" : texts.show`.
function noteExpression(node: ts.Node | undefined, note: Note): void {
  if (!node) return;
  if (ts.isStringLiteralLike(node)) note(node, node.text);
  else if (ts.isTemplateExpression(node))
    [node.head, ...node.templateSpans.map(({ literal }) => literal)].forEach((part) => {
      note(node, part.text);
    });
  else if (ts.isConditionalExpression(node))
    [node.whenTrue, node.whenFalse].forEach((part) => {
      noteExpression(part, note);
    });
  else if (ts.isBinaryExpression(node) && shows.has(node.operatorToken.kind))
    [node.left, node.right].forEach((part) => {
      noteExpression(part, note);
    });
  else if (ts.isParenthesizedExpression(node)) noteExpression(node.expression, note);
}

it.each([
  ["text between tags", "<p>Nothing to see</p>", "Nothing to see"],
  ["an attribute", '<Page title="Import" />', "Import"],
  ["a choice", '<Line note={isOpen ? "Hide" : texts.show} />', "Hide"],
  ["a template", "<b>{`${n} records`}</b>", " records"],
  ["an expression", '<b>{isLate && "Too late"}</b>', "Too late"],
])("finds a literal in %s", (_, code, text) => {
  expect(literalsIn("planted.tsx", `const shown = ${code};`)).toStrictEqual([{ line: 1, text }]);
});

it.each([
  ["texts of the catalogue", "<p>{texts.home.who}</p>"],
  ["attributes for the program", '<Button appearance="primary" size="small" data-stop="a" />'],
  ["signs without letters", "<p>{a} · {b}</p>"],
  ["styles", "<span style={{ left: `${x}px` }} className={styles.dot} />"],
])("lets through %s", (_, code) => {
  expect(literalsIn("planted.tsx", `const shown = ${code};`)).toStrictEqual([]);
});

it("finds none in the pane", () => {
  const files = readdirSync(pane, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) =>
    literalsIn(file, readFileSync(join(pane, file), "utf8")).map(({ line, text }) => `${file}:${line} ${text}`),
  );
  expect(found).toStrictEqual([]);
});
