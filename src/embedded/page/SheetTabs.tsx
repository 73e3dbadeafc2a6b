// The sheets below the grid, each with its colour; those that do not fit, and hidden ones, are in the menu.
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { Add20Regular, MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, Ref } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { SheetTab } from "./SheetTab";
import type { SheetActions, SheetFacts } from "./sheetFacts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flex: "0 0 32px",
    minWidth: 0,
    alignItems: "stretch",
    boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingInlineStart: "8px",
  },
  fitting: { display: "flex", flex: "1 1 0", minWidth: 0, overflow: "hidden" },
  list: { display: "flex", flex: "0 1 auto", minWidth: 0, overflow: "hidden" },
  small: { alignSelf: "center", minWidth: "28px", height: "28px" },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetFacts[];
  readonly actions: SheetActions;
}

/** The row of tabs. */
export function SheetTabs({ sheets, actions }: SheetTabsProps) {
  const styles = useStyles();
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  function byKey(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = visible[visible.findIndex(({ isActive }) => isActive) + (step ?? 0)];
    if (step === undefined || target === undefined || !isTab(event.target)) return;
    event.preventDefault();
    actions.activate(target.id);
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }
  return (
    <>
      <Overflow minimumVisible={1} padding={72}>
        <div className={styles.fitting}>
          <div role="tablist" aria-label={texts.tabs.list} className={styles.list} onKeyDown={byKey}>
            {visible.map((sheet) => (
              <OverflowItem key={sheet.id} id={sheet.id} priority={sheet.isActive ? 2 : 1}>
                <SheetTab sheet={sheet} actions={actions} isOnly={visible.length === 1} />
              </OverflowItem>
            ))}
          </div>
          <Button
            className={styles.small}
            appearance="subtle"
            icon={<Add20Regular />}
            aria-label={texts.tabs.add}
            title={texts.tabs.add}
            onClick={actions.add}
          />
          <MoreSheets sheets={sheets} actions={actions} />
        </div>
      </Overflow>
    </>
  );
}

function isTab(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === "tab";
}

function MoreSheets({ sheets, actions }: SheetTabsProps) {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  if (!isOverflowing && hidden.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref as Ref<never>}
          className={styles.small}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={texts.tabs.more}
          title={texts.tabs.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sheets
            .filter(({ isHidden }) => !isHidden)
            .map((sheet) => (
              <OverflowedSheet key={sheet.id} sheet={sheet} onActivate={actions.activate} />
            ))}
          {hidden.map(({ id, name }) => (
            <MenuItem
              key={id}
              onClick={() => {
                actions.show(id);
              }}
            >
              {texts.tabs.hidden({ name })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function OverflowedSheet({
  sheet,
  onActivate,
}: {
  readonly sheet: SheetFacts;
  readonly onActivate: (id: string) => void;
}) {
  if (useIsOverflowItemVisible(sheet.id)) return null;
  return (
    <MenuItem
      onClick={() => {
        onActivate(sheet.id);
      }}
    >
      {sheet.name}
    </MenuItem>
  );
}
