// Which events are shown and how: filtered, by day, with consecutive labels of one person folded into one row.
import { texts } from "../../../messages/catalogue";
import type { AuditLine } from "../../actions/readAudit";

/** A kind of event to filter by. */
export type EventKind = keyof typeof texts.audit.kinds;

/** A row of the list. */
export type TrailRow =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "event"; readonly line: AuditLine }
  /** Labels that one person set one after the other, the newest first. */
  | { readonly kind: "labels"; readonly lines: readonly AuditLine[] };

const kindOfArea: Readonly<Record<string, EventKind>> = {
  import: "import",
  recipe: "clean",
  label: "label",
  note: "label",
  records: "label",
  batch: "label",
  review: "review",
  gate: "quality",
  "spot-check": "quality",
  escalation: "quality",
  export: "export",
  "external-edit": "outside",
};

/** The kind of an event, by what its name begins with. */
export function kindOf(action: string): EventKind {
  return kindOfArea[action.slice(0, action.indexOf("."))] ?? "other";
}

/** What is looked for. */
export interface TrailFilter {
  readonly find: string;
  readonly kind: EventKind;
  /** The event in words, as it is shown. */
  readonly wordsOf: (line: AuditLine) => string;
}

/** The events that match. */
export function matching(lines: readonly AuditLine[], { find, kind, wordsOf }: TrailFilter): readonly AuditLine[] {
  const wanted = find.trim().toLowerCase();
  return lines.filter(
    (line) => (kind === "all" || kindOf(line.action) === kind) && wordsOf(line).toLowerCase().includes(wanted),
  );
}

/** Puts events under their days and folds labels. */
export function trailRows(lines: readonly AuditLine[]): readonly TrailRow[] {
  const rows: TrailRow[] = [];
  let day = "";
  for (const line of lines) {
    if (texts.words.day(line.at) !== day) {
      day = texts.words.day(line.at);
      rows.push({ kind: "day", day });
    }
    const last = rows.at(-1);
    const joined = last === undefined ? null : foldedWith(last, line);
    if (joined === null) rows.push({ kind: "event", line });
    else rows.splice(-1, 1, joined);
  }
  return rows;
}

function foldedWith(last: TrailRow, line: AuditLine): TrailRow | null {
  if (last.kind === "day") return null;
  const lines = last.kind === "labels" ? last.lines : [last.line];
  const isAlike = lines.every(({ action, actor }) => action === "label.set" && actor === line.actor);
  return isAlike && line.action === "label.set" ? { kind: "labels", lines: [...lines, line] } : null;
}
