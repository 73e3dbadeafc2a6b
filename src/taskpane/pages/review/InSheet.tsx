// What people filled in on the sheet Review: it counts once it was taken over.
import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { texts } from "../../../messages/catalogue";
import { takeOverDecisions } from "../../actions/decideRecord";
import type { ReviewState } from "../../actions/readReview";
import { ActionStatus } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";

const { review: words } = texts;

interface InSheetProps {
  readonly state: ReviewState;
  readonly onTaken: () => Promise<void>;
}

/** A line with the button, and one for labels that nobody knows; nothing where the sheet says nothing new. */
export function InSheet({ state: { inSheet, unknown }, onTaken }: InSheetProps) {
  const { session } = useOpenWorkbook();
  const taking = useAction(
    useCallback(async () => {
      await takeOverDecisions(session);
      await onTaken();
    }, [session, onTaken]),
  );
  const rows = inSheet.length;
  if (rows + unknown.length === 0 && taking.state.status !== "failed") return null;
  return (
    <div>
      <ActionStatus state={taking.state} title={words.takingOver} />
      {rows > 0 && (
        <Line
          title={<Num ids={inSheet} table="Review" what={words.inSheetWhat} text={words.inSheetTitle({ rows })} />}
          note={words.inSheet}
        >
          <Button size="small" onClick={() => void taking.start(null)}>
            {words.takeOver({ rows })}
          </Button>
        </Line>
      )}
      {unknown.length > 0 && (
        <Small>
          <Sentence
            text={words.unknown}
            parts={{
              rows: (
                <Num
                  ids={unknown}
                  table="Review"
                  what={words.unknownWhat}
                  text={words.unknownRows({ rows: unknown.length })}
                />
              ),
            }}
          />
        </Small>
      )}
    </div>
  );
}
