// Eight stops in the order of the work: Home, six stages, and More for what is not a stage.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { useNavigation } from "../hooks/navigation";
import { useRoving } from "../hooks/useRoving";
import { useWaiting } from "../hooks/useWaiting";
import { morePages, parentOf, railStops, type MorePage, type PageId } from "../pages/registry";
import { MoreStop } from "./MoreStop";
import { RailStop } from "./RailStop";

const useStyles = makeStyles({
  rail: {
    display: "flex",
    flexShrink: 0,
    height: "52px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The rail. One tab stop; arrow keys move along it. */
export function Rail() {
  const styles = useStyles();
  const { page, go } = useNavigation();
  const here = parentOf(page);
  const { waiting, running, next } = useWaiting();
  const place = (railStops as readonly PageId[]).indexOf(here);
  const roving = useRoving("row", place < 0 ? railStops.length : place);
  const more = (morePages as readonly PageId[]).includes(here) ? (here as MorePage) : null;
  return (
    <nav aria-label={texts.shell.pages} className={styles.rail} data-region {...roving.group}>
      {railStops.map((stop, index) => (
        <RailStop
          key={stop}
          stop={stop}
          isHere={here === stop}
          waiting={waiting[stop] ?? 0}
          isRunning={running === stop}
          isNext={next === stop}
          tabIndex={roving.tabIndexOf(index)}
          onGo={go}
        />
      ))}
      <MoreStop here={more} tabIndex={roving.tabIndexOf(railStops.length)} onGo={go} />
    </nav>
  );
}
