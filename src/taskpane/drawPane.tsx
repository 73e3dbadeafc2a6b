// Draws the pane, and something in its place should it ever break down.
import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Crashed } from "./components/Crashed";
import { lightTheme } from "./theme/themes";

/** Draws into an element; a fault of ours leaves no blank pane. */
export function drawPane(element: Element, pane: ReactNode): Root {
  const root = createRoot(element, {
    onUncaughtError: (error) => {
      queueMicrotask(() => {
        root.render(
          <FluentProvider theme={lightTheme}>
            <Crashed error={error} />
          </FluentProvider>,
        );
      });
    },
  });
  root.render(pane);
  return root;
}
