// Chapter 5 of the manual, and what follows it: troubles, privacy, changing the pipeline. Troubles come from the catalogue.
import { texts } from "../../messages/catalogue";
import { code, joinedRich, type Rich } from "../../messages/rich";
import { paragraph, points, section, table, type Block } from "../document";
import type { PipelineSpec } from "../spec/pipelineSpec";
import { roleTitle, told } from "./input";

const words = texts.manualJudging;
const { quarantine, errors } = texts;

// Values that stand for others, so that the catalogue's own sentences can be printed.
const place = { locator: "row 212", begins: "…" };
const column = { locator: "row 212", column: "…" };

const quarantined = {
  "unclosed-quote": quarantine["unclosed-quote"](place),
  "stray-quote": quarantine["stray-quote"](place),
  "extra-cell": quarantine["extra-cell"]({ locator: "row 212", cells: 5, width: 4, extra: ["…"] }),
  "missing-cell": quarantine["missing-cell"]({ locator: "row 212", cells: 3, width: 4, columns: ["…"] }),
  "blank-row": quarantine["blank-row"](place),
  "encoding-error": quarantine["encoding-error"](place),
  "broken-character": quarantine["broken-character"](column),
};

const messages = {
  "file-empty": errors["file-empty"]({ file: "…" }),
  "recover-first": errors["recover-first"](),
  "interrupted-while-writing": errors["interrupted-while-writing"]({ reason: "…" }),
  "table-missing": errors["table-missing"]({ table: "…" }),
  "sheet-protected": errors["sheet-protected"]({ sheets: ["…"] }),
  "newer-layout": errors["newer-layout"]({ layout: 2, known: 1 }),
  "export-stopped": errors["export-stopped"](),
};

/**
 * Makes the chapter on troubles.
 *
 * @param spec - the pipeline
 * @returns the chapter; the sentences are those that the product itself says
 */
export function troubleSection(spec: PipelineSpec): Block {
  const { trouble } = words;
  const broken = spec.escalations.find(({ trigger }) => trigger === "audit-broken");
  const call = broken && { role: roleTitle(spec, broken.toRole), hours: broken.respondWorkingHours };
  const rows = Object.entries(quarantined).map(([id, one]) => [one.problem, one.likelyCause, one.fix, code(id)]);
  const said = Object.entries(messages).map(([id, one]) => [one.message, one.kept, one.remedy, code(id)]);
  const work = [...trouble.rows, ...(call ? [trouble.broken(call)] : [])];
  return section(trouble.title, [
    paragraph(trouble.intro),
    section(trouble.quarantine, [table({ caption: trouble.quarantine, head: trouble.quarantineHead, rows })]),
    section(trouble.messages, [table({ caption: trouble.messages, head: trouble.messageHead, rows: said })]),
    section(trouble.work, [table({ caption: trouble.work, head: trouble.workHead, rows: work })]),
  ]);
}

/**
 * Makes the chapter on privacy.
 *
 * @param spec - the pipeline
 * @returns the chapter; without personal data, one sentence says so
 */
export function privacySection(spec: PipelineSpec): Block {
  const { privacy } = words;
  const { pii } = spec;
  if (!pii) return section(privacy.title, [paragraph(privacy.none)]);
  return section(privacy.title, [
    points([
      told(spec, pii.statement),
      ...kindLines(pii.kinds),
      privacy.raw({ days: pii.rawKeptDays }),
      privacy.doubt({ role: roleTitle(spec, pii.reviewRole) }),
    ]),
  ]);
}

type PiiKinds = NonNullable<PipelineSpec["pii"]>["kinds"];

function kindLines(rules: PiiKinds): readonly Rich[] {
  const names: Readonly<Record<string, string>> = words.privacy.kinds;
  const { actions, line } = words.privacy;
  return [...new Set(rules.map(({ action }) => action))].map((action) => {
    const own = rules.filter((rule) => rule.action === action);
    return line({ kinds: own.map(({ kind, name }) => name ?? names[kind] ?? kind), action: actions[action] });
  });
}

/**
 * Makes the chapter on changing the pipeline.
 *
 * @param spec - the pipeline
 * @returns the chapter
 */
export function changeSection(spec: PipelineSpec): Block {
  const { change } = words;
  const { changeControl } = spec;
  if (!changeControl) return section(change.title, [paragraph(change.open)]);
  const { lockedSections: sections, requestToRole, decideWithinWorkingHours: hours } = changeControl;
  const answers = change.answers({ role: roleTitle(spec, requestToRole), hours });
  return section(change.title, [paragraph(joinedRich([change.locked({ sections }), answers], ""))]);
}
