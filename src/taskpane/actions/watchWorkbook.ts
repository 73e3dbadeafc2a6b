// Tells the pane when somebody changed a sheet, so that it looks again.
import { removeHandler } from "./removeHandler";

// A person types and pastes in bursts.
const quietMs = 500;

/** Watches all sheets, those too that are added later; gives what ends the watching. */
export async function watchWorkbook(onChange: () => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      clearTimeout(timer);
      timer = setTimeout(onChange, quietMs);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => {
    clearTimeout(timer);
    void removeHandler(handler);
  };
}
