// What people typed into the sheet: it counts already, and its row can be filled in; unknown labels do not count.
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { SpotCheckState } from "../../actions/readSpotCheck";
import { ActionStatus } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import type { SpotCheck } from "./useSpotCheck";

const { spotCheck: words } = texts;

interface InSheetProps {
  readonly spotCheck: SpotCheck;
  readonly state: SpotCheckState;
}

/** A line for each kind; nothing where the sheet says nothing new. */
export function InSheet({ spotCheck: { filling }, state: { typed, unknown } }: InSheetProps) {
  if (typed.length + unknown.length === 0 && filling.state.status !== "failed") return null;
  return (
    <div>
      <ActionStatus state={filling.state} title={words.fillingIn} />
      {typed.length > 0 && (
        <Line
          title={
            <Num ids={typed} table="SpotCheck" what={words.typedWhat} text={words.typedTitle({ rows: typed.length })} />
          }
          note={words.typedNote}
        >
          <Button size="small" onClick={() => void filling.start(null)}>
            {words.fillIn}
          </Button>
        </Line>
      )}
      {unknown.length > 0 && (
        <Line
          title={
            <Num
              ids={unknown}
              table="SpotCheck"
              what={words.unknownWhat}
              text={words.unknownTitle({ rows: unknown.length })}
            />
          }
          note={words.unknownNote}
        />
      )}
    </div>
  );
}
