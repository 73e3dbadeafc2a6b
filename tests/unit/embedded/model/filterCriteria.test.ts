import { criteriaOf, filterFor } from "../../../../src/embedded/model/filterCriteria";
import type { FilterCondition } from "../../../../src/embedded/store/tableFilters";

type Case = readonly [FilterCondition["conditionType"], string, FilterCondition["expectedValue"], readonly unknown[]];

// Every condition that the grid offers for a table, with Excel's words for it.
const conditions: readonly Case[] = [
  ["string", "equal", "spam", ["Custom", "=spam"]],
  ["string", "notEqual", "spam", ["Custom", "<>spam"]],
  ["string", "contains", "50% *off* ~now?", ["Custom", "=*50% ~*off~* ~~now~?*"]],
  ["string", "notContains", "spam", ["Custom", "<>*spam*"]],
  ["string", "startsWith", "Re:", ["Custom", "=Re:*"]],
  ["string", "endsWith", "!", ["Custom", "=*!"]],
  ["number", "equal", 3, ["Custom", "=3"]],
  ["number", "notEqual", -1.5, ["Custom", "<>-1.5"]],
  ["number", "greaterThan", 3, ["Custom", ">3"]],
  ["number", "greaterThanOrEqual", 3, ["Custom", ">=3"]],
  ["number", "lessThan", 3, ["Custom", "<3"]],
  ["number", "lessThanOrEqual", 3, ["Custom", "<=3"]],
  ["number", "between", [3, 5], ["Custom", ">=3", "And", "<=5"]],
  ["number", "notBetween", [3, 5], ["Custom", "<3", "Or", ">5"]],
  ["number", "above", undefined, ["Dynamic", "AboveAverage"]],
  ["date", "after", "2026-11-24", ["Custom", ">2026-11-24"]],
  ["date", "beforeOrEqual", "2026-11-24", ["Custom", "<=2026-11-24"]],
  ["date", "between", ["2026-11-01", "2026-11-24"], ["Custom", ">=2026-11-01", "And", "<=2026-11-24"]],
  ["date", "lastWeek", undefined, ["Dynamic", "LastWeek"]],
  ["date", "yearToDate", undefined, ["Dynamic", "YearToDate"]],
  ["date", "m2", undefined, ["Dynamic", "AllDatesInPeriodFebruray"]],
  ["date", "q4", undefined, ["Dynamic", "AllDatesInPeriodQuarter4"]],
];

it.each(conditions)(
  "says that a %s is %s %s as Excel does, and understands it",
  (...[type, compare, operand, said]) => {
    const filterInfo = {
      ...{ conditionType: type, compareType: compare },
      ...(operand === undefined ? {} : { expectedValue: operand }),
    };
    const criteria = criteriaOf({ filterType: "condition", filterInfo });
    const { filterOn, dynamicCriteria, criterion1, operator, criterion2 } = criteria;
    const words = [filterOn, dynamicCriteria, criterion1, operator, criterion2].filter((word) => word !== null);
    expect(words).toStrictEqual(said);
    expect(filterFor(criteria)).toStrictEqual({ filterType: "condition", filterInfo });
  },
);

it.each([
  [{ filterOn: "TopItems", criterion1: "5" }],
  [{ filterOn: "Values" }],
  [{ filterOn: "Dynamic", dynamicCriteria: "Someday" }],
  [{ filterOn: "Custom", criterion1: ">=3", operator: "Or", criterion2: "<=5" }],
  [{ filterOn: "Custom", criterion1: ">spam" }],
])("refuses what it does not know: %j", (criteria) => {
  expect(() => filterFor(criteria)).toThrow(/argument is invalid/);
});
