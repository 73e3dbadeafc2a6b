// A column's filter in Excel's words and in the grid's.
// https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria
import type { ColumnFilter, FilterCondition, Operand } from "../store/tableFilters";
import { invalidArgument } from "./refusals";

/** Excel gives every member, `null` where it does not apply: https://github.com/OfficeDev/office-js/issues/1226 */
const noCriteria = {
  ...{ color: null, criterion1: null, criterion2: null, dynamicCriteria: null, filterOn: null },
  ...{ icon: null, operator: null, subField: null, values: null },
};

/** The members that the host knows. */
export interface Criteria {
  readonly filterOn: string | null;
  readonly values?: readonly string[] | null;
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string | null;
  readonly dynamicCriteria?: string | null;
}

// What stands before and after the operand.
const comparisons: Readonly<Record<string, readonly [before: string, after: string]>> = {
  ...{ equal: ["=", ""], notEqual: ["<>", ""], contains: ["=*", "*"], notContains: ["<>*", "*"] },
  ...{ startsWith: ["=", "*"], endsWith: ["=*", ""], greaterThan: [">", ""], greaterThanOrEqual: [">=", ""] },
  ...{ lessThan: ["<", ""], lessThanOrEqual: ["<=", ""], after: [">", ""], afterOrEqual: [">=", ""] },
  ...{ before: ["<", ""], beforeOrEqual: ["<=", ""] },
};

const pairs: Readonly<Record<string, readonly [first: string, operator: string, second: string]>> = {
  between: [">=", "And", "<="],
  notBetween: ["<", "Or", ">"],
};

// Excel's own spelling of February.
const months = [
  ...["January", "Februray", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const dynamics: Readonly<Record<string, string>> = {
  ...{ above: "AboveAverage", below: "BelowAverage", yearToDate: "YearToDate" },
  ...Object.fromEntries(["today", "yesterday", "tomorrow"].map((day) => [day, capital(day)])),
  ...Object.fromEntries(
    ["Week", "Month", "Quarter", "Year"].flatMap((period) =>
      ["this", "last", "next"].map((which) => [which + period, capital(which) + period]),
    ),
  ),
  ...Object.fromEntries(months.map((month, at) => [`m${at + 1}`, `AllDatesInPeriod${month}`])),
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`q${quarter}`, `AllDatesInPeriodQuarter${quarter}`])),
};

/** What Excel says of a column's filter. */
export function criteriaOf(filter: ColumnFilter | null): Criteria {
  if (filter === null) return noCriteria;
  if (filter.filterType === "manual") return { ...noCriteria, filterOn: "Values", values: filter.values };
  const { compareType, expectedValue } = filter.filterInfo;
  const dynamicCriteria = dynamics[compareType];
  if (dynamicCriteria !== undefined) return { ...noCriteria, filterOn: "Dynamic", dynamicCriteria };
  const [first = "", second = ""] = Array.isArray(expectedValue)
    ? (expectedValue as readonly Operand[])
    : [expectedValue as Operand | undefined];
  const pair = pairs[compareType];
  if (pair === undefined) return { ...noCriteria, filterOn: "Custom", criterion1: criterion(compareType, first) };
  const [before, operator, after] = pair;
  const [criterion1, criterion2] = [before + written(first), after + written(second)];
  return { ...noCriteria, filterOn: "Custom", criterion1, operator, criterion2 };
}

function criterion(compareType: string, operand: Operand): string {
  const [before, after] = comparisons[compareType] ?? invalidArgument(`The workbook host cannot say ${compareType}.`);
  return before + written(operand) + after;
}

function written(operand: Operand): string {
  if (operand instanceof Date) return operand.toISOString();
  return String(operand).replace(/[~*?]/g, "~$&");
}

/** The filter that Excel's words ask for. What the host does not know is refused. */
export function filterFor(criteria: Criteria): ColumnFilter {
  const { filterOn, values, dynamicCriteria } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) return { filterType: "manual", values: values as string[] };
  if (filterOn === "Custom") return { filterType: "condition", filterInfo: customCondition(criteria) };
  const dynamic = Object.entries(dynamics).find(([, name]) => filterOn === "Dynamic" && name === dynamicCriteria);
  if (dynamic === undefined) return invalidArgument();
  const [compareType] = dynamic;
  return { filterType: "condition", filterInfo: { conditionType: typeOfDynamic(compareType), compareType } };
}

function typeOfDynamic(compareType: string): FilterCondition["conditionType"] {
  return compareType === "above" || compareType === "below" ? "number" : "date";
}

function customCondition({ criterion1, operator, criterion2 }: Criteria): FilterCondition {
  const first = conditionOf(criterion1 ?? "");
  if (criterion2 == null || criterion2 === "") return first;
  const second = conditionOf(criterion2);
  const signs = [criterion1, criterion2].map((text) => /^[<>=]+/.exec(text ?? "")?.[0] ?? "");
  const pair = Object.entries(pairs).find(
    ([, [before, joint, after]]) => joint === (operator ?? "And") && before === signs[0] && after === signs[1],
  );
  const [from, to] = [first.expectedValue, second.expectedValue];
  if (pair === undefined || from === undefined || to === undefined) return invalidArgument();
  return { ...first, compareType: pair[0], expectedValue: [from, to] as readonly [Operand, Operand] };
}

function conditionOf(text: string): FilterCondition {
  const { sign, operand, open, close } = partsOf(text);
  const conditionType = open + close === "" ? typeOf(operand) : "string";
  const kinds = Object.entries(comparisons).filter(([, [before, after]]) => before === sign + open && after === close);
  // Of two words for one sign the later one is that of dates.
  const kind = conditionType === "date" ? kinds.at(-1) : kinds[0];
  if (kind === undefined || (conditionType === "string" && !textSigns.has(sign))) return invalidArgument();
  return { conditionType, compareType: kind[0], expectedValue: conditionType === "number" ? Number(operand) : operand };
}

const textSigns: ReadonlySet<string> = new Set(["=", "<>"]);

// A criterion without a sign means equal. A star at either end stands for any text, one behind a tilde for itself.
function partsOf(text: string) {
  const [, sign = "=", open = "", operand = "", close = ""] =
    /^(<>|>=|<=|=|>|<)?(\*?)((?:~[~*?]|[^~])*?)(\*?)$/su.exec(text) ?? invalidArgument();
  return { sign, open, operand: operand.replace(/~([~*?])/g, "$1"), close };
}

function typeOf(text: string): FilterCondition["conditionType"] {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return "number";
  return /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text) ? "date" : "string";
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
