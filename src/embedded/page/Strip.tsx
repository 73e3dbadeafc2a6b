// The strip above the sheet: the workbook's file, the commands that work here, and the add-in's button.
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
import {
  ArrowSort20Regular,
  ArrowUndo20Regular,
  CalculatorArrowClockwise20Regular,
  Filter20Regular,
  LockClosed20Regular,
  LockOpen20Regular,
  Search20Regular,
  TableFreezeColumnAndRow20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { GridState } from "./gridState";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flex: "0 0 40px",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    overflowX: "auto",
    overflowY: "hidden",
    padding: "0 12px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  command: {
    fontWeight: tokens.fontWeightRegular,
    minWidth: "auto",
    flexShrink: 0,
    whiteSpace: "nowrap",
    padding: "4px 8px",
  },
  gap: { flex: "1 1 0" },
});

/** What the strip can ask for. */
export interface StripActions {
  readonly undo: () => void;
  readonly sort: (isAscending: boolean) => void;
  readonly filter: () => void;
  readonly unfilter: () => void;
  readonly freeze: (still: { readonly rows: number; readonly columns: number }) => void;
  readonly protect: () => void;
  readonly find: () => void;
  readonly recalculate: () => void;
}

interface StripProps {
  readonly state: GridState;
  readonly actions: StripActions;
  readonly file: ReactNode;
  readonly handoff: ReactNode;
}

/** The strip. */
export function Strip({ state, actions, file, handoff }: StripProps) {
  const styles = useStyles();
  return (
    <header className={styles.strip} aria-label={texts.strip} data-region="strip">
      {file}
      <Command icon={<ArrowUndo20Regular />} onClick={actions.undo}>
        {texts.undo}
      </Command>
      <DataMenus state={state} actions={actions} />
      <Command icon={state.isProtected ? <LockOpen20Regular /> : <LockClosed20Regular />} onClick={actions.protect}>
        {state.isProtected ? texts.protect.off : texts.protect.on}
      </Command>
      <Command icon={<Search20Regular />} onClick={actions.find}>
        {texts.find.button}
      </Command>
      <span className={styles.gap} />
      <Command icon={<CalculatorArrowClockwise20Regular />} onClick={actions.recalculate}>
        {texts.recalculate}
      </Command>
      {handoff}
    </header>
  );
}

function DataMenus({ state, actions }: Pick<StripProps, "state" | "actions">) {
  const { address, box } = state.cell;
  const sorted = (isAscending: boolean) => () => {
    actions.sort(isAscending);
  };
  const frozen = (rows: number, columns: number) => () => {
    actions.freeze({ rows, columns });
  };
  return (
    <>
      <CommandMenu icon={<ArrowSort20Regular />} name={texts.sort.menu}>
        {[
          [texts.sort.ascending, sorted(true)],
          [texts.sort.descending, sorted(false)],
        ]}
      </CommandMenu>
      <CommandMenu icon={<Filter20Regular />} name={texts.filter.menu}>
        {[
          [texts.filter.toggle, actions.filter],
          [texts.filter.clear, actions.unfilter],
        ]}
      </CommandMenu>
      <CommandMenu icon={<TableFreezeColumnAndRow20Regular />} name={texts.freeze.menu}>
        {[
          [texts.freeze.here({ address }), frozen(box.row, box.column)],
          [texts.freeze.row, frozen(1, 0)],
          [texts.freeze.column, frozen(0, 1)],
          [texts.freeze.none, frozen(0, 0)],
        ]}
      </CommandMenu>
    </>
  );
}

function Command(props: ButtonProps) {
  const styles = useStyles();
  return <Button {...props} className={styles.command} appearance="subtle" size="small" />;
}

interface CommandMenuProps {
  readonly name: string;
  readonly icon: NonNullable<ButtonProps["icon"]>;
  readonly children: readonly (readonly [name: string, act: () => void])[];
}

function CommandMenu({ name, icon, children }: CommandMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Command icon={icon}>{name}</Command>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {children.map(([title, act]) => (
            <MenuItem key={title} onClick={act}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
