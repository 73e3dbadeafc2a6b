// Cases of import and cleaning: personal data and delimited text. The other areas are not built yet.
import * as z from "zod";
import { piiKinds } from "../../src/pipeline/clean/pii/kinds";
import { decodeText } from "../../src/pipeline/ingest/decodeText";
import { delimited } from "../../src/pipeline/ingest/delimited";
import { parseRows } from "../../src/pipeline/ingest/parseRows";
import type { Table } from "../../src/pipeline/ingest/table";
import { finish } from "../finish";
import { differences, notBuilt } from "./differences";

const entity = z.object({ type: z.string(), text: z.string() });
const piiCase = z.object({ input: z.string(), expect: z.array(entity), kinds: z.array(z.string()).min(1) });
const csvCase = z.object({
  input: z.string(),
  expect: z.object({
    rows: z.array(z.array(z.string())).nullable(),
    issues: z.array(z.object({ type: z.string(), row: z.number() })),
  }),
});

/** The areas that are built, by the names that cases use: each gives the differences. */
export const areas: Readonly<Record<string, (given: unknown) => readonly string[]>> = {
  pii: (given) => piiDifferences(piiCase.parse(given)),
  csv: (given) => csvDifferences(csvCase.parse(given)),
};

/** Our kinds by the names that cases use, which are Presidio's (../shared/names.md). */
const kindOfType: Readonly<Record<string, string>> = {
  ...{ EMAIL_ADDRESS: "email", PHONE_NUMBER: "phone", CREDIT_CARD: "card", IBAN_CODE: "iban", US_SSN: "us-ssn" },
  ...{ US_ITIN: "us-itin", UK_NHS: "uk-nhs", UK_NINO: "uk-nino", IP_ADDRESS: "ip", MAC_ADDRESS: "mac", URL: "url" },
  ...{ CRYPTO: "crypto", PERSON: "person-name" },
};

function piiDifferences({ input, expect, kinds }: z.infer<typeof piiCase>): readonly string[] {
  const asked = kinds.map((type) => ({ type, kind: piiKinds.get(kindOfType[type] ?? "") }));
  const missing = asked.filter(({ kind }) => kind === undefined);
  if (missing.length > 0) return missing.flatMap(({ type }) => unbuilt(`pii ${type}`));
  const found = asked.flatMap(({ type, kind }) =>
    (kind?.find(input) ?? []).map(({ start, end }) => ({ type, text: input.slice(start, end) })),
  );
  return compared({ found: listed(expect) }, { found: listed(found) });
}

function listed(entities: readonly z.infer<typeof entity>[]): string {
  return entities
    .map(({ type, text }) => `${type} ${text}`)
    .sort()
    .join(", ");
}

const base64 = "base64:";

function csvDifferences({ input, expect }: z.infer<typeof csvCase>): readonly string[] {
  const bytes = input.startsWith(base64)
    ? Buffer.from(input.slice(base64.length), "base64")
    : new TextEncoder().encode(input);
  const { text } = decodeText(bytes, "detect");
  const table = finish(delimited.read(bytes, { fileName: "case.csv", encoding: "detect", headerRow: 1 }));
  const rows = [...parseRows(text, { delimiter: ",", headerRow: 1 })].map(({ cells }) => cells);
  const kept = table.rawHeading + table.rows.map(({ raw }) => raw).join("");
  return [
    ...(expect.rows ? compared({ rows: JSON.stringify(expect.rows) }, { rows: JSON.stringify(rows) }) : []),
    ...compared({ text }, { text: kept }),
    ...compared({ issues: issueList(expect.issues) }, { issues: issueList(issuesOf(table)) }),
  ];
}

interface Issue {
  readonly type: string;
  readonly row: number;
}

// We name a row's missing cells once; cases, after Frictionless, once a cell.
function issuesOf({ headings, headingProblems, rows }: Table): readonly Issue[] {
  const ofRows = rows.flatMap(({ locator, cells, problems }) =>
    problems.flatMap(({ code }) => {
      const times = code === "missing-cell" || code === "extra-cell" ? Math.abs(cells.length - headings.length) : 1;
      return Array.from({ length: times }, () => ({ type: code, row: Number(locator.replace("row ", "")) }));
    }),
  );
  return [...headingProblems.map(({ code }) => ({ type: code, row: 1 })), ...ofRows];
}

function issueList(issues: readonly Issue[]): string {
  return issues.map(({ type, row }) => `row ${row} ${type}`).join(", ");
}

function compared(expected: object, got: object): readonly string[] {
  return differences(expected, got, { path: "", tolerance: 0 });
}

/** Names what is not built. */
export function unbuilt(what: string): readonly string[] {
  return differences({}, notBuilt, { path: what, tolerance: 0 });
}
