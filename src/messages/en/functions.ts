// What the worksheet functions put in cells.
import { counted } from "../format";
import { qualityTexts } from "./quality";

const { verdicts } = qualityTexts;

/** Texts of the worksheet functions. */
export const functionTexts = {
  /** Landis and Koch's words for a value. */
  bands: {
    poor: "poor",
    slight: "slight",
    fair: "fair",
    moderate: "moderate",
    substantial: "substantial",
    "almost-perfect": "almost perfect",
  },
  /** A verdict bears its sign, so that it needs no colour. */
  verdicts: {
    pass: `✓ ${verdicts.pass}`,
    relabel: `⚠ ${verdicts.relabel}`,
    review: `✕ ${verdicts.review}`,
    undefined: ({ reason }: { readonly reason: string }) => `– ${verdicts.undefined}: ${reason}`,
  },
  /** Headings of the table that output "all" spills. */
  outputs: {
    coef: "Value",
    se: "Standard error",
    low: "Low",
    high: "High",
    n: "Records",
    p: "p",
    band: "Band",
    reason: "Reason",
  },
  unknownLabels: ({ labels, cells }: { readonly labels: readonly string[]; readonly cells: number }) =>
    `Not counted, because the taxonomy lacks the label: ${counted(cells, "cell")} (${labels.join(", ")}).`,
  report: {
    headings: ["Key", "Item", "Value", "Low", "High", "Records", "Reason", "Record ids"],
    everyone: "Everyone",
    pair: ({ first, second }: { readonly first: string; readonly second: string }) => `${first} × ${second}`,
    given: ({ annotator, label }: { readonly annotator: string; readonly label: string }) => `${annotator}: ${label}`,
    /** Why labels are not counted. */
    leftOut: {
      unknown: "The taxonomy has no such label. It is not counted.",
      twice: "This annotator gave one record two labels in two rows. Neither is counted.",
      "no-record": "A label stands in a row without a record id. It is not counted.",
    },
  },
} as const;
