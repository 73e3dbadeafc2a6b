// Which test file takes the pictures of which states: one of each state of src/taskpane/pages/registry.ts.
import type { pages, PageId, PageState } from "../../../src/taskpane/pages/registry";

type StateOf<Page extends PageId> = (typeof pages)[Page]["states"][number];

type Plan = { readonly [Page in PageId]?: readonly StateOf<Page>[] };

/** By the name of the file and by page. */
const plan: Readonly<Record<string, Plan>> = {
  screens: {
    home: ["first-run", "spec-problems", "who-are-you", "no-records", "share-out-next", "label-next"],
    import: ["idle", "columns", "column-missing", "done", "undo-asked", "nothing-new"],
    quarantine: ["groups"],
    clean: ["no-steps"],
    label: ["no-records", "not-shared", "card", "card-after-answer", "queue-empty", "not-annotator"],
    quality: ["too-few", "relabel"],
    export: ["nothing", "check-not-passed", "anyway", "done"],
    handoff: ["out-of-date", "document", "updated", "up-to-date"],
    audit: ["events", "intact"],
    setup: ["facts", "section", "read-only", "form", "problem", "changed", "locked", "requested", "not-yours"],
    "self-test": ["idle", "as-expected"],
    keyboard: ["list"],
    help: ["contacts"],
  },
  importFormats: { import: ["sheet", "changed", "done-changed"] },
  screensClean: {
    home: ["clean-next"],
    clean: [
      ...(["no-records", "waiting", "preview", "preview-step", "kept-as-it-was"] as const),
      ...(["share-asked", "done", "up-to-date", "undone"] as const),
    ],
    label: ["to-clean"],
  },
  screensReview: {
    home: ["review-next"],
    label: ["ask", "batch-judged"],
    review: [
      ...(["nothing", "to-start", "disagreement", "question", "yours", "missing", "in-sheet"] as const),
      ...(["all-decided", "decided"] as const),
    ],
  },
  screensLabels: { label: ["only-reserve", "twenty-labels", "many-labels", "unsure-note", "not-saved", "conflict"] },
  screensFaults: {
    home: ["opening", "unreadable", "interrupted", "quarantine-next"],
    import: ["running", "stopped", "interrupted"],
    quarantine: ["empty"],
    clean: ["looking", "running", "stopped", "changed-meanwhile", "interrupted", "nothing-changes"],
    audit: ["outside-edits", "no-match", "verifying", "broken", "failed"],
    "check-workbook": ["ok", "found", "restored"],
  },
};

/** States that no file takes a picture of yet. None may be added: what is new in the registry needs its picture at once. */
const notYet: Plan = {
  home: ["close-next", "all-done"],
  quality: ["accept", "review-pipeline", "undefined", "unknown-labels", "escalated"],
  "spot-check": [
    ...(["plan", "nothing-settled", "check", "after-check", "redraw", "for-others", "typed"] as const),
    ...(["accept", "relabel", "review-pipeline", "too-few-checked"] as const),
  ],
  export: ["ready", "locked", "running"],
  handoff: ["failed", "running"],
  "self-test": ["running", "differs"],
  review: ["decided-meanwhile"],
};

/** The pictures that a test file is to take, by its name. */
export function plannedFor(file: string): readonly PageState[] {
  return statesIn(plan[file] ?? {});
}

/** The pictures of all files, and those that are missing. */
export function plannedPictures(): readonly PageState[] {
  return [...Object.values(plan), notYet].flatMap(statesIn);
}

function statesIn(planned: Plan): readonly PageState[] {
  return Object.entries(planned).flatMap(([page, states]) => states.map((state) => `${page}/${state}` as PageState));
}
