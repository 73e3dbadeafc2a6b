// Short forms for tests that write to a sheet through Excel.run and read it back in another.

/** Runs `act` on a sheet and hands back what it reads after the sync. */
export async function onSheet<Result>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => Result,
  name = "Sheet1",
): Promise<Result> {
  return Excel.run(async (context) => {
    const read = act(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return read();
  });
}

/** Writes values; `=` begins a formula. */
export async function write(address: string, values: readonly (readonly unknown[])[], name = "Sheet1"): Promise<void> {
  await onSheet((sheet) => {
    sheet.getRange(address).values = values as unknown[][];
    return () => undefined;
  }, name);
}

/** The values of a range, in a run of its own. */
export async function valuesOf(address: string, name = "Sheet1"): Promise<unknown[][]> {
  return onSheet((sheet) => {
    const range = sheet.getRange(address).load("values");
    return () => range.values as unknown[][];
  }, name);
}

/** The code and place of an error of Excel, or `null` where there was none. */
async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return `${code} ${debugInfo.errorLocation ?? ""}`;
  }
}

/** What an act on a sheet is refused with. */
export async function refusalOn(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | null> {
  return refusalOf(
    onSheet((sheet, context) => {
      act(sheet, context);
      return () => undefined;
    }),
  );
}
