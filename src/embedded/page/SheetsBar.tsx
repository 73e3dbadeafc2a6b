// The row below the grid: the sheets' tabs, and the note of what this page is.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { usedBox } from "../store/cellReader";
import { About } from "./About";
import type { OpenWorkbook } from "./openWorkbook";
import { Question } from "./Question";
import { sheetActions } from "./sheetActions";
import { SheetTabs } from "./SheetTabs";
import type { SheetFacts } from "./sheetFacts";
import { useGridState } from "./useGridState";
import type { Saying } from "./useSaying";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flex: "0 0 32px",
    minWidth: 0,
    alignItems: "stretch",
    boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: "8px",
  },
});

interface SheetsBarProps {
  readonly workbook: OpenWorkbook;
  readonly say: Saying["say"];
}

/** Tabs and note. */
export function SheetsBar({ workbook, say }: SheetsBarProps) {
  const styles = useStyles();
  const { sheets } = useGridState(workbook);
  const [leaving, setLeaving] = useState<SheetFacts | null>(null);
  const { remove, ...actions } = sheetActions(workbook, say);
  function removeOrAsk(sheet: SheetFacts): void {
    if (usedBox(workbook.store, sheet.id) === null) remove(sheet.id);
    else setLeaving(sheet);
  }
  return (
    <div className={styles.bar} data-region="tabs">
      <SheetTabs sheets={sheets} actions={{ ...actions, remove: removeOrAsk }} />
      <About />
      {leaving !== null && (
        <Question
          title={texts.tabs.removeTitle(leaving)}
          text={texts.tabs.removeText}
          answers={[
            { name: texts.tabs.cancel, act: () => undefined },
            { name: texts.tabs.remove, act: () => { remove(leaving.id); } },
          ]}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </div>
  ); // prettier-ignore
}
