// Cells that were changed outside Handoff, each with old and new, to be kept or put back.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { FieldValue } from "../../../pipeline/record";
import type { OutsideEdit, SettlementOrder } from "../../actions/outsideEdits";
import { ActionStatus } from "../../components/ActionStatus";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { Status } from "../../components/Status";
import type { ActionHandle } from "../../hooks/useAction";

const { outside: words } = texts.audit;

/** So many are listed one by one; the rest goes with the buttons for all. */
const listed = 20;
const shownCharacters = 120;

const useStyles = makeStyles({
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalSNudge },
  // The first line below draws its own border at its top.
  all: { paddingBottom: tokens.spacingVerticalS },
});

interface OutsideSectionProps {
  readonly edits: readonly OutsideEdit[];
  readonly settling: ActionHandle<SettlementOrder, SettlementOrder>;
}

/** Nothing where nothing was changed. */
export function OutsideSection({ edits, settling }: OutsideSectionProps) {
  const isBusy = settling.state.status === "running";
  if (edits.length === 0)
    return settling.state.status === "failed" ? <ActionStatus state={settling.state} title={words.title} /> : null;
  const acts = { isBusy, settle: (order: SettlementOrder) => void settling.start(order) };
  return (
    <Section title={words.title} action={count(edits.length)}>
      <Small>{words.note}</Small>
      <ActionStatus state={settling.state} title={words.title} />
      {edits.length > 1 && <Acts edits={edits} isAll {...acts} />}
      {edits.slice(0, listed).map((edit) => (
        <Line
          key={`${edit.table}/${edit.recordId}/${edit.column}`}
          lead={<Status kind="warn" />}
          title={words.cell({ column: edit.column, record: edit.recordId })}
          note={texts.audit.oldToNew({
            old: edit.old === undefined ? words.notKept : shortened(edit.old),
            now: shortened(edit.now),
          })}
        >
          {edit.keeping === null && <Small>{words.unknown}</Small>}
          <Acts edits={[edit]} {...acts} />
        </Line>
      ))}
      {edits.length > listed && <Small>{words.more({ cells: edits.length - listed })}</Small>}
    </Section>
  );
}

interface ActsProps {
  readonly edits: readonly OutsideEdit[];
  readonly isAll?: boolean;
  readonly isBusy: boolean;
  readonly settle: (order: SettlementOrder) => void;
}

function Acts({ edits, isAll = false, isBusy, settle }: ActsProps) {
  const styles = useStyles();
  const keepable = edits.filter(({ keeping }) => keeping !== null);
  const known = edits.filter(({ puttingBack }) => puttingBack !== null);
  const size = isAll ? "medium" : "small";
  return (
    <div className={mergeClasses(styles.acts, isAll && styles.all)}>
      {keepable.length > 0 && (
        <Button
          size={size}
          disabledFocusable={isBusy}
          onClick={() => {
            settle({ edits: keepable, settlement: "keep" });
          }}
        >
          {isAll ? words.keepAll({ cells: keepable.length }) : words.keep}
        </Button>
      )}
      {known.length > 0 && (
        <Button
          size={size}
          disabledFocusable={isBusy}
          onClick={() => {
            settle({ edits: known, settlement: "put-back" });
          }}
        >
          {isAll ? words.putBackAll({ cells: known.length }) : words.putBack}
        </Button>
      )}
    </div>
  );
}

function shortened(value: FieldValue): string {
  const text = value === null ? "" : String(value);
  if (text === "") return words.empty;
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
