// What the state of the checks allows.
import { lockOf } from "../../../pipeline/spec/lockOf";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import type { ExportCheck } from "../../actions/checkExport";

/** The checks that keep the export from being made. */
export function stopped(checks: readonly ExportCheck[]): readonly ExportCheck[] {
  return checks.filter(({ state }) => state === "stop");
}

/** Tells whether a failed check cannot be overruled by anybody; a gate can, unless the provider locked it. */
export function isRefused({ mayBeOverruled, repair }: ExportCheck): boolean {
  return !mayBeOverruled && repair !== "quality";
}

/** Tells whether gates may be overruled with a reason: not if the provider locked them. */
export function canBeOverruled(spec: PipelineSpec): boolean {
  return lockOf(spec, "quality") === null;
}
