// What a person sets for the pane in this browser.
import { createStore } from "./store";
import { remember, remembered } from "./stored";

const keysName = "single-keys";

/** Whether single keys answer on the label card (WCAG 2.1.4 asks that they can be switched off). */
export const singleKeys = createStore(remembered(keysName) !== "off");

/** Switches them on or off, and remembers it. */
export function setSingleKeys(on: boolean): void {
  remember(keysName, on ? null : "off");
  singleKeys.set(on);
}
