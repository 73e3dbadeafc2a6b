// The pane as a whole: theme, the workbook it belongs to, rail, page, strip.
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { LiveRegions } from "./components/LiveRegions";
import { Rail } from "./components/Rail";
import { Strip } from "./components/Strip";
import { JobsProvider } from "./hooks/jobs";
import { NavigationProvider } from "./hooks/navigation";
import { QualityProvider } from "./hooks/quality";
import { ShellProvider } from "./hooks/shell";
import type { Store } from "./hooks/store";
import { useGlobalKeys } from "./hooks/useGlobalKeys";
import { useWorkspace, WorkspaceProvider } from "./hooks/workspace";
import { DeskProvider } from "./labelling/DeskProvider";
import { PageSwitch } from "./PageSwitch";
import type { PageId } from "./pages/registry";
import type { Session } from "../pipeline/session";
import { DarkContext } from "./theme/DarkContext";
import { darkTheme, lightTheme, usePaneStyles } from "./theme/themes";
import { useDark } from "./theme/useDark";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface AppProps {
  readonly sessionOf: (contactId: string) => Session;
  /** Where the pane opens, and what the ribbon asks for later. */
  readonly asked: Store<PageId>;
}

/** The pane. */
export function App({ sessionOf, asked }: AppProps) {
  usePaneStyles();
  const isDark = useDark();
  return (
    <DarkContext value={isDark}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme}>
        <ShellProvider>
          <WorkspaceProvider sessionOf={sessionOf}>
            <JobsProvider>
              <DeskProvider>
                <QualityProvider>
                  <NavigationProvider asked={asked}>
                    <Frame />
                  </NavigationProvider>
                </QualityProvider>
              </DeskProvider>
            </JobsProvider>
          </WorkspaceProvider>
        </ShellProvider>
      </FluentProvider>
    </DarkContext>
  );
}

function Frame() {
  const styles = useStyles();
  const { workbook, person } = useWorkspace();
  const isOpen = workbook.status === "open" && person !== null;
  useGlobalKeys(isOpen);
  return (
    <div className={styles.pane}>
      {isOpen && <Rail />}
      <PageSwitch />
      {isOpen && <Strip />}
      <LiveRegions />
    </div>
  );
}
