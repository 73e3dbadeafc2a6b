// The labels that agreement is computed from, and what a computation may be told beside them.
import type { GateSpec } from "../spec/quality";

/** One label as a cell holds it. 1 and "1" are the same label. */
export type Label = string | number;

/** Labels, one row a record and one column an annotator; `null` where an annotator gave none. */
export type LabelTable = readonly (readonly (Label | null)[])[];

/** How much credit two different labels get, by name (Gwet, Handbook of Inter-Rater Reliability, 4th ed.). */
export type Weighting = GateSpec["weights"];

/** The credit of each pair of labels, in label order; rows first annotator, 1 on the diagonal. */
export type CreditMatrix = readonly (readonly number[])[];

/** The level of measurement of Krippendorff's alpha. */
export type Level = GateSpec["level"];

/** What every coefficient may be told. */
export interface AgreementOptions {
  /** The credit for labels that differ; identity (none) where it is not given. */
  readonly weights?: Weighting | CreditMatrix | undefined;
  /** The taxonomy in its order. Other labels are not counted. Without it, the labels found are taken. */
  readonly categories?: readonly Label[] | undefined;
  /** Labels that are numbers stand for their value, unless told that they stand for their rank. */
  readonly weightScale?: "value" | "rank" | undefined;
  /** Share of samples whose interval holds the true value; 0.95 where it is not given. */
  readonly confidence?: number | undefined;
  /** Records in all, where the labelled ones are a sample of few; endless where it is not given. */
  readonly population?: number | undefined;
}
