// A repair of Univer 0.25.1: while its list of functions is open, Enter takes an entry. The list lags behind a quick typist:
// whoever enters =KAPPA(A1) may find ACCRINT in the cell. As in Excel, Tab takes an entry and Enter enters what was typed.
// tests/e2e/functions.test.ts tells whether an update of the pinned version still needs it.
import type { IDisposable } from "@univerjs/core";
import { KeyCode, ShortcutService } from "@univerjs/preset-sheets-core";

interface Shortcut {
  readonly id: string;
  readonly binding?: number;
}

interface Shortcuts {
  registerShortcut: ((this: Shortcuts, shortcut: Shortcut) => IDisposable) & {
    readonly original?: Shortcuts["registerShortcut"];
  };
}

const functionList = "sheet.formula-embedding-editor.search_function.";

/** Applies the repair; a second time changes nothing. */
export function enterWhatIsTyped(): void {
  const prototype = ShortcutService.prototype as unknown as Shortcuts;
  const original = prototype.registerShortcut.original ?? prototype.registerShortcut;
  function register(this: Shortcuts, shortcut: Shortcut): IDisposable {
    const takesEntry = shortcut.id.startsWith(functionList) && shortcut.binding === KeyCode.ENTER;
    return takesEntry ? { dispose: () => undefined } : original.call(this, shortcut);
  }
  prototype.registerShortcut = Object.assign(register, { original });
}
