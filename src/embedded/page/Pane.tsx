// The add-in's pane: Excel's title bar above, the add-in's own document below. Closed, the add-in goes on running unseen.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { PlatformName } from "../wire/platforms";
import { panePage } from "./addInFiles";
import { Splitter } from "./Splitter";
import type { PaneState } from "./usePane";

const useStyles = makeStyles({
  pane: { display: "flex", flexShrink: 0, minHeight: 0 },
  content: { display: "flex", flexDirection: "column", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  closed: { display: "none" },
  title: {
    display: "flex",
    flex: "0 0 32px",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "0 4px 0 16px",
  },
  frame: { flex: "1 1 0", width: "100%", border: "none", minHeight: 0 },
});

// A pane in Excel for Mac cannot download (design.md, section 4): here the frame is not allowed to.
const sandboxes: Readonly<Record<PlatformName, string | undefined>> = {
  web: undefined,
  windows: undefined,
  mac: "allow-scripts allow-same-origin allow-forms allow-popups",
};

interface PaneProps {
  readonly pane: PaneState;
  readonly platform: PlatformName;
}

/** The pane. */
export function Pane({ pane, platform }: PaneProps) {
  const styles = useStyles();
  const { width, isOpen, setWidth } = pane;
  return (
    <section
      aria-label={texts.pane.title}
      data-region="pane"
      className={mergeClasses(styles.pane, !isOpen && styles.closed)}
    >
      <Splitter width={width} onWidth={setWidth} />
      <PaneContent pane={pane} platform={platform} />
    </section>
  );
}

function PaneContent({ pane: { width, frame, show, loaded }, platform }: PaneProps) {
  const styles = useStyles();
  return (
    <div className={styles.content} style={{ width }}>
      <div className={styles.title}>
        <Text weight="semibold">{texts.pane.title}</Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={texts.pane.close}
          title={texts.pane.close}
          onClick={() => {
            show(false);
          }}
        />
      </div>
      <iframe
        ref={frame}
        className={styles.frame}
        title={texts.pane.title}
        src={panePage}
        sandbox={sandboxes[platform]}
        onLoad={loaded}
      />
    </div>
  );
}
