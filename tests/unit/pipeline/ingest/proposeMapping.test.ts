import { delimited } from "../../../../src/pipeline/ingest/delimited";
import { proposeMapping } from "../../../../src/pipeline/ingest/proposeMapping";
import { readerOf } from "../../../../src/pipeline/ingest/registry";
import { finish } from "../../../finish";
import { mailTriage } from "../../../specs";

const spec = mailTriage();

function propose(csv: string, rules = spec) {
  const bytes = new TextEncoder().encode(csv);
  return proposeMapping(finish(delimited.read(bytes, { fileName: "a.csv", encoding: "utf-8", headerRow: 1 })), rules);
}

it("finds the source whose columns the file has", () => {
  const [best] = propose("id,date,from,subject,text,references,group\n1,,,,a,,\n");
  expect(best).toMatchObject({ sourceId: "sa_corpus", fits: 1, askDateOrder: [] });
  expect(best?.mapping.map((line) => ("from" in line ? [...line.from, line.to] : []))).toStrictEqual([
    ["id", "message_id"],
    ["date", "sent_at"],
    ["from", "sender_domain"],
    ["subject", "subject"],
    ["text", "body"],
    ["references", "thread_id"],
    ["group", "source_group"],
  ]);
});

it("finds columns whatever their case, spaces and punctuation", () => {
  const [best] = propose("ID,Date,FROM,Sub-ject, Text ,References,Group\n1,,,,a,,\n");
  expect(best?.fits).toBe(1);
  expect(best?.mapping).toContainEqual({ from: ["Sub-ject"], to: "subject", as: "text" });
});

it("guesses a column that bears a field's own name", () => {
  const [best] = propose("id,text,Mail text,Language\n1,a,b,en\n");
  expect(best?.mapping).toContainEqual({ from: ["Language"], to: "language", as: "text" });
  expect(best?.mapping).toContainEqual({ from: ["text"], to: "body", as: "text" });
});

it("leaves out what the file does not have", () => {
  const [best] = propose("id,text\n1,a\n");
  expect(best?.mapping.map(({ to }) => to)).toStrictEqual(["message_id", "body"]);
  expect(best?.fits).toBeCloseTo(2 / 7);
});

it("keeps constants", () => {
  const [source] = spec.sources;
  if (!source) throw new Error("the sample has a source");
  const sources = [{ ...source, mapping: [...source.mapping, { constant: "x", to: "language" }] }];
  expect(propose("id,language\n1,en\n", { ...spec, sources })[0]?.mapping.at(-1)).toStrictEqual({
    constant: "x",
    to: "language",
  });
});

it.each([
  { dates: ["01/02/2026", "13/02/2026"], dateOrder: "day-month-year", ask: [] },
  { dates: ["01/02/2026", "02/03/2026"], dateOrder: undefined, ask: ["sent_at"] },
  { dates: ["2026-02-01"], dateOrder: undefined, ask: [] },
])("reads the order of the dates $dates from the column, or asks", ({ dates, dateOrder, ask }) => {
  const [best] = propose(`id,date,text\n${dates.map((date, index) => `${index},${date},a`).join("\n")}`);
  expect(best?.mapping.find(({ to }) => to === "sent_at")).toStrictEqual({
    from: ["date"],
    to: "sent_at",
    as: "date-time",
    ...(dateOrder && { dateOrder }),
  });
  expect(best?.askDateOrder).toStrictEqual(ask);
});

it.each(["inbox.csv", "INBOX.TSV", "a.b.psv"])("has a reader for %s", (name) => {
  expect(readerOf(name).id).toBe("delimited");
});

it.each(["inbox.pdf", "csv", ""])("has none for %j", (name) => {
  expect(() => readerOf(name)).toThrow(expect.objectContaining({ code: "format-unknown" }));
});
