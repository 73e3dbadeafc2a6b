// Reads the text of the record on screen.
import { useEffect, useState, type ReactNode } from "react";
import { HandoffError } from "../../pipeline/errors";
import { readRecord, type RecordCard } from "../actions/readReview";
import { Failure } from "../components/Failure";
import { asHandoffError } from "../hooks/useAction";

/** A record's text, or why it could not be read. */
export interface CardReading {
  readonly card: RecordCard | null;
  readonly failure: ReactNode;
}

/** Reads it anew for each record; what comes too late is left. */
export function useRecordCard(recordId: string): CardReading {
  const [card, setCard] = useState<RecordCard | null>(null);
  const [error, setError] = useState<HandoffError | null>(null);
  useEffect(() => {
    let isCurrent = true;
    readRecord(recordId).then(
      (read) => {
        if (!isCurrent) return;
        setCard(read);
        setError(read === null ? new HandoffError("not-in-records", { record: recordId }) : null);
      },
      (failure: unknown) => {
        if (isCurrent) setError(asHandoffError(failure));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [recordId]);
  return { card, failure: error && <Failure error={error} /> };
}
