// What to do next: the first thing that applies, from lost work to the next file.
import { texts } from "../messages/catalogue";
import { listed } from "../messages/format";
import type { ContactSpec } from "../pipeline/spec/people";
import type { AnnotatorProgress, Overview } from "./actions/readOverview";
import type { QualityState } from "./actions/readQuality";
import type { PageId } from "./pages/registry";

/** What Home proposes: the words, the button, and where it leads. */
export interface NextStep {
  readonly title: string;
  readonly why: string;
  readonly action: string;
  readonly page: PageId;
}

/** Where things stand, and for whom. */
export interface Standing {
  readonly overview: Overview;
  readonly person: ContactSpec | null;
  readonly quality: QualityState | null;
}

/** Above this share of an import's rows, its quarantine comes first. */
const quarantineLimit = 0.01;

const { next } = texts.home;

/** The first rule that applies. */
export function nextStep(standing: Standing): NextStep {
  for (const rule of rules) {
    const step = rule(standing);
    if (step) return step;
  }
  return { ...next.nothing, page: "import" };
}

/** Further steps that can be done after the first, two at most. */
export function followUps(standing: Standing): readonly NextStep[] {
  const [, ...later] = rules.flatMap((rule) => rule(standing) ?? []);
  return later.slice(0, 2);
}

const rules: readonly ((standing: Standing) => NextStep | null)[] = [
  interrupted,
  firstImport,
  quarantine,
  ownQueue,
  shareOut,
  lowAgreement,
  others,
  newExport,
];

function interrupted({ overview }: Standing): NextStep | null {
  const change = overview.interrupted;
  if (!change) return null;
  const why = next.interrupted.why({ what: texts.import.interrupted(change) });
  return { ...next.interrupted, why, page: "import" };
}

function firstImport({ overview }: Standing): NextStep | null {
  return overview.recordIds.length === 0 && overview.openQuarantine.length === 0
    ? { ...next.firstImport, page: "import" }
    : null;
}

function quarantine({ overview }: Standing): NextStep | null {
  const last = overview.imports.find(({ undone }) => !undone);
  const rows = overview.openQuarantine.length;
  if (!last || rows === 0 || last.quarantined.length <= quarantineLimit * last.rowsRead) return null;
  return {
    title: next.quarantine.title({ rows }),
    why: next.quarantine.why,
    action: next.quarantine.action({ rows }),
    page: "quarantine",
  };
}

function ownQueue({ overview, person }: Standing): NextStep | null {
  const mine = overview.annotators.find(({ contactId }) => contactId === person?.id);
  const records = mine ? leftOf(mine) : 0;
  if (records === 0) return null;
  const { secondsPerRecord } = overview.spec.annotation;
  const seconds = secondsPerRecord === undefined ? null : records * secondsPerRecord;
  return {
    title: next.label.title({ records }),
    why: next.label.why({ seconds }),
    action: next.label.action({ records }),
    page: "label",
  };
}

function shareOut({ overview }: Standing): NextStep | null {
  const records = overview.unassigned.length;
  if (records === 0) return null;
  return { ...next.shareOut, title: next.shareOut.title({ records }), page: "label" };
}

function lowAgreement({ quality }: Standing): NextStep | null {
  if (quality?.verdict !== "relabel" && quality?.verdict !== "review") return null;
  const verdict = texts.quality.verdictTitle[quality.verdict];
  return { ...next.quality, why: next.quality.why({ verdict }), page: "quality" };
}

function others({ overview }: Standing): NextStep | null {
  const late = overview.annotators.filter((annotator) => leftOf(annotator) > 0);
  if (late.length === 0) return null;
  const records = late.reduce((sum, annotator) => sum + leftOf(annotator), 0);
  const people = listed(late.map(({ name }) => name));
  return {
    title: next.wait.title({ people }),
    why: next.wait.why({ records }),
    action: next.wait.action,
    page: "quality",
  };
}

function newExport({ overview }: Standing): NextStep | null {
  const labelled = new Set(overview.annotators.flatMap(({ labelled: ids }) => ids));
  if (labelled.size === 0 || overview.lastExport) return null;
  return { ...next.export, why: next.export.why({ records: labelled.size }), page: "export" };
}

function leftOf({ assigned, labelled }: AnnotatorProgress): number {
  return assigned.length - labelled.length;
}
