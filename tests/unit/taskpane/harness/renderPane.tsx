// Draws the whole pane over the mocked actions, as it opens in a workbook.
// The mocks have to be in place before the pane is loaded.
import { actions } from "./mockedActions";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../../src/taskpane/App";
import { createStore } from "../../../../src/taskpane/hooks/store";
import { personKey } from "../../../../src/taskpane/hooks/workspace";
import type { Overview } from "../../../../src/taskpane/actions/readOverview";
import type { PageId } from "../../../../src/taskpane/pages/registry";
import { auditNews } from "./auditBuilders";
import { spotCheck } from "./spotCheckBuilders";
import { checks, overview, quality, queue, queueItem, reviewState } from "./builders";

// jsdom takes its time to build a pane, above all beside other work.
jest.setTimeout(30_000);

/** The moment of all tests. */
const now = "2026-11-24T09:41:00Z";

/** What is in the workbook, and who looks at it where. */
export interface Given {
  /** `null`: a workbook without a pipeline. */
  readonly overview?: Overview | null;
  /** `null`: nobody was chosen in this browser. */
  readonly person?: string | null;
  readonly page?: PageId;
}

/** Sets every action to a plain answer; a test changes what it is about. */
export function resetActions(): void {
  jest.resetAllMocks();
  localStorage.clear();
  Object.assign(globalThis, { matchMedia: () => new FixedMedia() });
  Object.assign(Blob.prototype, { text: readText });
  // The pane has the keyboard. jsdom denies it as soon as the element in focus is taken away.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  actions.readOverview.mockResolvedValue(overview());
  actions.readQuality.mockResolvedValue(quality());
  actions.readQueue.mockResolvedValue(queue());
  actions.readAudit.mockResolvedValue(auditNews());
  actions.readOutsideEdits.mockResolvedValue([]);
  actions.checkExport.mockResolvedValue(checks());
  actions.saveAnswer.mockResolvedValue("saved");
  actions.readReview.mockResolvedValue(reviewState());
  actions.readRecord.mockImplementation((recordId) => {
    const { fields, source } = queueItem(Number(recordId.slice(1)));
    return Promise.resolve({ recordId, fields, source });
  });
  actions.readSpotCheck.mockResolvedValue(spotCheck());
  actions.checkRecord.mockResolvedValue({ recordId: "m1", old: "Spam", new: "Spam", agrees: true });
  actions.uncheckRecord.mockResolvedValue();
  actions.drawSpotCheck.mockResolvedValue("S001");
  actions.fillInChecks.mockResolvedValue(1);
  actions.recordVerdicts.mockResolvedValue(0);
  actions.answerEscalation.mockResolvedValue();
  actions.decideRecord.mockResolvedValue();
  actions.reopenRecord.mockResolvedValue();
  actions.askAdjudicator.mockResolvedValue();
  actions.showRows.mockImplementation(({ ids }) => Promise.resolve(ids.length));
  actions.clearShownRows.mockResolvedValue();
  actions.openSheet.mockResolvedValue();
  actions.selectRecord.mockResolvedValue();
  actions.watchSelection.mockResolvedValue(() => Promise.resolve());
  actions.watchWorkbook.mockResolvedValue(() => undefined);
}

/** Draws the pane and waits until it has read the workbook. */
export async function renderPane({ overview: workbook, person = "ada_pell", page = "home" }: Given = {}) {
  if (workbook !== undefined) actions.readOverview.mockResolvedValue(workbook);
  if (person !== null) localStorage.setItem(`handoff.${personKey("library_mail")}`, person);
  const asked = createStore<PageId>(page);
  const user = userEvent.setup();
  const { container } = render(<App sessionOf={sessionOf} asked={asked} />);
  forgetStyles();
  await screen.findByRole("main");
  return { user, container, asked };
}

/** A session that never changes. */
function sessionOf(actor: string) {
  return { now: () => now, actor, writer: `${actor}-test`, random: () => "00".repeat(16) };
}

// jsdom draws nothing, but it would match thousands of rules for every question about an element.
function forgetStyles(): void {
  document.querySelectorAll("style").forEach((sheet) => {
    sheet.remove();
  });
}

// jsdom has files, but no way to read one at once.
function readText(this: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === "string" ? reader.result : "");
    };
    reader.readAsText(this);
  });
}

class FixedMedia extends EventTarget {
  readonly matches = false;
}
