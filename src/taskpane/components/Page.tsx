// The frame of every page: Back, heading with one context line, commands, a body that scrolls alone, a footer.
import { Button, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { texts } from "../../messages/catalogue";
import { useNavigation } from "../hooks/navigation";
import { useScrollStop } from "../hooks/useScrollStop";
import { ShownRows } from "./ShownRows";
import { narrow, noteType } from "./styles";

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, display: "flex", flexDirection: "column", outlineStyle: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    "@media (max-height: 600px)": { paddingBlock: tokens.spacingVerticalXS },
    ...narrow,
  },
  back: { flexShrink: 0, marginLeft: "-8px" },
  titles: { flex: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  context: {
    ...noteType,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  body: {
    flex: 1,
    minHeight: 0,
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    ...narrow,
  },
  scrolls: {
    overflowY: "auto",
    "& > *": { flexShrink: 0 }, // else MessageBar is clipped
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  fills: { overflowY: "hidden", gap: 0, padding: 0, "@media (max-width: 340px)": { paddingInline: 0 } },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":empty": { display: "none" },
    ...narrow,
  },
});

interface PageProps {
  /** Names what is on screen; when it changes, the heading gets the focus. */
  readonly view: string;
  readonly title: string;
  readonly context?: string;
  /** Where Back leads; `true` for the page before. */
  readonly back?: true | (() => void);
  /** At most two. */
  readonly commands?: ReactNode;
  /** At most one primary button. */
  readonly footer?: ReactNode;
  /** Shown only until something was read; takes no focus. */
  readonly waits?: boolean;
  /** The children divide the body among themselves and scroll on their own. */
  readonly fills?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** Frames a page. */
export function Page(props: PageProps) {
  const { view, title, context, back, commands, footer, waits = false, fills = false, onKeyDown, children } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { arrive } = useNavigation();
  useLayoutEffect(() => {
    if (!waits) arrive(view, heading.current);
  }, [arrive, view, waits]);
  return (
    // A click beside everything keeps the focus on the page, so that its keys go on working.
    <main className={styles.page} tabIndex={-1} aria-labelledby="page-title" data-view={view} onKeyDown={onKeyDown}>
      <header className={styles.head} data-region>
        {back !== undefined && <Back to={back} />}
        <div className={styles.titles}>
          <h1 id="page-title" ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {context !== undefined && (
            <div className={styles.context} title={context}>
              {context}
            </div>
          )}
        </div>
        {commands}
      </header>
      <ShownRows />
      {fills ? (
        <div className={mergeClasses(styles.body, styles.fills)}>{children}</div>
      ) : (
        <ScrollingBody>{children}</ScrollingBody>
      )}
      {footer !== undefined && (
        <footer className={styles.foot} data-region>
          {footer}
        </footer>
      )}
    </main>
  );
}

function ScrollingBody({ children }: Pick<PageProps, "children">) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const isStop = useScrollStop(body);
  const asStop = isStop && ({ tabIndex: 0, role: "group", "aria-labelledby": "page-title" } as const);
  return (
    <div ref={body} className={mergeClasses(styles.body, styles.scrolls)} {...asStop}>
      {children}
    </div>
  );
}

function Back({ to }: { readonly to: true | (() => void) }) {
  const styles = useStyles();
  const { back } = useNavigation();
  return (
    <Tooltip content={texts.shell.back} relationship="label">
      <Button
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeft20Regular />}
        data-back
        onClick={to === true ? back : to}
      />
    </Tooltip>
  );
}
