// First script of the pane's document: gives office.js Excel's entry points and connects them to this page's workbook.
import { installShim } from "../wire/shim";
import type { PaneWindow } from "./paneConnection";

const { handoffPane } = window.parent as PaneWindow;
installShim(window, handoffPane.options)(handoffPane.host);
