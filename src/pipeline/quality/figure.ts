// An agreement figure: a value and how sure it is, or the reason why there is none.
import type { texts } from "../../messages/catalogue";

/** Why a figure is undefined; the codes are stored and never change. */
export type ReasonCode = keyof typeof texts.reasons;

/** A value of agreement. What one record cannot tell is `null`. */
export interface Estimate {
  /** 1 is full agreement; 0 is what chance gives, where chance is taken out. */
  readonly coef: number;
  /** Observed agreement. */
  readonly pa: number;
  /** Agreement that chance gives. */
  readonly pe: number;
  /** Standard error. */
  readonly se: number | null;
  /** Ends of the confidence interval by Student's t. */
  readonly low: number | null;
  readonly high: number | null;
  readonly df: number;
  /** Two-sided. */
  readonly p: number | null;
  /** Records with two labels or more. */
  readonly n: number;
}

/** No figure, and why. */
export interface Undefined {
  readonly defined: false;
  readonly code: ReasonCode;
  readonly n: number;
}

/** An estimate, or the reason why there is none. */
export type Figure<Kind extends Estimate = Estimate> = ({ readonly defined: true } & Kind) | Undefined;

/**
 * Makes a figure that is undefined.
 *
 * @param code - why
 * @param n - records with two labels or more
 * @returns the figure
 */
export function undefinedFigure(code: ReasonCode, n: number): Undefined {
  return { defined: false, code, n };
}
