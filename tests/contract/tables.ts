// Tables: how they are made, found, grown, filtered and shortened, and how formulas follow them.
import { prefix, scratch, scratchName, type ContractCase } from "./contractCase";
import { expectRefusal, expectSame, readBack } from "./expect";

const name = `${prefix}_table`;

function addTable(context: Excel.RequestContext): Excel.Table {
  const range = scratch(context).getRange("A1:B4");
  range.values = [
    ["Label", "N"],
    ["alpha", 1],
    ["beta", 2],
    ["gamma", 3],
  ];
  const table = scratch(context).tables.add(range, true);
  table.name = name;
  return table;
}

/** What tables promise. */
export const tableCases: readonly ContractCase[] = [
  {
    title: "a table is found by name and by id, in the workbook and on its sheet",
    run: async (context) => {
      const made = addTable(context);
      made.style = "TableStyleLight1";
      made.showBandedRows = false;
      await context.sync();
      await readBack(async (fresh) => {
        const table = fresh.workbook.tables.getItem(name).load("id,name,style,showBandedRows");
        const onSheet = scratch(fresh).tables.load("items/name");
        table.worksheet.load("name");
        await fresh.sync();
        const byId = onSheet.getItem(table.id).load("name");
        await fresh.sync();
        expectSame("TableCollection.add TableCollection.getItem Workbook.tables Table.name", table.name, name);
        expectSame("Table.id", byId.name, name);
        const names = onSheet.items.map((item) => item.name);
        expectSame("Worksheet.tables TableCollection.items", names, [name]);
        expectSame("Table.worksheet", table.worksheet.name, scratchName);
        expectSame("Table.style", table.style, "TableStyleLight1");
        expectSame("Table.showBandedRows", table.showBandedRows, false);
      });
    },
  },
  {
    title: "a table gives its ranges, and its columns by name",
    run: async (context) => {
      addTable(context);
      await context.sync();
      await readBack(async (fresh) => {
        const table = fresh.workbook.tables.getItem(name);
        const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
        for (const range of ranges) range.load("address");
        const column = table.columns.getItem("N").load("index");
        await fresh.sync();
        const places = ranges.map(({ address }) => address.split("!")[1]);
        expectSame("Table.getRange Table.getHeaderRowRange Table.getDataBodyRange", places, [
          ...["A1:B4", "A1:B1", "A2:B4"],
        ]);
        expectSame("Table.columns TableColumnCollection.getItem TableColumn.index", column.index, 1);
      });
    },
  },
  {
    title: "formulas follow a table that is resized, and a heading that is typed over",
    run: async (context) => {
      const table = addTable(context);
      scratch(context).getRange("D1:D2").formulas = [[`=SUM(${name}[N])`], [`=COUNTA(${name}[Label])`]];
      table.resize(scratch(context).getRange("A1:B6"));
      scratch(context).getRange("A5:B6").values = [
        ["beta", 10],
        ["beta", 20],
      ];
      scratch(context).getRange("B1").values = [["Count"]];
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("D1:D3").load("values");
        const range = fresh.workbook.tables.getItem(name).getRange().load("address");
        scratch(fresh).getRange("D3").formulas = [[`=SUM(${name}[Count])`]];
        await fresh.sync();
        expectSame("Table.resize", range.address, `'${scratchName}'!A1:B6`);
        expectSame("Table.resize Range.formulas", cells.values.slice(0, 2), [[36], [5]]);
      });
      await readBack(async (fresh) => {
        const cell = scratch(fresh).getRange("D3").load("values");
        await fresh.sync();
        expectSame("Range.formulas", cell.values, [[36]]);
      });
    },
  },
  {
    title: "a filter hides the rows that it does not let through, and shows them again when it is cleared",
    run: async (context) => {
      const { filter } = addTable(context).columns.getItem("Label");
      filter.applyValuesFilter(["beta"]);
      await context.sync();
      await readBack(async (fresh) => {
        const members = "TableColumn.filter Filter.applyValuesFilter Range.rowHidden";
        expectSame(members, await hiddenRows(fresh), [true, false, true]);
        fresh.workbook.tables.getItem(name).columns.getItem("Label").filter.clear();
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        expectSame("Filter.clear", await hiddenRows(fresh), [false, false, false]);
      });
    },
  },
  {
    title: "filters can be read, cleared, and applied again as they were",
    run: async (context) => {
      const { columns } = addTable(context);
      columns.getItem("Label").filter.applyValuesFilter(["beta", "gamma"]);
      columns.getItem("N").filter.apply({ filterOn: "Custom", criterion1: ">=3" });
      await context.sync();
      await readBack(async (fresh) => {
        expectSame("Filter.apply", await hiddenRows(fresh), [true, true, false]);
        const table = fresh.workbook.tables.getItem(name);
        const autoFilter = table.autoFilter.load("criteria");
        await fresh.sync();
        const [onLabel, onN] = autoFilter.criteria;
        const said = [onLabel?.filterOn, onLabel?.values, onN?.filterOn, onN?.criterion1];
        expectSame("Table.autoFilter AutoFilter.criteria", said, ["Values", ["beta", "gamma"], "Custom", ">=3"]);
        for (const column of ["Label", "N"]) table.columns.getItem(column).filter.clear();
        await fresh.sync();
        expectSame("Filter.clear", await hiddenRows(fresh), [false, false, false]);
        if (onLabel) table.columns.getItem("Label").filter.apply(withoutNulls(onLabel));
        if (onN) table.columns.getItem("N").filter.apply(withoutNulls(onN));
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        expectSame("Filter.apply", await hiddenRows(fresh), [true, true, false]);
        const table = fresh.workbook.tables.getItem(name);
        table.columns.getItem("N").filter.clear();
        const none = table.autoFilter.load("criteria");
        await fresh.sync();
        const { criterion1, values } = none.criteria[1] ?? {};
        expectSame("AutoFilter.criteria", [criterion1 ?? null, values ?? null], [null, null]);
      });
      await expectRefusal("Filter.apply", "InvalidArgument", (fresh) => {
        fresh.workbook.tables.getItem(name).columns.getItem("N").filter.apply({ filterOn: "Values" });
      });
    },
  },
  {
    title: "cells of a filtered table do not move; once all its filters are cleared they do",
    run: async (context) => {
      addTable(context).columns.getItem("Label").filter.applyValuesFilter(["beta"]);
      await context.sync();
      await expectRefusal("Range.delete", "FilteredRangeConflict", (fresh) => {
        fresh.workbook.tables.getItem(name).getDataBodyRange().getRow(1).delete("Up");
      });
      await readBack(async (fresh) => {
        const table = fresh.workbook.tables.getItem(name);
        table.clearFilters();
        table.getDataBodyRange().getRow(1).delete("Up");
        await fresh.sync();
      });
      await readBack(async (fresh) => {
        const range = fresh.workbook.tables.getItem(name).getRange().load("values");
        await fresh.sync();
        expectSame("Table.clearFilters", range.values.slice(1), [
          ["alpha", 1],
          ["gamma", 3],
        ]);
      });
    },
  },
  {
    title: "deleted cells of a table take their row with them",
    run: async (context) => {
      addTable(context).getDataBodyRange().getRow(1).delete("Up");
      await context.sync();
      await readBack(async (fresh) => {
        const range = fresh.workbook.tables.getItem(name).getRange().load("address,values");
        await fresh.sync();
        expectSame("Range.delete", [range.address.split("!")[1], range.values.at(-1)], ["A1:B3", ["gamma", 3]]);
      });
    },
  },
  {
    title: "inserted cells move down what is below, and an inserted column moves what is to the right",
    run: async (context) => {
      addTable(context);
      const sheet = scratch(context);
      sheet.getRange("A5:C5").values = [["below", "", "beside"]];
      sheet.getRange("A5:B5").insert("Down");
      sheet.getRange("C1").getEntireColumn().insert("Right");
      await context.sync();
      await readBack(async (fresh) => {
        const cells = scratch(fresh).getRange("A5:D6").load("values");
        await fresh.sync();
        expectSame("Range.insert Range.getEntireColumn", cells.values, [
          ["", "", "", "beside"],
          ["below", "", "", ""],
        ]);
      });
    },
  },
  {
    title: "a table over another, a name with a space and a table that is not there are refused",
    run: async (context) => {
      addTable(context);
      await context.sync();
      await expectRefusal("TableCollection.add", "InvalidOperation", (fresh) =>
        scratch(fresh).tables.add(scratch(fresh).getRange("B2:C3"), true),
      );
      await expectRefusal("Table.name", "InvalidArgument", ({ workbook }) => {
        workbook.tables.getItem(name).name = "two words";
      });
      await expectRefusal("TableCollection.getItem", "ItemNotFound", ({ workbook }) =>
        workbook.tables.getItem(`${prefix}_none`).load("name"),
      );
    },
  },
];

// Excel takes criteria back without the members that it says are `null`: https://github.com/OfficeDev/office-js/issues/1226
function withoutNulls(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  const given = Object.entries(criteria).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as unknown as Excel.FilterCriteria;
}

async function hiddenRows(context: Excel.RequestContext): Promise<readonly boolean[]> {
  const rows = ["A2", "A3", "A4"].map((address) => scratch(context).getRange(address).load("rowHidden"));
  await context.sync();
  return rows.map(({ rowHidden }) => rowHidden);
}
