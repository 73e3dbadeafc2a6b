// Entry of the pane: waits for Excel, checks that it is new enough, draws the pane.
import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { associateCommands } from "./commands";
import { UnfitExcel } from "./components/UnfitExcel";
import { createStore } from "./hooks/store";
import { openSession } from "./openSession";
import type { PageId } from "./pages/registry";
import { lightTheme } from "./theme/themes";

const oldestApi = "1.14";

const asked = createStore<PageId>("home");

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) {
    draw(<Unfit reason="not-excel" />);
  } else if (!Office.context.requirements.isSetSupported("ExcelApi", oldestApi)) {
    draw(<Unfit reason="too-old" />);
  } else {
    associateCommands(asked.set);
    draw(<App sessionOf={openSession} asked={asked} />);
  }
});

function draw(pane: ReactNode): void {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(pane);
}

function Unfit({ reason }: { readonly reason: "not-excel" | "too-old" }) {
  return (
    <FluentProvider theme={lightTheme}>
      <UnfitExcel reason={reason} />
    </FluentProvider>
  );
}
