// Every page of the pane with its stop on the rail and its states; the screenshots and the state tests go by this table.

/** The stops of the rail, in the order of the work. */
export const railStops = ["home", "import", "clean", "label", "review", "quality", "export"] as const;

/** The pages behind More. */
export const morePages = ["handoff", "audit", "setup", "keyboard", "help"] as const;

/** A page: where it belongs, and what it can look like. */
interface PageEntry {
  /** The page that stays marked on the rail, and where Back leads when nothing else led here; `null` for a stop. */
  readonly parent: string | null;
  readonly states: readonly string[];
}

/** All pages by id. */
export const pages = {
  home: {
    parent: null,
    states: [
      "first-run",
      "spec-problems",
      "who-are-you",
      "opening",
      "no-records",
      "label-next",
      "clean-next",
      "share-out-next",
      "review-next",
      "close-next",
      "quarantine-next",
      "interrupted",
      "all-done",
      "unreadable",
    ],
  },
  import: {
    parent: null,
    states: [
      "idle",
      "columns",
      "column-missing",
      "sheet",
      "changed",
      "running",
      "stopped",
      "interrupted",
      "done",
      "done-changed",
      "nothing-new",
      "undo-asked",
    ],
  },
  quarantine: { parent: "import", states: ["groups", "empty"] },
  clean: {
    parent: null,
    states: [
      "no-records",
      "no-steps",
      "waiting",
      "looking",
      "preview",
      "preview-step",
      "kept-as-it-was",
      "nothing-changes",
      "share-asked",
      "running",
      "stopped",
      "interrupted",
      "changed-meanwhile",
      "done",
      "up-to-date",
      "undone",
    ],
  },
  label: {
    parent: null,
    states: [
      "card",
      "card-after-answer",
      "twenty-labels",
      "many-labels",
      "unsure-note",
      "ask",
      "not-saved",
      "conflict",
      "queue-empty",
      "not-shared",
      "to-clean",
      "not-annotator",
      "only-reserve",
      "batch-judged",
      "no-records",
    ],
  },
  review: {
    parent: null,
    states: [
      "nothing",
      "to-start",
      "disagreement",
      "question",
      "yours",
      "missing",
      "in-sheet",
      "decided-meanwhile",
      "all-decided",
      "decided",
    ],
  },
  quality: {
    parent: null,
    states: ["accept", "relabel", "review-pipeline", "too-few", "undefined", "unknown-labels", "escalated"],
  },
  "spot-check": {
    parent: "quality",
    states: [
      ...["plan", "nothing-settled", "check", "after-check", "redraw", "for-others", "typed"],
      ...["accept", "relabel", "review-pipeline", "too-few-checked"],
    ],
  },
  export: {
    parent: null,
    states: ["ready", "check-not-passed", "anyway", "locked", "nothing", "running", "done"],
  },
  handoff: { parent: null, states: ["out-of-date", "up-to-date", "running", "updated", "document", "failed"] },
  audit: {
    parent: null,
    states: ["events", "no-match", "verifying", "intact", "broken", "outside-edits", "failed"],
  },
  setup: {
    parent: null,
    states: ["facts", "section", "read-only", "form", "problem", "changed", "locked", "requested", "not-yours"],
  },
  "check-workbook": { parent: "setup", states: ["ok", "found", "restored"] },
  "self-test": { parent: "setup", states: ["idle", "running", "as-expected", "differs"] },
  keyboard: { parent: null, states: ["list"] },
  help: { parent: null, states: ["contacts"] },
} as const satisfies Record<string, PageEntry>;

/** The id of a page. */
export type PageId = keyof typeof pages;

/** A page with one of its states: `import/columns`. */
export type PageState = { [Page in PageId]: `${Page}/${(typeof pages)[Page]["states"][number]}` }[PageId];

/** A stop of the rail before More. */
export type RailStop = (typeof railStops)[number];

/** A page behind More. */
export type MorePage = (typeof morePages)[number];

/** The page that a page belongs to: itself for a stop. */
export function parentOf(page: PageId): PageId {
  return pages[page].parent ?? page;
}
