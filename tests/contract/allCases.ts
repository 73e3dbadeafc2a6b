// Every promise, in the order in which they are checked.
import { cellCases } from "./cells";
import type { ContractCase } from "./contractCase";
import { formatCases } from "./formats";
import { functionCases } from "./functions";
import { nameCases } from "./names";
import { placeCases } from "./places";
import { ruleCases } from "./rules";
import { sheetCases } from "./sheets";
import { tableCases } from "./tables";

/** All cases. */
export const allCases: readonly ContractCase[] = [
  ...cellCases,
  ...placeCases,
  ...formatCases,
  ...sheetCases,
  ...tableCases,
  ...nameCases,
  ...ruleCases,
  ...functionCases,
];
