// How cells look: sizes, alignment, fill, font, and what is hidden.
import { scratch, type ContractCase } from "./contractCase";
import { expectSame, readBack } from "./expect";

/** What formats promise. */
export const formatCases: readonly ContractCase[] = [
  {
    title: "widths, heights and alignment stay as they were set",
    run: async (context) => {
      const { format } = scratch(context).getRange("B2");
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.wrapText = true;
      format.verticalAlignment = "Top";
      format.horizontalAlignment = "Right";
      await context.sync();
      await readBack(async (fresh) => {
        const { format: read } = scratch(fresh).getRange("B2");
        read.load("columnWidth,rowHeight,wrapText,verticalAlignment,horizontalAlignment");
        await fresh.sync();
        // Excel rounds widths to whole pixels of its font.
        expectSame("Range.format RangeFormat.columnWidth", Math.abs(read.columnWidth - 90) < 2, true);
        expectSame("RangeFormat.rowHeight", read.rowHeight, 30);
        expectSame("RangeFormat.wrapText", read.wrapText, true);
        expectSame("RangeFormat.verticalAlignment", read.verticalAlignment, "Top");
        expectSame("RangeFormat.horizontalAlignment", read.horizontalAlignment, "Right");
      });
    },
  },
  {
    title: "fill and font stay as they were set",
    run: async (context) => {
      const { fill, font } = scratch(context).getRange("B2").format;
      fill.color = "#FFFBE6";
      font.bold = true;
      font.color = "#616161";
      font.size = 18;
      await context.sync();
      await readBack(async (fresh) => {
        const { fill: readFill, font: readFont } = scratch(fresh).getRange("B2").format;
        readFill.load("color");
        readFont.load("bold,color,size");
        await fresh.sync();
        expectSame("Range.format RangeFormat.fill RangeFill.color", readFill.color, "#FFFBE6");
        expectSame("RangeFormat.font RangeFont.bold", readFont.bold, true);
        expectSame("RangeFont.color", readFont.color, "#616161");
        expectSame("RangeFont.size", readFont.size, 18);
      });
    },
  },
  {
    title: "a hidden column is hidden, and its neighbour is not",
    run: async (context) => {
      scratch(context).getRange("C1:D2").columnHidden = true;
      await context.sync();
      await readBack(async (fresh) => {
        const columns = ["B1", "C1", "E1"].map((address) => scratch(fresh).getRange(address).load("columnHidden"));
        await fresh.sync();
        const hidden = columns.map(({ columnHidden }) => columnHidden);
        expectSame("Range.columnHidden", hidden, [false, true, false]);
      });
    },
  },
];
