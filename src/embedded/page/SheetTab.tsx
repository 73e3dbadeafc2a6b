// One sheet's tab: shows it, and by its context menu renames, hides or deletes it.
import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { forwardRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { SheetActions, SheetFacts } from "./sheetFacts";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flex: "0 0 auto",
    alignItems: "center",
    position: "relative",
    padding: "0 10px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    fontWeight: tokens.fontWeightSemibold,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  colour: { position: "absolute", insetInline: 0, insetBlockEnd: 0, height: "3px", forcedColorAdjust: "none" },
  name: { width: "140px", font: "inherit", fontSize: tokens.fontSizeBase200, alignSelf: "center" },
});

interface SheetTabProps {
  readonly sheet: SheetFacts;
  readonly actions: SheetActions;
  readonly isOnly: boolean;
}

/** A tab. */
export const SheetTab = forwardRef<HTMLButtonElement, SheetTabProps>(function SheetTab(
  { sheet, actions, isOnly },
  ref,
) {
  const styles = useStyles();
  const [isNaming, setNaming] = useState(false);
  if (isNaming) return <SheetName sheet={sheet} actions={actions} onDone={() => { setNaming(false); }} />; // prettier-ignore
  return (
    <SheetMenu
      sheet={sheet}
      actions={actions}
      isOnly={isOnly}
      onRename={() => {
        setNaming(true);
      }}
    >
      <button
        ref={ref}
        type="button"
        role="tab"
        aria-selected={sheet.isActive}
        tabIndex={sheet.isActive ? 0 : -1}
        className={mergeClasses(styles.tab, sheet.isActive && styles.active)}
        onClick={() => {
          actions.activate(sheet.id);
        }}
        onDoubleClick={() => {
          setNaming(true);
        }}
      >
        {sheet.name}
        {sheet.colour !== "" && (
          <span aria-hidden className={styles.colour} style={{ backgroundColor: sheet.colour }} />
        )}
      </button>
    </SheetMenu>
  );
});

interface SheetMenuProps extends SheetTabProps {
  readonly onRename: () => void;
  readonly children: ReactNode;
}

function SheetMenu({ sheet, actions, isOnly, onRename, children }: SheetMenuProps) {
  return (
    <Menu openOnContext>
      <MenuTrigger disableButtonEnhancement>{children as React.ReactElement}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onRename}>{texts.tabs.rename}</MenuItem>
          {!isOnly && (
            <MenuItem
              onClick={() => {
                actions.hide(sheet.id);
              }}
            >
              {texts.tabs.hide}
            </MenuItem>
          )}
          {!isOnly && (
            <MenuItem
              onClick={() => {
                actions.remove(sheet);
              }}
            >
              {texts.tabs.remove}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface SheetNameProps {
  readonly sheet: SheetFacts;
  readonly actions: SheetActions;
  readonly onDone: () => void;
}

function SheetName({ sheet, actions, onDone }: SheetNameProps) {
  const styles = useStyles();
  function finish(name: string): void {
    if (name.trim() !== "" && name !== sheet.name) actions.rename(sheet.id, name.trim());
    onDone();
  }
  function byKey(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.key === "Enter") finish(event.currentTarget.value);
    if (event.key === "Escape") onDone();
  }
  return (
    <input
      autoFocus
      className={styles.name}
      aria-label={texts.tabs.renameLabel}
      defaultValue={sheet.name}
      maxLength={31}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onBlur={(event) => {
        finish(event.currentTarget.value);
      }}
      onKeyDown={byKey}
    />
  );
}
