// Tells the pane when somebody changed a sheet, so that it looks again.

// A person types and pastes in bursts.
const quietMs = 500;

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/** Watches all sheets, those too that are added later; gives what ends the watching. */
export async function watchWorkbook(onChange: () => void): Promise<() => void> {
  const handlers = new Map<string, Handler>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWatching = true;
  const look = () => {
    if (!isWatching) return;
    onChange();
    void watchNewSheets(handlers, changed);
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(look, quietMs);
    return Promise.resolve();
  };
  await watchNewSheets(handlers, changed);
  return () => {
    isWatching = false;
    clearTimeout(timer);
    void unwatch([...handlers.values()]);
  };
}

async function watchNewSheets(handlers: Map<string, Handler>, changed: () => Promise<void>): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    for (const sheet of worksheets.items) {
      if (!handlers.has(sheet.id)) handlers.set(sheet.id, sheet.onChanged.add(changed));
    }
    await context.sync();
  });
}

async function unwatch(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
