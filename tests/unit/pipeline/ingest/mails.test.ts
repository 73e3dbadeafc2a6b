import { delimited } from "../../../../src/pipeline/ingest/delimited";
import { toRecords } from "../../../../src/pipeline/ingest/toRecords";
import { finish } from "../../../finish";
import { buildMails } from "../../../fixtures/mails/buildMails.mjs";
import { mailTriage } from "../../../specs";

const { sources, fields } = mailTriage();
const corpus = sources.filter(({ id }) => id === "sa_corpus");

function importOf(bytes: Uint8Array) {
  const table = finish(delimited.read(bytes, { fileName: "mails.csv", encoding: "detect", headerRow: 1 }));
  const place = { file: "mails.csv", sha256: "00", importId: "I001", ingestedAt: "2026-11-12T09:00:00Z" };
  const [parsed] = corpus.map(({ id, keyField, mapping }) =>
    finish(toRecords(table, { ...place, sourceId: id, keyField, mapping, fields })),
  );
  if (!parsed) throw new Error("the sample has the corpus as a source");
  return parsed;
}

function quarantineOf(parsed: ReturnType<typeof importOf>) {
  return parsed.quarantined.map(({ locator, code }) => ({ row: Number(locator.slice("row ".length)), code }));
}

describe("500 real mails, 20 rows broken on purpose", () => {
  const { bytes, expected } = buildMails({ count: 500, broken: true });
  const parsed = importOf(bytes);

  it("quarantines exactly the broken rows, each for what was done to it", () => {
    expect(quarantineOf(parsed)).toStrictEqual(expected.quarantined);
    expect(parsed.quarantined).toHaveLength(20);
  });

  it("brings every other mail in whole", () => {
    expect(parsed.records.map(({ id, fields: { body } }) => ({ id, body }))).toStrictEqual(
      expected.kept.map(({ id, text }) => ({ id, body: text })),
    );
    expect(parsed.rowsRead).toBe(parsed.records.length + parsed.quarantined.length);
  });

  it("has texts of every kind that Excel would spoil", () => {
    for (const sign of ["=", "+", "-", "@", "\t"]) {
      expect(expected.kept.filter(({ text }) => text.startsWith(sign)).length).toBeGreaterThanOrEqual(2);
    }
    expect(expected.kept.filter(({ text }) => text.length > 32_767).length).toBeGreaterThanOrEqual(2);
  });

  it("is the same file every time", () => {
    expect(Buffer.compare(buildMails({ count: 500, broken: true }).bytes, bytes)).toBe(0);
  });
});

it("brings in the whole corpus but for the mails whose date nobody can read", () => {
  const { bytes, expected } = buildMails({ count: 6_046, broken: false });
  const parsed = importOf(bytes);
  expect(parsed.rowsRead).toBe(6_046);
  expect(quarantineOf(parsed)).toStrictEqual(expected.quarantined);
  expect(parsed.records.map(({ id }) => id)).toStrictEqual(expected.kept.map(({ id }) => id));
}, 30_000);
