import { onSheet, write, valuesOf } from "../../../host/inExcel";
import { openHost, type OpenHost } from "../../../host/openHost";

let host: OpenHost;

beforeAll(async () => {
  host = await openHost();
  await onSheet((_, context) => {
    context.workbook.worksheets.add("Other");
    return () => undefined;
  });
});
afterAll(() => {
  host.close();
});

beforeEach(() =>
  write(
    "A1:B3",
    [
      [1, 2],
      [3, 4],
      ["=SUM(A1:A2)", ""],
    ],
    "Other",
  ),
);

const acts: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
  [
    "inserting rows",
    (sheet) => {
      sheet.getRange("2:2").insert("Down");
    },
  ],
  [
    "inserting columns",
    (sheet) => {
      sheet.getRange("A:A").insert("Right");
    },
  ],
  [
    "inserting cells",
    (sheet) => {
      sheet.getRange("A2").insert("Down");
    },
  ],
  [
    "deleting cells",
    (sheet) => {
      sheet.getRange("A2").delete("Up");
    },
  ],
  [
    "deleting rows",
    (sheet) => {
      sheet.getRange("2:2").delete("Up");
    },
  ],
];

it.each(acts)("leaves the sheet that is seen as it is while %s of another", async (_, act) => {
  const { store } = host;
  const seen = new Set<string>();
  const moved: string[] = [];
  const watching = store.commands.onCommandExecuted(({ id }) => {
    seen.add(store.book.getActiveSheet().getSheetId());
    if (id === "sheet.operation.set-selections") moved.push(id);
  });
  await onSheet(
    (sheet) => () => {
      act(sheet);
    },
    "Other",
  );
  watching.dispose();
  expect([...seen]).toEqual(["sheet1"]);
  expect(moved).toEqual([]);
});

it("gives inserted columns the width of the one to their left, and undo takes them out again", async () => {
  const widths = await onSheet((sheet) => {
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("B:C").insert("Right");
    const columns = ["A:A", "B:B", "C:C", "D:D"].map((column) => sheet.getRange(column).format.load("columnWidth"));
    return () => columns.map(({ columnWidth }) => columnWidth);
  }, "Other");
  expect(widths).toEqual([120, 120, 120, 48]);
  await host.store.api.undo();
  expect((await valuesOf("A1:B1", "Other"))[0]).toEqual([1, 2]);
});

it("goes to the sheet on the right before the one that is seen is taken away or hidden, and stays when one comes back", async () => {
  const { store } = host;
  const activeAtRemoval: string[] = [];
  const watching = store.commands.beforeCommandExecuted(({ id }) => {
    if (id === "sheet.mutation.remove-sheet") activeAtRemoval.push(store.book.getActiveSheet().getSheetName());
  });
  const name = (sheets: Excel.WorksheetCollection) => sheets.getActiveWorksheet().load("name");
  const names = await onSheet((sheet, { workbook: { worksheets } }) => {
    const [gone, hidden] = [worksheets.add("Gone"), worksheets.add("Hidden")];
    sheet.activate();
    hidden.activate();
    hidden.visibility = "Hidden";
    const afterHiding = name(worksheets);
    hidden.visibility = "Visible";
    const afterShowing = name(worksheets);
    gone.activate();
    gone.delete();
    const afterDeleting = name(worksheets);
    hidden.delete();
    return () => [afterHiding.name, afterShowing.name, afterDeleting.name];
  });
  watching.dispose();
  expect(names).toEqual(["Gone", "Gone", "Hidden"]);
  expect(activeAtRemoval).toEqual(["Hidden", "Other"]);
});
