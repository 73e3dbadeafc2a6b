// Checks an export before it is made, and shows what its first line would be.
import type { ExportCheck } from "../../pipeline/export/checks";
import { columnsOf } from "../../pipeline/export/exportItem";
import { exportFormats } from "../../pipeline/export/formats";
import { inFileOrder } from "../../pipeline/export/writeJsonl";
import type { LeftOutReason } from "../../pipeline/export/exclude";
import { prepareExport, type ExportWish } from "./exportSources";

export type { ExportCheck } from "../../pipeline/export/checks";

/** What would be exported, and what stands in the way. */
export interface ExportChecks {
  /** Failed ones first. */
  readonly checks: readonly ExportCheck[];
  /** Record ids that go in. */
  readonly included: readonly string[];
  readonly excluded: readonly { readonly reason: LeftOutReason; readonly ids: readonly string[] }[];
  /** Without its line end; `null` where nothing goes in. */
  readonly firstLine: string | null;
}

/** Checks; nothing is written. Throws `no-pipeline`, `export-unknown`, `table-missing`, `column-missing`. */
export async function checkExport(
  exportId: string,
  { onlyNew }: Pick<ExportWish, "onlyNew"> = {},
): Promise<ExportChecks> {
  return Excel.run(async (context) => {
    const { exportSpec, selection, checks } = await prepareExport(context, { exportId, onlyNew });
    const { included, excluded } = selection;
    const [first] = inFileOrder(included);
    const columns = columnsOf(exportSpec.columns);
    const line = first && exportFormats[exportSpec.format]?.line(first, columns, exportSpec);
    return { checks, included: included.map(({ record }) => record.id), excluded, firstLine: line?.trimEnd() ?? null };
  });
}
