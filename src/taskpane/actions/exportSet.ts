// Makes a training set: checked, written, read again, noted in Exports, and only then handed over.
import { texts } from "../../messages/catalogue";
import { HandoffError } from "../../pipeline/errors";
import { settledOf } from "../../pipeline/export/checks";
import { datasetCard } from "../../pipeline/export/datasetCard";
import type { SplitName } from "../../pipeline/export/exportItem";
import { companionFileName, nextVersion } from "../../pipeline/export/fileNames";
import { manifestOf, manifestText, type ExportFile, type ManifestInput } from "../../pipeline/export/manifest";
import { plannedFiles, type PlannedFile } from "../../pipeline/export/plannedFiles";
import type { Control } from "../../pipeline/progress";
import type { Session } from "../../pipeline/session";
import { applyChange } from "../../workbook/change";
import { exportRow, exportsTableName, readAuditHead, readVersions } from "../../workbook/exports/exportsTable";
import { exportAction, type SetDetail, type SetMemo } from "../../workbook/exports/exportedSets";
import { expectNothingOpen } from "../../workbook/interruption";
import { undoChange } from "../../workbook/undo";
import { addInVersion } from "../addInVersion";
import type { ExportChecks } from "./checkExport";
import { writeAnswerEvents } from "./answerEvents";
import { prepareExport, type ExportWish, type PreparedExport } from "./exportSources";
import { saveFile, type SavedWhere } from "./saveFile";
import { fingerprint, writeSetText, type SetText } from "./setText";

/** What to export. */
export interface ExportOrder extends ExportWish {
  /** Why, although a check is not passed; at least ten characters. */
  readonly reason?: string;
}

/** A set that was exported. */
export interface ExportDone {
  readonly version: string;
  /** Record ids that went in. */
  readonly included: readonly string[];
  /** Record ids that stayed out, by the reason. */
  readonly excluded: ExportChecks["excluded"];
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly savedWhere: SavedWhere;
    /** The whole file, to be copied where a download does not arrive. */
    readonly text: string;
  }[];
}

const leastReason = 10;

/**
 * Exports. Throws `nothing-to-export`, `nothing-new`, `export-blocked`, `reason-too-short`, `export-stopped`, `export-differs`,
 * and what reading and the change command throw.
 */
export async function exportSet(order: ExportOrder, session: Session, control: Control): Promise<ExportDone> {
  await writeAnswerEvents();
  return Excel.run(async (context) => {
    control.onProgress({ stage: "checking", done: 0, of: null });
    await expectNothingOpen(context, session);
    const prepared = await prepareExport(context, order);
    const reason = grantedReason(prepared, order.reason);
    const earlier = await readVersions(context);
    const set = await makeSet(prepared, control, {
      ...{ reason, version: nextVersion(earlier), previousVersion: earlier.at(-1) ?? null },
      ...{ at: session.now(), by: session.actor, auditHead: await readAuditHead(context) },
    });
    const changeId = session.random();
    const change = changeOf(prepared, { ...set, changeId, reason, who: nameOf(prepared, session.actor) });
    await applyChange(context, change, { session, control });
    try {
      return await handOver(prepared, set);
    } catch (error) {
      await undoChange(context, changeId, { session, control });
      throw error;
    }
  });
}

// What a reason can overrule needs one; what it cannot stops the export.
function grantedReason(prepared: PreparedExport, given: string | undefined): string | null {
  const { checks, records, before, selection } = prepared;
  if (settledOf(selection) === 0) {
    throw new HandoffError(before.length > 0 ? "nothing-new" : "nothing-to-export", { records });
  }
  const stops = checks.filter(({ state }) => state === "stop");
  if (stops.length === 0) return null;
  const isOpen = given !== undefined && stops.every(({ mayBeOverruled }) => mayBeOverruled);
  if (!isOpen) throw new HandoffError("export-blocked", { checks: stops.map(({ title }) => title) });
  const reason = given.trim();
  if (reason.length < leastReason) throw new HandoffError("reason-too-short", { least: leastReason });
  return reason;
}

interface Circumstances {
  readonly reason: string | null;
  readonly version: string;
  readonly previousVersion: string | null;
  readonly at: string;
  readonly by: string;
  readonly auditHead: string | null;
}

interface FinishedSet {
  readonly version: string;
  readonly at: string;
  readonly planned: readonly PlannedFile[];
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly files: readonly ExportFile[];
}

async function makeSet(prepared: PreparedExport, control: Control, given: Circumstances): Promise<FinishedSet> {
  const { spec, exportSpec, selection, before } = prepared;
  const { version, at } = given;
  const labels = spec.taxonomy.labels.map(({ id }) => id);
  const planned = plannedFiles(selection.included, {
    ...{ exportSpec, version, labels, before },
    earlier: prepared.earlier.splits,
  });
  const data: SetText[] = [];
  for (const file of planned) data.push(await writeSetText(file, { exportSpec, control }));
  const companions = await companionsOf(prepared, data, given);
  return { version, at, planned, texts: [...data, ...companions], files: data.map(({ file }) => file) };
}

// The card is made of the manifest, and the manifest that leaves names the card too.
async function companionsOf(prepared: PreparedExport, data: readonly SetText[], given: Circumstances) {
  const { exportSpec } = prepared;
  const { version } = given;
  const files = data.map(({ file }) => file);
  const companions: { readonly name: string; readonly text: string }[] = [];
  const set = manifestInput(prepared, files, given);
  if (exportSpec.withDatasetCard) {
    const name = companionFileName(exportSpec.fileName, version, "card.md");
    const text = datasetCard({ set, manifest: manifestOf(set) });
    companions.push({ name, text });
    files.push({ name, split: null, records: 0, ...(await fingerprint(text)) });
  }
  if (exportSpec.withManifest) {
    const name = companionFileName(exportSpec.fileName, version, "manifest.json");
    companions.push({ name, text: manifestText(manifestOf({ ...set, files })) });
  }
  return companions;
}

function manifestInput(
  { spec, exportSpec, selection, gates }: PreparedExport,
  files: readonly ExportFile[],
  { version, previousVersion, at, by, reason, auditHead }: Circumstances,
): ManifestInput {
  const made = { at, by, addInVersion };
  return {
    ...{ spec, exportId: exportSpec.id, version, previousVersion, selection, gates, made },
    ...{ files: [...files], reason, auditHead },
  };
}

function nameOf({ spec }: PreparedExport, contactId: string): string {
  return spec.contacts.find(({ id }) => id === contactId)?.name ?? contactId;
}

interface Noted extends FinishedSet {
  readonly changeId: string;
  readonly reason: string | null;
  readonly who: string;
}

function changeOf({ exportSpec, selection, gates }: PreparedExport, { changeId, reason, who, ...set }: Noted) {
  const { included, excluded } = selection;
  const left = excluded.reduce((sum, { ids }) => sum + ids.length, 0);
  const row = exportRow({
    ...{ version: set.version, at: set.at, who, format: exportSpec.format.toUpperCase() },
    ...{ records: included.length, notExported: left, reason: reason ?? "", files: set.files },
    splits: splitCounts(set.planned),
    gate: gates.map(({ title, verdict }) => `${title}: ${texts.quality.verdicts[verdict]}`).join("\n"),
  });
  const detail: SetDetail = {
    ...{ export: exportSpec.id, records: included.length, reason },
    excluded: Object.fromEntries(excluded.map(({ reason: why, ids }) => [why, ids.length])),
    files: set.files.map(({ name, sha256 }) => ({ name, sha256 })),
  };
  return {
    ...{ id: changeId, action: exportAction, subject: set.version },
    ...{ detail: { ...detail }, memo: { ...memoOf(set.planned) } },
    edits: [{ kind: "append" as const, table: exportsTableName, key: texts.sheets.exports.version, rows: [row] }],
  };
}

function splitCounts(planned: readonly PlannedFile[]): Readonly<Record<SplitName, number>> | null {
  if (planned.every(({ split }) => split === null)) return null;
  const countOf = (name: SplitName) => planned.find(({ split }) => split === name)?.items.length ?? 0;
  return { train: countOf("train"), validation: countOf("validation"), test: countOf("test") };
}

// Which records a set held, and where: later sets keep each in its split.
function memoOf(planned: readonly PlannedFile[]): SetMemo {
  const ids = ({ items }: PlannedFile) => items.map(({ record }) => record.id);
  const splits = Object.fromEntries(planned.flatMap((file) => (file.split === null ? [] : [[file.split, ids(file)]])));
  return { records: planned.flatMap(ids), splits };
}

async function handOver({ selection }: PreparedExport, set: FinishedSet): Promise<ExportDone> {
  const { included, excluded } = selection;
  const files: ExportDone["files"][number][] = [];
  for (const { name, text } of set.texts) {
    const savedWhere = await saveFile(name, text);
    const { bytes, sha256 } = await fingerprint(text);
    files.push({ name, bytes, sha256, savedWhere, text });
  }
  return { version: set.version, included: included.map(({ record }) => record.id), excluded, files };
}
