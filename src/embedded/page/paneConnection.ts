// What the page leaves in its window for the pane's shim to find.
import type { ShimOptions } from "../wire/shim";
import type { BridgeHost } from "../wire/workbookHost";

/** The page's window as the shim sees it. */
export type PaneWindow = Window & { handoffPane: PaneConnection };

/** The host and how it presents itself. */
export interface PaneConnection {
  readonly host: BridgeHost;
  readonly options: ShimOptions;
}
