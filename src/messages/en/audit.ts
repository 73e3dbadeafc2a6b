// Texts of the page Audit trail: events as sentences, Verify, outside edits.
import { capital, count, counted, dayOf, recordsOf, timeOf } from "../format";

type Detail = Readonly<Record<string, unknown>>;

interface Told {
  readonly subject: string;
  readonly detail: Detail;
}

interface Cells {
  readonly cells: number;
}

interface Verified {
  readonly at: string;
  readonly events: number;
}

const numberIn = (detail: Detail, key: string) => Number(detail[key] ?? 0);
const textIn = (detail: Detail, key: string) => (typeof detail[key] === "string" ? detail[key] : "");
const cellsOf = ({ cells }: Cells) => counted(cells, "cell");
const editsIn = (detail: Detail) => (Array.isArray(detail["edits"]) ? detail["edits"].length : 1);

/** What somebody did, after the name. An event that is not here is told by its title. */
const deeds: Readonly<Record<string, (told: Told) => string>> = {
  "pipeline.opened": ({ detail }) => `opened the pipeline, version ${textIn(detail, "version")}`,
  "pipeline.updated": ({ detail }) => `updated the pipeline to version ${textIn(detail, "version")}`,
  "import.finished": ({ subject, detail }) => `imported ${textIn(detail, "file") || subject}`,
  "import.undone": ({ subject }) => `undid import ${subject}`,
  "recipe.applied": ({ detail }) => `cleaned ${recordsOf(numberIn(detail, "records"))}`,
  "recipe.undone": () => "took the last cleaning back",
  "records.handed-out": ({ subject, detail }) =>
    `handed out batch ${subject}, ${recordsOf(numberIn(detail, "records"))}`,
  "label.set": ({ subject }) => `labelled ${subject}`,
  "label.undone": ({ subject }) => `took the label of ${subject} back`,
  "label.asked": ({ subject }) => `asked about ${subject}`,
  "note.set": ({ subject }) => `wrote a note on ${subject}`,
  "batch.filled": ({ subject }) => `put records into ${subject}`,
  "batch.closed": ({ subject }) => `closed batch ${subject}`,
  "batch.undone": ({ subject }) => `opened batch ${subject} again`,
  "review.started": ({ detail }) => `started the review of ${recordsOf(numberIn(detail, "records"))}`,
  "review.decided": ({ subject }) => `decided ${subject}`,
  "review.reopened": ({ subject }) => `took the decision on ${subject} back`,
  "export.finished": ({ subject, detail }) => `exported ${subject}, ${recordsOf(numberIn(detail, "records"))}`,
  "audit.verified": () => "verified the audit trail",
  "external-edit.kept": ({ detail }) => `kept ${cellsOf({ cells: editsIn(detail) })} changed outside Handoff`,
  "external-edit.put-back": ({ detail }) => `put back ${cellsOf({ cells: editsIn(detail) })} changed outside Handoff`,
};

/** Texts of the page. */
export const auditTexts = {
  title: "Audit trail",
  context: ({ events }: { readonly events: number }) => `${counted(events, "event")} in all`,
  reading: "Reading the audit trail",
  verify: "Verify",
  verifying: "Verifying",
  verifyNote: "Verify computes every event anew from the cells of the sheet Audit. It changes nothing.",
  neverVerified: "Nobody has verified it lately.",
  intact: ({ events }: Verified) => `Intact. All ${counted(events, "event")} are in order and none was changed.`,
  intactNote: ({ at }: Verified) => `Checked ${dayOf(at)}, ${timeOf(at)}.`,
  broken: ({ event }: { readonly event: number }) => `The trail is broken at event ${count(event)}.`,
  brokenNote: "That event, or one before it, was changed outside Handoff. Nothing was repaired or removed.",
  brokenKinds: {
    changed: "A cell of its row is not what Handoff wrote.",
    missing: "One or more events before this place are missing.",
    moved: "It stands in another place than it was written.",
    repeated: "It stands there twice.",
  },
  compare: "Compare the sheet Audit with the last saved copy of this workbook.",
  showEvent: ({ event }: { readonly event: number }) => `Show event ${count(event)}`,
  find: "Find in the trail",
  kind: "Kind of event",
  kinds: {
    all: "Everything",
    import: "Imports",
    clean: "Cleaning",
    label: "Labels and batches",
    review: "Decisions",
    quality: "Quality",
    export: "Exports",
    outside: "Outside edits",
    other: "Everything else",
  },
  noMatch: "No event matches.",
  among: ({ shown, events }: { readonly shown: number; readonly events: number }) =>
    `Among the newest ${count(shown)} of ${counted(events, "event")}.`,
  earlier: "Show earlier events",
  today: ({ day }: { readonly day: string }) => `Today, ${day}`,
  sentence: ({
    who,
    action,
    title,
    ...told
  }: { readonly who: string; readonly action: string; readonly title: string } & Told) => {
    const deed = deeds[action];
    return deed ? `${capital(who)} ${deed(told)}` : `${title}: ${told.subject} (${who})`;
  },
  folded: ({ who, records }: { readonly who: string; readonly records: number }) =>
    `${capital(who)} labelled ${recordsOf(records)}`,
  foldedTimes: ({ from, to }: { readonly from: string; readonly to: string }) => `${timeOf(from)} to ${timeOf(to)}`,
  foldedPlaces: ({ from, to }: { readonly from: number; readonly to: number }) => `${count(from)} to ${count(to)}`,
  oldToNew: ({ old, now }: { readonly old: string | null; readonly now: string | null }) =>
    `${old ?? "nothing"} → ${now ?? "nothing"}`,
  note: ({ at, parts }: { readonly at: string; readonly parts: readonly string[] }) =>
    [timeOf(at), ...parts].join(" · "),
  imported: ({ detail }: { readonly detail: Detail }) =>
    [
      `${count(numberIn(detail, "added"))} new`,
      `${count(numberIn(detail, "known"))} known`,
      `${count(numberIn(detail, "quarantined"))} quarantined`,
    ].join(", "),
  isOutside: "Outside edit",
  outside: {
    title: "Changed outside Handoff",
    note: "These cells hold something else than what Handoff wrote. Keep each, or put it back; both are noted here.",
    cell: ({ column, record }: { readonly column: string; readonly record: string }) => `${column} of ${record}`,
    empty: "empty",
    notKept: "not kept by the version that wrote it",
    keep: "Keep",
    putBack: "Put back",
    keepAll: ({ cells }: Cells) => `Keep all ${count(cells)}`,
    putBackAll: ({ cells }: Cells) => `Put all ${count(cells)} back`,
    unknown: "The taxonomy has no such label, so it can only be put back.",
    more: ({ cells }: Cells) => `and ${cellsOf({ cells })} more`,
    reading: "Looking for cells that were changed outside Handoff",
  },
  cells: cellsOf,
} as const;
