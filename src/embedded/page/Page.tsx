// The page: strip, formula bar and grid, tabs, and beside them the add-in's pane.
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { drawDark } from "../store/gridView";
import { GridPlace } from "./GridPlace";
import { PageTools } from "./PageTools";
import { Pane } from "./Pane";
import { SheetsBar } from "./SheetsBar";
import { darkTheme, lightTheme } from "./themes";
import { useDark } from "./useDark";
import { useOpenWorkbook, type PageStart } from "./useOpenWorkbook";
import { usePane } from "./usePane";
import { useSaying } from "./useSaying";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  below: { display: "flex", flex: "1 1 0", minHeight: 0 },
  sheet: { display: "flex", flexDirection: "column", flex: "1 1 0", minWidth: 0 },
});

/** The whole page. */
export function Page({ start }: { readonly start: PageStart }) {
  const styles = useStyles();
  const isDark = useDark();
  const saying = useSaying();
  const opened = useOpenWorkbook(start, saying.say);
  const { workbook } = opened;
  const pane = usePane(workbook);
  const [isFinding, setFinding] = useState(false);
  const find = useCallback(() => {
    setFinding(true);
  }, []);
  const found = useCallback(() => {
    setFinding(false);
  }, []);
  useEffect(() => {
    if (workbook !== null) drawDark(workbook.store, isDark);
  }, [workbook, isDark]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme}>
      <div className={styles.page}>
        {workbook !== null && <PageTools {...{ start, opened, workbook, pane, saying }} onFind={find} />}
        <div className={styles.below}>
          <main className={styles.sheet}>
            <GridPlace workbook={workbook} saying={saying} isFinding={isFinding} onFound={found} />
            {workbook !== null && <SheetsBar workbook={workbook} say={saying.say} />}
          </main>
          {workbook !== null && <Pane pane={pane} platform={start.options.platform} />}
        </div>
      </div>
    </FluentProvider>
  );
}
