// Check workbook: compares what is there with the list of what must be there. It reads only; restoring is an act of its own.
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { HandoffError } from "../../pipeline/errors";
import { expectedSheets, hasLabelTables, listNames, qualityNames } from "../expectedSheets";
import { lookForTables, type Lookup } from "../findTable";
import type { HandoffSheet } from "../handoffSheet";
import { labelTableName } from "../labels/labelShape";
import { readFound } from "../readTable";
import { reviewKey, reviewTableName } from "../review/reviewTable";
import type { SheetShape } from "../sheetShapes";
import { isBehind } from "../spec/catchUp";
import { readSpec } from "../storedSpec";
import { taxonomyTableName } from "../taxonomyTable";
import { homeIn, plainTableIn, readBareSheets, type BareSheet } from "./bareSheets";
import { lostHeadings } from "./compareHeadings";
import type { ComesBack, Fault, RenamedSheet, WorkbookCheck } from "./faults";
import { findLostAnswers, type LostAnswers } from "./lostAnswers";

const { names: sheetNames } = texts.sheets;

/** What a check knows beside what it tells; restoring goes by it. */
export interface Inspection extends WorkbookCheck {
  readonly spec: PipelineSpec;
  readonly handoff: HandoffSheet;
  readonly lookup: Lookup;
  readonly shapes: readonly SheetShape[];
  readonly lost: readonly LostAnswers[];
}

/**
 * Checks the workbook.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns what is gone or renamed
 * @throws {@link HandoffError} `no-pipeline`, `newer-layout`; OfficeExtension.Error as it comes
 */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<Inspection> {
  const spec = await readSpec(context);
  const { handoff } = await lookForTables(context, []);
  if (handoff === null) throw new HandoffError("no-pipeline");
  const shapes = expectedSheets(spec, handoff.tables);
  const lookup = await lookForTables(
    context,
    shapes.map(({ table }) => table),
  );
  const { bare } = await readBareSheets(context, lookup.found);
  const names = await namesOf(context, { spec, lookup });
  const lost = await findLostAnswers(context, { spec, lookup });
  const faults = [
    ...sheetFaults(shapes, lookup, bare),
    ...columnFaults(shapes, lookup),
    ...names.gone.map((name): Fault => ({ kind: "name-gone", name })),
    ...lost.map((one) => answersFault(one, shapes)),
    ...((await isBehind(context, handoff)) ? [{ kind: "behind-pipeline" } as const] : []),
    ...(names.quality === "gone" ? [gone(sheetNames.quality, "", "whole")] : []),
  ];
  const columns = shapes.reduce((sum, shape) => sum + shape.columns.length, 0);
  const looked = { sheets: shapes.length + (names.quality === "none" ? 1 : 2), columns, names: names.looked };
  return { faults, renamed: renamedSheets(shapes, lookup, bare), looked, spec, handoff, lookup, shapes, lost };
}

function gone(sheet: string, table: string, comesBack: ComesBack): Fault {
  return { kind: "sheet-gone", sheet, table, comesBack };
}

function sheetFaults(shapes: readonly SheetShape[], { missing }: Lookup, bare: readonly BareSheet[]): readonly Fault[] {
  const faults = shapes
    .filter(({ table }) => missing.includes(table))
    .map((shape): Fault => {
      const place = plainTableIn(bare, shape);
      if (place) return { kind: "table-gone", sheet: shape.name, table: shape.table, place };
      return gone(shape.name, shape.table, waysBack(shape));
    });
  return homeIn(bare) ? faults : [gone(sheetNames.home, "", "whole"), ...faults];
}

function waysBack({ table }: SheetShape): ComesBack {
  if (table === taxonomyTableName) return "whole";
  return table.startsWith(labelTableName("")) ? "from-trail" : "empty";
}

function columnFaults(shapes: readonly SheetShape[], { found }: Lookup): readonly Fault[] {
  return shapes.flatMap(({ table, columns }) => {
    const there = found.get(table);
    if (!there) return [];
    const expected = columns.map(({ heading }) => heading);
    return lostHeadings(expected, there.headings).map(({ heading: column, now }): Fault => {
      const where = { sheet: there.sheetName, table, column };
      return now === null ? { kind: "column-gone", ...where } : { kind: "column-renamed", ...where, now };
    });
  });
}

function renamedSheets(
  shapes: readonly SheetShape[],
  { found }: Lookup,
  bare: readonly BareSheet[],
): readonly RenamedSheet[] {
  const withTable = shapes.map(({ table, name }) => ({ sheet: name, now: found.get(table)?.sheetName ?? name }));
  const home = { sheet: sheetNames.home, now: homeIn(bare)?.name ?? sheetNames.home };
  return [home, ...withTable].filter(({ sheet, now }) => sheet !== now);
}

function answersFault({ table, rows, answers }: LostAnswers, shapes: readonly SheetShape[]): Fault {
  const sheet = shapes.find((shape) => shape.table === table)?.name ?? table;
  return { kind: "answers-gone", sheet, table, rows: rows.size, answers };
}

interface Names {
  readonly gone: readonly string[];
  readonly looked: number;
  /** `none` before records are handed out. */
  readonly quality: "there" | "gone" | "none";
}

async function namesOf(
  context: Excel.RequestContext,
  { spec, lookup }: { readonly spec: PipelineSpec; readonly lookup: Lookup },
): Promise<Names> {
  const wantsQuality = hasLabelTables(spec, lookup.handoff?.tables ?? {});
  const lists = [listNames.labels, ...((await hasReviews(context, lookup)) ? [listNames.reasons] : [])];
  const blocks = wantsQuality ? qualityNames(spec) : [];
  const goneOf = async (names: readonly string[]) => {
    const ranges = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    const places = ranges.map((item) => (item.isNullObject ? null : item.getRangeOrNullObject().load("address")));
    await context.sync();
    // A name outlives its cells and then points nowhere.
    return names.filter((_, at) => places[at]?.isNullObject ?? true);
  };
  const goneBlocks = await goneOf(blocks);
  const isQualityGone = wantsQuality && goneBlocks.length === blocks.length;
  return {
    gone: [...(await goneOf(lists)), ...(isQualityGone ? [] : goneBlocks)],
    looked: lists.length + blocks.length,
    quality: !wantsQuality ? "none" : isQualityGone ? "gone" : "there",
  };
}

async function hasReviews(context: Excel.RequestContext, { found }: Lookup): Promise<boolean> {
  const review = found.get(reviewTableName);
  if (review?.headings.includes(reviewKey) !== true) return false;
  return (await readFound(context, review, [reviewKey])).rows.length > 0;
}
