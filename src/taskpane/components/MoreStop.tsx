// The last stop of the rail: a menu of the pages that are not stages.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from "@fluentui/react-components";
import {
  BookOpen20Regular,
  History20Regular,
  Keyboard20Regular,
  MoreHorizontal20Regular,
  QuestionCircle20Regular,
  Settings20Regular,
} from "@fluentui/react-icons";
import { texts } from "../../messages/catalogue";
import { morePages, type MorePage, type PageId } from "../pages/registry";
import { useRailStyles } from "./railStyles";

const icons = {
  handoff: BookOpen20Regular,
  audit: History20Regular,
  setup: Settings20Regular,
  keyboard: Keyboard20Regular,
  help: QuestionCircle20Regular,
};

interface MoreStopProps {
  /** The open page of the menu. */
  readonly here: MorePage | null;
  readonly tabIndex: 0 | -1;
  readonly onGo: (page: PageId) => void;
}

/** The stop More; it shows the page of its menu that is open. */
export function MoreStop({ here, tabIndex, onGo }: MoreStopProps) {
  const styles = useRailStyles();
  const Icon = here === null ? MoreHorizontal20Regular : icons[here];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={mergeClasses(styles.stop, here !== null && styles.here)}
          aria-current={here === null ? undefined : "page"}
          tabIndex={tabIndex}
          data-stop
        >
          <span className={styles.icon}>
            <Icon />
          </span>
          <span>{texts.shell.stops[here ?? "more"]}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {morePages.map((page) => (
            <MoreItem key={page} page={page} onGo={onGo} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreItem({ page, onGo }: { readonly page: MorePage; readonly onGo: (page: PageId) => void }) {
  const Icon = icons[page];
  return (
    <MenuItem
      icon={<Icon />}
      onClick={() => {
        onGo(page);
      }}
    >
      {texts.shell.more[page]}
    </MenuItem>
  );
}
