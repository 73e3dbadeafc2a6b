import { annotatorLetter, joinLabels } from "../../../../src/pipeline/quality/joinLabels";

const taxonomy = ["spam", "personal"];

it("joins by record id, whatever the order of rows and whoever was given which record", () => {
  const joined = joinLabels(
    [
      { ids: ["r2", "r1"], labels: ["spam", null] },
      { ids: ["r1", "r2", "r3"], labels: ["personal", "spam", "spam"] },
    ],
    taxonomy,
  );
  expect(joined).toStrictEqual({
    records: [
      { id: "r1", labels: [null, "personal"] },
      { id: "r2", labels: ["spam", "spam"] },
      { id: "r3", labels: [null, "spam"] },
    ],
    progress: [
      { annotator: "A", assigned: 2, labelled: 1 },
      { annotator: "B", assigned: 3, labelled: 3 },
    ],
    leftOut: [],
  });
});

it("leaves out what does not count, and lists it", () => {
  const { records, progress, leftOut } = joinLabels(
    [
      {
        ids: ["r3", "r1", "r2", "r2", null, null, "r4", "r4"],
        labels: ["Spamm", "Spamm", "spam", "personal", "spam", null, "spam", "spam"],
      },
    ],
    taxonomy,
  );
  expect(records.map(({ labels }) => labels[0])).toStrictEqual([null, null, null, "spam"]);
  expect(progress).toStrictEqual([{ annotator: "A", assigned: 4, labelled: 1 }]);
  expect(leftOut).toStrictEqual([
    { why: "unknown", annotator: "A", label: "Spamm", count: 2, ids: ["r1", "r3"] },
    { why: "twice", annotator: "A", label: null, count: 1, ids: ["r2"] },
    { why: "no-record", annotator: "A", label: null, count: 1, ids: [] },
  ]);
});

it("takes a label beside a blank in another row of the same record", () => {
  const twoRows = { ids: ["r1", "r1", "r2", "r2"], labels: [null, "spam", "spam", null] };
  expect(joinLabels([twoRows], taxonomy).records.map(({ labels }) => labels)).toStrictEqual([["spam"], ["spam"]]);
});

it("takes every label where there is no taxonomy", () => {
  expect(joinLabels([{ ids: ["r1"], labels: ["anything"] }], []).leftOut).toStrictEqual([]);
});

it("refuses columns of different length", () => {
  expect(() => joinLabels([{ ids: ["r1"], labels: [] }], [])).toThrow(
    expect.objectContaining({ code: "columns-differ" }),
  );
});

it("names annotators by letters", () => {
  expect([0, 25, 26, 51, 52, 702].map(annotatorLetter)).toStrictEqual(["A", "Z", "AA", "AZ", "BA", "AAA"]);
});
