// Entry of the pane: waits for Excel, checks that it is new enough, draws the pane.
import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { App } from "./App";
import { associateCommands } from "./commands";
import { UnfitExcel } from "./components/UnfitExcel";
import { drawPane } from "./drawPane";
import { holdBrowserId } from "./holdBrowserId";
import { createStore } from "./hooks/store";
import { openSession } from "./openSession";
import type { PageId } from "./pages/registry";
import { lightTheme } from "./theme/themes";

const oldestApi = "1.14";

const asked = createStore<PageId>("home");

void Office.onReady(async ({ host }) => {
  const element = document.getElementById("root");
  const browser = await holdBrowserId();
  if (element) drawPane(element, paneFor(host, browser));
});

function paneFor(host: Office.HostType, browser: string): ReactNode {
  if (host !== Office.HostType.Excel) return <Unfit reason="not-excel" />;
  if (!Office.context.requirements.isSetSupported("ExcelApi", oldestApi)) return <Unfit reason="too-old" />;
  associateCommands(asked.set);
  return <App sessionOf={(actor) => openSession(actor, browser)} asked={asked} />;
}

function Unfit({ reason }: { readonly reason: "not-excel" | "too-old" }) {
  return (
    <FluentProvider theme={lightTheme}>
      <UnfitExcel reason={reason} />
    </FluentProvider>
  );
}
