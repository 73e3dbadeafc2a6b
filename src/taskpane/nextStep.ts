// What to do next: the first thing that applies, from lost work to the next file.
import { texts } from "../messages/catalogue";
import type { ContactSpec } from "../pipeline/spec/people";
import { holdersOf } from "../pipeline/spec/mayDo";
import type { AnnotatorProgress, Overview } from "./actions/readOverview";
import type { QualityState } from "./actions/readQuality";
import { batchToClose, batchToHandOut } from "./labelling/batchActs";
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
  behindPipeline,
  firstImport,
  review,
  quarantine,
  cleanNew,
  ownQueue,
  shareOut,
  lowAgreement,
  closeBatch,
  spotCheck,
  others,
  newExport,
  updateDocuments,
];

function interrupted({ overview }: Standing): NextStep | null {
  const change = overview.interrupted;
  if (!change) return null;
  const why = next.interrupted.why({ what: texts.import.interrupted(change) });
  return { ...next.interrupted, why, page: "import" };
}

function behindPipeline({ overview }: Standing): NextStep | null {
  return overview.isBehind ? { ...next.behind, page: "check-workbook" } : null;
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

function cleanNew({ overview: { toClean } }: Standing): NextStep | null {
  const records = toClean.length;
  if (records === 0) return null;
  const { title, why, action } = next.clean;
  return { title: title({ records }), why, action: action({ records }), page: "clean" };
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

// Deciding is offered to those whose part it is, and to them first.
function review({ overview, person }: Standing): NextStep | null {
  const { disagreements, questions } = overview.review;
  const records = new Set([...disagreements, ...questions]).size;
  const isTheirs = holdersOf(overview.spec, "adjudicate").some(({ id }) => id === person?.id);
  if (records === 0 || !isTheirs) return null;
  const { title, why, action } = next.review;
  return { title: title({ records }), why, action: action({ records }), page: "review" };
}

// A full batch is due; one that is still open can go out when nobody has anything to label.
function shareOut({ overview }: Standing): NextStep | null {
  const due = batchToHandOut(overview);
  const isBusy = overview.annotators.some((annotator) => leftOf(annotator) > 0);
  if (!due || (isBusy && !due.isFull)) return null;
  const { title, why, action } = next.shareOut;
  return { title: title({ records: due.waiting.length }), why: why(due), action, page: "label" };
}

function closeBatch({ overview }: Standing): NextStep | null {
  const judged = batchToClose(overview);
  if (!judged) return null;
  const { title, why, action } = next.close;
  return { title: title(judged), why, action: action(judged), page: "label" };
}

// Checking is offered to those whose part it is.
function spotCheck({ overview, person }: Standing): NextStep | null {
  const standing = overview.spotCheck;
  const isTheirs = holdersOf(overview.spec, "spot-check").some(({ id }) => id === person?.id);
  if (!standing?.due || !isTheirs) return null;
  const { title, why, draw, check } = texts.spotCheck.next;
  const open = standing.draw?.open ?? 0;
  return { title, why, action: standing.due === "draw" ? draw : check({ open }), page: "spot-check" };
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
  const people = texts.words.listed(late.map(({ name }) => name));
  return {
    title: next.wait.title({ people }),
    why: next.wait.why({ records }),
    action: next.wait.action,
    page: "quality",
  };
}

function newExport({ overview }: Standing): NextStep | null {
  const answered = overview.annotators.flatMap(({ labelled: ids }) => ids);
  const labelled = new Set([...answered, ...overview.batches.flatMap(({ settled }) => settled)]);
  if (labelled.size === 0 || overview.lastExport) return null;
  return { ...next.export, why: next.export.why({ records: labelled.size }), page: "export" };
}

// A document that was never written is due once there is a set to hand over.
function updateDocuments({ overview: { documents, lastExport } }: Standing): NextStep | null {
  const due = documents.filter(({ state }) => state === "out-of-date" || (state === "none" && lastExport !== null));
  if (due.length === 0) return null;
  const { title, why, action } = next.documents;
  const titles = due.map((document) => document.title);
  return { title: title({ documents: due.length }), why: why({ titles }), action, page: "handoff" };
}

function leftOf({ assigned, labelled }: AnnotatorProgress): number {
  return assigned.length - labelled.length;
}
