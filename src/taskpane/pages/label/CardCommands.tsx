// The card's commands: record before, record after, and which records the arrows stop at.
import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular, MoreHorizontal20Regular } from "@fluentui/react-icons";
import { memo } from "react";
import { texts } from "../../../messages/catalogue";
import type { Desk } from "../../labelling/desk";
import type { DeskFilter } from "../../labelling/deskState";

const filters = {
  all: texts.label.showAll,
  open: texts.label.showOpen,
  unsure: texts.label.showUnsure,
} as const satisfies Record<DeskFilter, string>;

interface CardCommandsProps {
  readonly desk: Desk;
  readonly filter: DeskFilter;
}

/** Two arrows and a menu. */
export const CardCommands = memo(function CardCommands({ desk, filter }: CardCommandsProps) {
  return (
    <>
      <Tooltip content={texts.label.previous} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          onClick={() => {
            desk.move(-1);
          }}
        />
      </Tooltip>
      <Tooltip content={texts.label.next} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          onClick={() => {
            desk.move(1);
          }}
        />
      </Tooltip>
      <Menu
        checkedValues={{ filter: [filter] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const [chosen] = checkedItems;
          if (isFilter(chosen)) desk.filter(chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={texts.label.menu} relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {Object.entries(filters).map(([value, title]) => (
              <MenuItemRadio key={value} name="filter" value={value}>
                {title}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
});

function isFilter(value: string | undefined): value is DeskFilter {
  return value !== undefined && value in filters;
}
