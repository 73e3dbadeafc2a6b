// Saves a wish to change what the provider has locked, as a file; the workbook stays as it is.
import type { Json } from "../../pipeline/canonicalJson";
import { changeRequest } from "../../pipeline/spec/changeRequest";
import type { SpecProblem } from "../../pipeline/spec/problem";
import { readPath, valueAt } from "../../pipeline/spec/specPath";
import { withSections, type SectionEdit } from "../../pipeline/spec/withSection";
import type { Session } from "../../pipeline/session";
import { readSpecFile } from "../../workbook/storedSpec";
import type { SpecOrder } from "../../workbook/spec/changeSpec";
import { saveFile, type SavedWhere } from "./saveFile";

/** The saved request, or every problem that the changed file would have. */
export type RequestOutcome =
  | { readonly ok: true; readonly name: string; readonly text: string; readonly savedWhere: SavedWhere }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] };

/** Saves a request. Several changes of one member are one request about that member. */
export async function requestChange(order: SpecOrder, session: Session): Promise<RequestOutcome> {
  const { text } = await Excel.run(readSpecFile);
  const wish = wishOf(text, order.edits);
  const requested = changeRequest(text, { ...wish, reason: order.reason }, session);
  if (!requested.ok) return requested;
  const { pipeline, section, at } = requested.request;
  const name = `${pipeline}_change-request_${section}_${at.slice(0, 19).replaceAll(/[:T]/g, "-")}.json`;
  const content = `${JSON.stringify(requested.request, null, 2)}\n`;
  return { ok: true, name, text: content, savedWhere: await saveFile(name, content) };
}

function wishOf(text: string, edits: readonly SectionEdit[]): SectionEdit {
  const [first = { path: "", value: undefined }, ...others] = edits;
  if (others.length === 0) return first;
  const path = first.path.slice(0, first.path.lastIndexOf("."));
  const edited = withSections(text, edits);
  // A file with problems is refused by the request itself, place by place.
  if (!edited.ok) return first;
  const root = JSON.parse(edited.text) as Json;
  return { path, value: valueAt(root, readPath(root, path)) };
}
