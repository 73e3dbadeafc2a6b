// Buttons and links: the one primary button of a page, and what leads to another page.
import { Button, Link, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useNavigation } from "../hooks/navigation";
import type { PageId } from "../pages/registry";

interface PressProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** The page's primary button; Ctrl+Enter presses it. */
export function Primary({ children, onClick }: PressProps) {
  return (
    <Button appearance="primary" data-primary onClick={onClick}>
      {children}
    </Button>
  );
}

interface LeadsProps {
  readonly to: PageId;
  readonly children: ReactNode;
}

/** A primary button that leads to a page. */
export function PrimaryTo({ to, children }: LeadsProps) {
  const { go } = useNavigation();
  return (
    <Button
      appearance="primary"
      data-primary
      data-leads-to={to}
      onClick={() => {
        go(to);
      }}
    >
      {children}
    </Button>
  );
}

/** A button that leads to a page. */
export function ButtonTo({ to, children, ...look }: LeadsProps & Pick<ButtonProps, "appearance" | "size">) {
  const { go } = useNavigation();
  return (
    <Button
      {...look}
      data-leads-to={to}
      onClick={() => {
        go(to);
      }}
    >
      {children}
    </Button>
  );
}

/** A link that leads to a page. */
export function LinkTo({ to, children }: LeadsProps) {
  const { go } = useNavigation();
  return (
    <Link
      as="button"
      data-leads-to={to}
      onClick={() => {
        go(to);
      }}
    >
      {children}
    </Link>
  );
}
