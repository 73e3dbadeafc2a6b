// The checks: failed ones with their repair, warnings, and the passed ones folded into one line.
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ExportCheck } from "../../actions/checkExport";
import { ButtonTo, PrimaryTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Status } from "../../components/Status";

const useStyles = makeStyles({ repair: { paddingTop: tokens.spacingVerticalSNudge } });

/** How many passed, warn and stop, in words. */
export function tally(checks: readonly ExportCheck[]): string {
  const of = (state: ExportCheck["state"]) => checks.filter((check) => check.state === state).length;
  return texts.export.tally({ pass: of("pass"), warn: of("warn"), stop: of("stop") });
}

interface CheckLinesProps {
  readonly checks: readonly ExportCheck[];
  /** While a reason is being written the export is the primary button, not a repair. */
  readonly isAnyway: boolean;
}

/** Failed first; the first repair is the page's primary button. */
export function CheckLines({ checks, isAnyway }: CheckLinesProps) {
  const [isOpen, setOpen] = useState(false);
  const open = checks.filter(({ state }) => state !== "pass");
  const passed = checks.filter(({ state }) => state === "pass");
  const repaired = open.find(({ state, repair }) => state === "stop" && repair !== null);
  return (
    <>
      {open.map((check) => (
        <CheckLine key={check.id} check={check} isPrimary={check === repaired && !isAnyway} />
      ))}
      {passed.length > 0 && (
        <Line
          lead={<Status kind="pass" />}
          title={texts.export.morePassed({ checks: passed.length })}
          note={isOpen ? undefined : passed.map(({ title }) => title).join(", ")}
          end={
            <Link
              as="button"
              aria-expanded={isOpen}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {isOpen ? texts.export.hide : texts.export.show}
            </Link>
          }
        />
      )}
      {isOpen && passed.map((check) => <CheckLine key={check.id} check={check} isPrimary={false} />)}
    </>
  );
}

function CheckLine({ check, isPrimary }: { readonly check: ExportCheck; readonly isPrimary: boolean }) {
  const styles = useStyles();
  const { state, title, sentence, repair, ids } = check;
  return (
    <Line
      lead={<Status kind={state} />}
      title={title}
      note={
        <>
          {sentence}{" "}
          {ids.length > 0 && <Num ids={ids} table="Records" what={title} text={texts.words.records(ids.length)} />}
        </>
      }
    >
      {repair !== null && state !== "pass" && (
        <div className={styles.repair}>
          {isPrimary ? (
            <PrimaryTo to={repair}>{texts.export.repairs[repair]}</PrimaryTo>
          ) : (
            <ButtonTo to={repair} appearance="secondary">
              {texts.export.repairs[repair]}
            </ButtonTo>
          )}
        </div>
      )}
    </Line>
  );
}
