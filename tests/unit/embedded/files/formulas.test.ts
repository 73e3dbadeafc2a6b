import { shownFormula, storedFormula } from "../../../../src/embedded/files/formulas";

const pairs = [
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ['=HANDOFF.ALPHA(labels,,"low")', '_xldudf_HANDOFF_ALPHA(labels,,"low")'],
  ["=IFERROR(HANDOFF.GATE(C5,F5,G5,H5,50),0)", "IFERROR(_xldudf_HANDOFF_GATE(C5,F5,G5,H5,50),0)"],
  ["=SORT(UNIQUE(A:A))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A:A))"],
  ['="SORT("&A1', '"SORT("&A1'],
  ['="a ""SORT("" b"&SORT(A:A)', '"a ""SORT("" b"&_xlfn._xlws.SORT(A:A)'],
  ["='LET (1)'!A1+XOR(A1)", "'LET (1)'!A1+_xlfn.XOR(A1)"],
  ["=Label_a[Label]", "Label_a[Label]"],
] as const;

test.each(pairs)("%s stands in a file as %s", (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test("a custom function typed in small letters is stored in capitals", () => {
  expect(storedFormula("=handoff.kappa(A1:B2)")).toBe("_xldudf_HANDOFF_KAPPA(A1:B2)");
});

test("a custom function that another program stored in small letters is shown in capitals", () => {
  expect(shownFormula("_xldudf_handoff_kappa(A1:B2)")).toBe("=HANDOFF.KAPPA(A1:B2)");
});
