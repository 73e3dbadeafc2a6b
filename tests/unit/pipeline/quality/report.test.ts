import fc from "fast-check";
import { texts } from "../../../../src/messages/catalogue";
import { krippendorffAlpha } from "../../../../src/pipeline/quality/krippendorffAlpha";
import { report, type ReportKey, type ReportRequest, type ReportRow } from "../../../../src/pipeline/quality/report";

const request: ReportRequest = {
  coefficient: "krippendorff-alpha",
  credit: null,
  labels: ["spam", "personal", "business"],
  annotators: [
    { ids: ["r1", "r2", "r3", "r4"], labels: ["spam", "spam", "personal", null] },
    { ids: ["r1", "r2", "r3", "r4"], labels: ["spam", "personal", "personal", "Spamm"] },
    { ids: ["r1", "r2"], labels: ["spam", "personal"] },
  ],
};

it("holds all figures of a batch, each from the same labels", () => {
  const table = [["spam", "spam", "spam"], ["spam", "personal", "personal"], ["personal", "personal", null]]; // prettier-ignore
  const whole = krippendorffAlpha(table);
  const rows = report(request);
  expect(rows.map(({ key, item }) => `${key}: ${item}`)).toStrictEqual([
    "agreement: Krippendorff’s alpha",
    "labelled: Everyone",
    "labelled: A",
    "labelled: B",
    "labelled: C",
    "label: spam",
    "label: personal",
    "label: business",
    "confusion: spam × personal",
    "pair: A × B",
    "pair: A × C",
    "pair: B × C",
    "unknown: B: Spamm",
  ]);
  expect(rows[0]).toMatchObject({ value: whole.defined && whole.coef, low: whole.defined && whole.low, n: 3 });
  expect(only(rows, "labelled").map(({ value, n }) => [value, n])).toStrictEqual([
    [0.8, 4],
    [0.75, 4],
    [0.75, 4],
    [1, 2],
  ]);
  expect(only(rows, "label").at(2)).toMatchObject({ value: null, n: 0, reason: texts.reasons["label-unused"] });
  expect(only(rows, "confusion")).toMatchObject([{ value: 2, ids: ["r2"] }]);
  expect(only(rows, "pair").at(2)).toMatchObject({ value: 1, n: 2 });
  expect(only(rows, "unknown")).toMatchObject([{ value: 1, ids: ["r4"], reason: expect.any(String) as string }]);
});

it("says why there is no figure and still tells what can be told", () => {
  const rows = report({ ...request, coefficient: "gwet-ac1" });
  expect(rows[0]).toMatchObject({
    item: "Gwet’s AC1",
    value: null,
    reason: expect.stringContaining("not available in this version") as string,
  });
  expect(only(rows, "confusion")).toHaveLength(1);
  expect(report({ ...request, coefficient: "cohen-kappa" })[0]).toMatchObject({
    reason: expect.stringContaining("compares two annotators") as string,
  });
});

it("tells one annotator, and one without records, what is missing", () => {
  expect(report({ ...request, annotators: request.annotators.slice(0, 1) })[0]).toMatchObject({
    value: null,
    reason: texts.reasons["one-annotator"],
  });
  const empty = { ids: [], labels: [] };
  const rows = report({ ...request, annotators: [empty, empty] });
  expect(rows[0]).toMatchObject({ value: null, n: 0, reason: texts.reasons["no-labels"] });
  expect(only(rows, "labelled")).toMatchObject([{ value: null, n: 0 }, { value: null, n: 0 }, { value: null, n: 0 }]); // prettier-ignore
});

it("takes the labels that it finds where no taxonomy is given", () => {
  const rows = report({ ...request, labels: [] });
  expect(only(rows, "label").map(({ item }) => item)).toStrictEqual(["Spamm", "personal", "spam"]);
});

it("does not depend on the order of rows", () => {
  const row = fc.tuple(fc.constantFrom("r1", "r2", "r3", "r4"), fc.constantFrom("spam", "personal", "Spamm", null));
  const rows = fc.array(row, { maxLength: 12 });
  const mixed = rows.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(mixed, rows, ([list, shuffled], other) => {
      expect(report(requestOf(shuffled, other))).toStrictEqual(report(requestOf(list, other)));
    }),
  );
});

type Rows = readonly (readonly [string, string | null])[];

function requestOf(...annotators: readonly Rows[]): ReportRequest {
  const columns = annotators.map((rows) => ({ ids: rows.map(([id]) => id), labels: rows.map(([, label]) => label) }));
  return { ...request, annotators: columns };
}

function only(rows: readonly ReportRow[], key: ReportKey): readonly ReportRow[] {
  return rows.filter((row) => row.key === key);
}
