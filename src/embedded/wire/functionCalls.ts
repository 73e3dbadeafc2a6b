// Calls the custom functions that the add-in registered with CustomFunctions.associate, and takes in their answers.
import { HostObject } from "./hostObject";
import type { Notice } from "./messages";

/** What a custom function answered: a value, or the error to show and what it says. */
export type FunctionAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** Calls to the add-in's functions. */
export interface FunctionCalls {
  readonly invoke: (name: string, given: readonly unknown[], caller: string) => Promise<FunctionAnswer>;
  /** The service that takes the answers, by the name that office.js uses. */
  readonly services: readonly (readonly [string, HostObject])[];
}

const functionCategory = 1;
const invocation = 1000;

// CustomFunctions.ErrorCode as office.js sends it; 2 is "the function threw something else".
const errorTexts: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#REF!",
  10: "#NAME?",
};

type Pending = Map<number, (answer: FunctionAnswer) => void>;

/** Makes the caller; `notify` pushes a notice to the pane. */
export function createFunctionCalls(notify: (notice: Omit<Notice, "id">) => void): FunctionCalls {
  const pending: Pending = new Map();
  let nextId = 1;
  function invoke(name: string, given: readonly unknown[], caller: string): Promise<FunctionAnswer> {
    const id = nextId;
    nextId += 1;
    const message = [id, name.toUpperCase(), given, caller, 0];
    notify({ messageCategory: functionCategory, messageType: invocation, targetId: "", message });
    return new Promise((resolve) => pending.set(id, resolve));
  }
  return { invoke, services: [["Microsoft.ExcelServices.CustomFunctions", new CustomFunctionsService(pending)]] };
}

class CustomFunctionsService extends HostObject {
  static override readonly apiName = "CustomFunctions";

  constructor(private readonly pending: Pending) {
    super();
  }

  setInvocationArrayResults(results: readonly (readonly [number, boolean, unknown, number?])[]): void {
    for (const [id, ok, value, code] of results) {
      this.pending.get(id)?.(
        ok ? { ok, value } : { ok, error: errorText(code), message: typeof value === "string" ? value : "" },
      );
      this.pending.delete(id);
    }
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // The client tells that it listens; calls before that wait in its queue.
  }

  _GetEnabledFeatures(): readonly string[] {
    return [];
  }
}

function errorText(code: number | undefined): string {
  return errorTexts[code ?? 7] ?? "#VALUE!";
}
