// Our own functions in cells: that Excel asks them, waits for them, and shows what they answer.
import { scratch, type ContractCase } from "./contractCase";
import { expectSame, readBack } from "./expect";

const patience = 15_000;

/** What custom functions promise. */
export const functionCases: readonly ContractCase[] = [
  {
    title: "a function of Handoff computes in its cell, takes blanks as blanks, and computes again on a change",
    run: async (context) => {
      const labels = scratch(context).getRange("A1:B4");
      labels.values = [
        ["a", "a"],
        ["a", "b"],
        ["b", "b"],
        ["a", ""],
      ];
      scratch(context).getRange("D1").formulas = [["=HANDOFF.PERCENT(A1:B4)"]];
      await context.sync();
      await readBack(async (fresh) => {
        expectSame("Range.formulas", rounded(await settled(fresh)), 0.667);
        scratch(fresh).getRange("B2").values = [["a"]];
        await fresh.sync();
        expectSame("Range.values", rounded(await settled(fresh, 0.667)), 1);
      });
    },
  },
  {
    title: "a function of Handoff that has no figure shows an error that other formulas can test for",
    run: async (context) => {
      scratch(context).getRange("D1:E1").formulas = [["=HANDOFF.PERCENT(A1:B4)", "=ISNA(D1)"]];
      await context.sync();
      await readBack(async (fresh) => {
        expectSame("Range.values", await settled(fresh), "#N/A");
        const cell = scratch(fresh).getRange("E1").load("values");
        await fresh.sync();
        expectSame("Range.values", cell.values, [[true]]);
      });
    },
  },
];

// D1 once it holds an answer other than `before`.
async function settled(context: Excel.RequestContext, before?: number): Promise<unknown> {
  const until = Date.now() + patience;
  for (;;) {
    const cell = scratch(context).getRange("D1").load("values");
    await context.sync();
    const value: unknown = cell.values[0]?.[0];
    const isOpen = value === "#BUSY!" || value === "" || rounded(value) === before;
    if (!isOpen || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
