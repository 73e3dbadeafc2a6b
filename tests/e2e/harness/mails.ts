// The input of the main job and what must come of it: 500 real mails, and what two people answer to 60 of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMails } from "../../fixtures/mails/buildMails.mjs";
import { sha256 } from "./files";
import type { Answer } from "./steps";

const root = join(__dirname, "../../..");

interface SampleSpec {
  readonly cleaning: object;
  readonly fields: readonly { readonly id: string; readonly title: string }[];
  readonly taxonomy: { readonly labels: readonly { readonly id: string; readonly name: string }[] };
}

/** The file of the sample pipeline. */
export const wholePipelineFile = {
  name: "mail-triage.handoff.json",
  content: readFileSync(join(root, "samples/mail-triage.handoff.json"), "utf8"),
};

/** What it says. */
const spec = JSON.parse(wholePipelineFile.content) as SampleSpec;

/** The sample without a cleaning step: texts stay as they are imported, and records can be handed out at once. */
export const pipelineFile = {
  name: wholePipelineFile.name,
  content: JSON.stringify({ ...spec, cleaning: { ...spec.cleaning, steps: [] } }, null, 2),
};

/** The CSV with its 20 broken rows, and what is expected of each row. */
export const mails = buildMails();

/** The mails that become records, by id. */
export const kept = new Map(mails.expected.kept.map((mail) => [mail.id, mail]));

/** The name under which the file is chosen. */
export const fileName = "mails.csv";

/** The heading of the mails' text in Records. */
export const bodyHeading = spec.fields.find(({ id }) => id === "body")?.title ?? "";

/** The two annotators with their tables. */
export const people = [
  { name: "Ada Pell", table: "Label_ada_pell" },
  { name: "Milo Strand", table: "Label_milo_strand" },
] as const;

/** What is written when somebody is unsure. */
export const whyUnsure = "Could be two of these.";

// The figures were computed with "business" for what the sample calls "work".
const answers: readonly (readonly string[])[] = readFileSync(join(root, "tests/fixtures/agreement/labels.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.replaceAll("business", "work").split(",").slice(1));

/** The label ids that a person gives, record by record of the queue; an empty one is "unsure". */
export function answersOf(column: number): readonly string[] {
  return answers.map((row) => row[column] ?? "");
}

/** Places in the queue whose record both gave the same label, with that label's id. */
export const agreed = answers.flatMap(([one = "", other], place) =>
  one !== "" && one === other ? [{ place, label: one }] : [],
);

/** A label's name as it stands in cells; nothing for "unsure". */
export function nameOf(label: string): string {
  return spec.taxonomy.labels.find(({ id }) => id === label)?.name ?? "";
}

/** How an answer is given by keys. */
export function keyed(label: string): Answer {
  return label === "" ? { unsure: whyUnsure } : { key: spec.taxonomy.labels.findIndex(({ id }) => id === label) + 1 };
}

/** What an exported line must say of a record. */
export function lineOf(id: string, label: string) {
  const mail = kept.get(id);
  return {
    ...{ id, text: sha256(mail?.text ?? ""), label, basis: "unanimous", annotators: 2 },
    ...{ file: fileName, locator: `row ${mail?.row ?? 0}` },
  };
}
