// The add-in's button: opens or closes its pane, and lists its ribbon commands as the manifest names them.
import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
  type MenuButtonProps,
} from "@fluentui/react-components";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { addInFolder } from "./addInFiles";
import type { RibbonCommand } from "./manifest";

const useStyles = makeStyles({ button: { flexShrink: 0, marginInlineStart: "6px" } });

interface HandoffButtonProps {
  readonly commands: readonly RibbonCommand[];
  readonly isPaneOpen: boolean;
  readonly onToggle: () => void;
  readonly onCommand: (command: RibbonCommand) => void;
}

/** Button and menu. */
export function HandoffButton({ commands, isPaneOpen, onToggle, onCommand }: HandoffButtonProps) {
  const styles = useStyles();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <SplitButton
            className={styles.button}
            size="small"
            menuButton={{ ...(trigger as MenuButtonProps), "aria-label": texts.handoff.commands }}
            primaryActionButton={{ onClick: onToggle, "aria-pressed": isPaneOpen }}
          >
            {texts.handoff.toggle}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <MenuItem
              key={command.id}
              icon={
                command.icon === null ? null : <img src={addInFolder + command.icon} alt="" width={16} height={16} />
              }
              title={command.description}
              onClick={() => {
                onCommand(command);
              }}
            >
              {command.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
