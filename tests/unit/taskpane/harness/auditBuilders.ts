// Events of the audit trail and outside edits for the tests of the pane.
import type { OutsideEdit } from "../../../../src/taskpane/actions/outsideEdits";
import type { AuditLine, AuditNews } from "../../../../src/taskpane/actions/readAudit";

/** An event of Ada's on the day of the tests; its hash follows from its place. */
export function auditLine(place: number, part: Partial<AuditLine> = {}): AuditLine {
  return {
    ...{ place, at: `2026-11-24T08:${String(place % 60).padStart(2, "0")}:00Z`, actor: "ada_pell" },
    ...{ action: "label.set", title: "Label set", subject: `m${place}`, old: null, new: "Spam", detail: {} },
    hash: `hash-${place}`,
    ...part,
  };
}

const detail = { file: "inbox.csv", added: 1204, known: 66, quarantined: 14 };

/** The newest four of 18,204 events: a decision, two labels, an import of the day before. */
export function auditNews(part: Partial<AuditNews> = {}): AuditNews {
  const decided = { action: "review.decided", title: "Record decided", subject: "m7", actor: "jo_whitlow" };
  const imported = { action: "import.finished", title: "File imported", subject: "I002", at: "2026-11-23T08:00:00Z" };
  return {
    total: 18_204,
    lines: [
      auditLine(18_204, { ...decided, old: "Personal", new: "Work" }),
      auditLine(18_203),
      auditLine(18_202),
      auditLine(18_201, { ...imported, new: null, detail }),
    ],
    verified: null,
    ...part,
  };
}

/** A subject that somebody typed over. */
export function outsideEdit(part: Partial<OutsideEdit> = {}): OutsideEdit {
  const cell = { key: "m1", column: "Subject" };
  return {
    ...{ kind: "field", table: "Records", column: "Subject", recordId: "m1", old: "Trolleys", now: "Trolley" },
    keeping: [{ ...cell, before: "Trolleys", after: "Trolley" }],
    puttingBack: [{ ...cell, before: "Trolley", after: "Trolleys" }],
    ...part,
  };
}
