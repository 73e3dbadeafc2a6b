// Conditional formats, to the file and back. What one side cannot hold is left out by name, never in silence.
import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import { addressesOf, boxesOf, cellAddress } from "./addresses";
import { fileColour, gridColour } from "./colours";
import { shownFormula, storedFormula } from "./formulas";
import { given, nonEmpty, yes } from "./given";
import type { Box } from "./bookJson";
import type { FormatCondition, FormatLook, FormatRule } from "./resources";

type Condition = Omit<ConditionalRule, "priority" | "range" | "style" | "stopIfTrue">;

/** Rules that could be carried over, and the kinds of those that could not. */
export interface Carried<Rule> {
  readonly rules: Rule[];
  readonly left: readonly string[];
}

/** The file's rules, first one first. */
export function fileFormats(rules: readonly FormatRule[]): Carried<ConditionalRule> {
  return carried(rules, fileRule, ({ rule }) => rule.subType ?? rule.type);
}

/** The grid's rules, in the file's order of priority; `theme` is the file's palette. */
export function gridFormats(rules: readonly ConditionalRule[], theme: readonly string[]): Carried<FormatRule> {
  const ordered = [...rules].sort((one, other) => one.priority - other.priority);
  return carried(
    ordered,
    (rule, index) => gridRule(rule, index, theme),
    ({ type }) => type,
  );
}

function carried<From, To>(
  rules: readonly From[],
  turn: (rule: From, index: number) => To | null,
  kindOf: (rule: From) => string,
): Carried<To> {
  const turned = rules.map((rule, index) => ({ rule, result: turn(rule, index) }));
  return {
    rules: turned.flatMap(({ result }) => (result === null ? [] : [result])),
    left: turned.flatMap(({ rule, result }) => (result === null ? [kindOf(rule)] : [])),
  };
}

function fileRule(rule: FormatRule, index: number): ConditionalRule | null {
  const condition = fileCondition(rule);
  if (condition === null) return null;
  const style = fileLook(rule.rule.style ?? {});
  return { ...condition, priority: index + 1, range: addressesOf(rule.ranges), stopIfTrue: rule.stopIfTrue, style };
}

function gridRule(rule: ConditionalRule, index: number, theme: readonly string[]): FormatRule | null {
  const condition = gridCondition(rule);
  if (condition === null) return null;
  return {
    cfId: `cf${index + 1}`,
    ranges: boxesOf(rule.range),
    stopIfTrue: rule.stopIfTrue ?? false,
    rule: { type: "highlightCell", ...condition, style: gridLook(rule.style ?? {}, theme) },
  };
}

function fileCondition({ rule, ranges }: FormatRule): Condition | null {
  const { subType } = rule;
  if (subType === "formula") return { type: "expression", formula: storedFormula(String(rule.value)) };
  if (subType === "number") return numberCondition(rule);
  if (subType === "text") return textCondition(rule, ranges[0]);
  return subType === "duplicateValues" || subType === "uniqueValues" ? { type: subType } : null;
}

function numberCondition({ operator, value }: FormatCondition): Condition {
  const operands = (Array.isArray(value) ? value : [value]).map(String);
  return { type: "cellIs", operator: operator as NonNullable<Condition["operator"]>, formula: operands };
}

type TextType = "containsText" | "notContainsText" | "beginsWith" | "endsWith" | "containsBlanks" | "notContainsBlanks";

// The formula that Excel expects beside the rule's kind.
const textFormulas: Readonly<Record<TextType, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
};

function textCondition({ operator = "", value }: FormatCondition, first: Box | undefined): Condition | null {
  const text = typeof value === "string" ? value : "";
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (operator === "equal" || operator === "notEqual") return { type: "cellIs", operator, formula: quoted };
  if (!isTextType(operator)) return null;
  const cell = first === undefined ? "A1" : cellAddress(first.startRow, first.startColumn);
  return { type: operator, text, formula: textFormulas[operator](cell, quoted) };
}

function isTextType(name: string): name is TextType {
  return Object.hasOwn(textFormulas, name);
}

function gridCondition(rule: ConditionalRule): Omit<FormatCondition, "type" | "style"> | null {
  const { type, text = "" } = rule;
  const formulas = [rule.formula ?? []].flat();
  if (type === "expression") return { subType: "formula", value: shownFormula(formulas[0] ?? "FALSE") };
  if (type === "cellIs") return comparison(rule.operator ?? "equal", formulas);
  if (isTextType(type)) return { subType: "text", operator: type, value: text };
  return type === "duplicateValues" || type === "uniqueValues" ? { subType: type } : null;
}

function comparison(operator: string, formulas: readonly string[]): Omit<FormatCondition, "type" | "style"> | null {
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? "")?.[1];
  if (text !== undefined) {
    const holds = operator === "equal" || operator === "notEqual";
    return holds ? { subType: "text", operator, value: text.replaceAll('""', '"') } : null;
  }
  const numbers = formulas.map(Number);
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return null;
  return { subType: "number", operator, value: operator.toLowerCase().endsWith("between") ? numbers : numbers[0] };
}

function fileLook({ bg, cl, bl, it }: FormatLook): CellStyle {
  const fill = fileColour(bg?.rgb ?? null);
  const font = {
    ...given("color", fileColour(cl?.rgb ?? null)),
    ...given("bold", yes(bl === 1)),
    ...given("italic", yes(it === 1)),
  };
  return {
    // A conditional fill's colour is its background, unlike a cell's.
    ...(fill && { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: fill, fgColor: fill } }),
    ...given("font", nonEmpty(font)),
  };
}

function gridLook({ fill, font = {} }: CellStyle, theme: readonly string[]): FormatLook {
  const ground = fill?.type === "pattern" ? gridColour(fill.bgColor ?? fill.fgColor, theme) : undefined;
  const colour = gridColour(font.color, theme);
  return {
    ...(ground === undefined ? {} : { bg: { rgb: ground } }),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(font.bold === true ? { bl: 1 } : {}),
    ...(font.italic === true ? { it: 1 } : {}),
  };
}
