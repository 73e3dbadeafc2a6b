// What a kind of personal data must bring along.

/** A place in a text that holds personal data. */
export interface PiiHit {
  readonly start: number;
  readonly end: number;
  /** How sure it is, 0 to 1. */
  readonly score: number;
}

/** A kind of personal data. */
export interface PiiKind<Id extends string> {
  /** As the spec names it (`us-ssn`); its mark is the same in capitals (`US_SSN`). */
  readonly id: Id;
  /** Finds it in linear time; hits come in the order of the text and do not overlap. */
  readonly find: (text: string) => readonly PiiHit[];
  /** The one way to write a value, so that two spellings of it get the same pseudonym. */
  readonly canonical: (value: string) => string;
}
