// What was decided, the newest first, each with a way back.
import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import { reopenRecord } from "../../actions/decideRecord";
import type { DecidedCase } from "../../actions/readReview";
import { ActionStatus } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";
import { NamedLabel } from "./NamedLabel";

const { review: words } = texts;

// The others stand on the sheet.
const shownAtOnce = 20;

interface DecidedViewProps {
  readonly decided: readonly DecidedCase[];
  readonly onTakenBack: () => Promise<void>;
}

/** The list. */
export function DecidedView({ decided, onTakenBack }: DecidedViewProps) {
  const { session } = useOpenWorkbook();
  const reopening = useAction(
    useCallback(
      async (recordId: string) => {
        await reopenRecord(recordId, session);
        await onTakenBack();
      },
      [session, onTakenBack],
    ),
  );
  if (decided.length === 0) return <div>{words.noneDecided}</div>;
  return (
    <div>
      <ActionStatus state={reopening.state} title={words.takingBack} />
      {decided.slice(0, shownAtOnce).map((one) => (
        <Line
          key={one.recordId}
          title={<NamedLabel labelId={one.labelId} />}
          note={
            <>
              <Num ids={[one.recordId]} table="Records" what={one.recordId} text={one.recordId} />
              <div>{words.because({ who: words.decidedBy(one), reason: one.reason })}</div>
            </>
          }
          end={
            <Button
              size="small"
              aria-label={words.takeBackOf({ record: one.recordId })}
              onClick={() => void reopening.start(one.recordId)}
            >
              {words.takeBack}
            </Button>
          }
        />
      ))}
      {decided.length > shownAtOnce && (
        <Small>
          <Sentence
            text={words.showAll}
            parts={{
              records: (
                <Num
                  ids={decided.map(({ entry }) => entry)}
                  table="Review"
                  what={words.decidedWhat}
                  text={count(decided.length)}
                />
              ),
            }}
          />
        </Small>
      )}
    </div>
  );
}
