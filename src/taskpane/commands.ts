// The commands of the ribbon: each shows the pane at the page that its button names.
import { type PageId } from "./pages/registry";

/** The functions that manifest.xml names, with the page that each opens. */
export const commandPages = {
  openImport: "import",
  openLabel: "label",
  openQuality: "quality",
  openExport: "export",
} as const satisfies Record<string, PageId>;

/** Tells Office what the ribbon's buttons do; `go` shows a page of the pane. */
export function associateCommands(go: (page: PageId) => void): void {
  for (const [name, page] of Object.entries(commandPages)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      go(page);
      void Office.addin.showAsTaskpane().finally(() => {
        event.completed();
      });
    });
  }
}
