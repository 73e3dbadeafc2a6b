// Who works in the tests, and a small pipeline's tables.
import { createHandoffSheet } from "../../src/workbook/handoffSheet";
import { createSheets } from "../../src/workbook/createSheets";
import { sheetShapes, type SheetShape } from "../../src/workbook/sheetShapes";
import type { Control } from "../../src/pipeline/progress";
import type { Session } from "../../src/pipeline/session";

/** A person at a browser, with a clock that ticks once a question. */
export function person(name: string, start = Date.UTC(2026, 10, 24, 9)): Session {
  let asked = 0;
  let drawn = 0;
  return {
    now: () => new Date(start + (asked += 1) * 1000).toISOString(),
    actor: name,
    writer: `${name}-browser`,
    random: () => `${name}${(drawn += 1)}`.padStart(32, "0"),
  };
}

/** Nobody watches and nobody stops. */
export const quiet: Control = { signal: { aborted: false }, onProgress: () => undefined };

const animals: SheetShape = {
  name: "Animals",
  table: "Animals",
  columns: ["Id", "Name", "Sound"].map((heading) => ({ heading, width: 100 })),
  frozenColumns: 1,
  tabColour: "#616161",
};

/** `_handoff`, Audit, and a table Animals (Id, Name, Sound). */
export async function makeAnimals(): Promise<void> {
  await Excel.run(async (context) => {
    const audit = sheetShapes({ fields: [], annotation: { annotators: [] } }).filter(({ name }) => name === "Audit");
    await createSheets(context, await createHandoffSheet(context), [animals, ...audit]);
  });
}
