// One stop of the rail: icon, name, and how many things wait there.
import { Button, CounterBadge, Spinner, mergeClasses } from "@fluentui/react-components";
import {
  ArrowExport20Regular,
  ArrowImport20Regular,
  Broom20Regular,
  DataBarVertical20Regular,
  Home20Regular,
  PeopleSwap20Regular,
  Tag20Regular,
} from "@fluentui/react-icons";
import { memo } from "react";
import { texts } from "../../messages/catalogue";
import type { PageId, RailStop as StopId } from "../pages/registry";
import { useRailStyles } from "./railStyles";

const icons = {
  home: Home20Regular,
  import: ArrowImport20Regular,
  clean: Broom20Regular,
  label: Tag20Regular,
  review: PeopleSwap20Regular,
  quality: DataBarVertical20Regular,
  export: ArrowExport20Regular,
};

const mostShown = 99;

interface RailStopProps {
  readonly stop: StopId;
  readonly isHere: boolean;
  readonly waiting: number;
  readonly isRunning: boolean;
  /** Home's next step leads here. */
  readonly isNext: boolean;
  readonly tabIndex: 0 | -1;
  readonly onGo: (page: PageId) => void;
}

/** One stop. */
export const RailStop = memo(function RailStop(props: RailStopProps) {
  const { stop, isHere, waiting, isRunning, isNext, tabIndex, onGo } = props;
  const styles = useRailStyles();
  const Icon = icons[stop];
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.stop, isHere && styles.here)}
      aria-current={isHere ? "page" : undefined}
      aria-label={spoken(texts.shell.stops[stop], waiting, isRunning)}
      tabIndex={tabIndex}
      data-stop
      onClick={() => {
        onGo(stop);
      }}
    >
      <span className={styles.icon}>
        {isRunning ? <Spinner size="extra-tiny" role="presentation" aria-hidden /> : <Icon />}
      </span>
      <span>{texts.shell.stops[stop]}</span>{" "}
      {waiting > 0 && !isRunning && (
        <CounterBadge
          className={styles.badge}
          size="small"
          count={waiting}
          overflowCount={mostShown}
          color={isNext ? "brand" : "informative"}
        />
      )}
    </Button>
  );
});

// What is read out holds what is shown, so that it can be said to a speech program.
function spoken(stop: string, waiting: number, isRunning: boolean): string {
  if (isRunning) return texts.shell.running({ stop });
  return waiting > 0 ? texts.shell.waiting({ stop, waiting }) : stop;
}
