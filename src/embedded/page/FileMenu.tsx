// The workbook's name with its menu, and beside it whether the latest change is kept.
import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { timeOf } from "../../messages/format";
import type { SaveState } from "../files/autosave";

const useStyles = makeStyles({
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: "auto",
    maxWidth: "280px",
    flexShrink: 0,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    padding: "4px 8px",
    marginInlineStart: "-8px",
  },
  state: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    marginInlineEnd: "12px",
    "@media (max-width: 1100px)": { display: "none" },
  },
});

/** What can be done with the file. */
export interface FileActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly download: () => void;
}

interface FileMenuProps {
  readonly name: string;
  readonly saved: SaveState;
  readonly actions: FileActions;
}

/** Name, menu and state. */
export function FileMenu({ name, saved, actions }: FileMenuProps) {
  const styles = useStyles();
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.name}
            appearance="subtle"
            icon={<ChevronDown16Regular />}
            iconPosition="after"
            aria-label={texts.file.menu({ name })}
          >
            {name}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={actions.create}>{texts.file.create}</MenuItem>
            <MenuItem onClick={actions.open}>{texts.file.open}</MenuItem>
            <MenuDivider />
            <MenuItem secondaryContent="Ctrl+S" onClick={actions.save}>
              {texts.file.save}
            </MenuItem>
            <MenuItem onClick={actions.download}>{texts.file.download}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Caption1 className={styles.state}>{stateText(saved)}</Caption1>
    </>
  );
}

function stateText(saved: SaveState): string {
  if (saved.kind === "saving") return texts.file.saving;
  return saved.kind === "failed" ? texts.file.notSaved : texts.file.saved({ time: timeOf(saved.at) });
}
