// Records with gold labels for the tests of exports.
import type { GoldLabel } from "../../../../src/pipeline/annotation";
import type { ExportItem } from "../../../../src/pipeline/export/exportItem";
import type { Fields } from "../../../../src/pipeline/record";

/** A record of the sample pipeline; by default settled as spam by two annotators. */
export function item(id: string, gold: Partial<GoldLabel> = {}, fields: Fields = {}): ExportItem {
  return {
    record: {
      id,
      fields: { message_id: id, subject: `About ${id}`, body: `Text of ${id}`, sent_at: null, ...fields },
      source: { file: "inbox.csv", sha256: "ab".repeat(32), locator: "row 2" },
      importId: "I001",
      batch: null,
      ingestedAt: "2026-03-02T08:00:00Z",
    },
    gold: {
      recordId: id,
      labelId: "spam",
      basis: "unanimous",
      annotators: 2,
      confidence: 1,
      labelledAt: "2026-03-02T09:00:00Z",
      taxonomyVersion: "1.0.0",
      ...gold,
    },
  };
}

/** A gold label that is none. */
export function open(basis: GoldLabel["basis"], annotators = 2): Partial<GoldLabel> {
  return { labelId: null, basis, annotators, confidence: null };
}
