// Where the grid is drawn, and what lies over it.
import { makeStyles } from "@fluentui/react-components";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { Finder } from "./Finder";
import { GridTools } from "./GridTools";
import type { OpenWorkbook } from "./openWorkbook";
import { SayingBar } from "./SayingBar";
import { gridContainer } from "./useOpenWorkbook";
import type { Saying } from "./useSaying";

const useStyles = makeStyles({
  place: { position: "relative", flex: "1 1 0", minHeight: 0 },
  grid: { position: "absolute", inset: 0 },
  heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface GridPlaceProps {
  /** `null` until it is open. */
  readonly workbook: OpenWorkbook | null;
  readonly saying: Saying;
  readonly isFinding: boolean;
  readonly onFound: () => void;
}

/** The place. */
export function GridPlace({ workbook, saying, isFinding, onFound }: GridPlaceProps) {
  const styles = useStyles();
  return (
    <div className={styles.place} data-region="grid">
      <h1 className={styles.heading}>{texts.gridHeading}</h1>
      <div id={gridContainer} className={styles.grid} />
      {workbook !== null && <GridTools workbook={workbook} say={saying.say} />}
      {workbook !== null && isFinding && <Finder workbook={workbook} onClose={onFound} />}
      <SayingBar saying={saying} />
    </div>
  );
}
