// The actions at the pane's border, replaced: tests of pages say what each answers, and see what each was asked.
import { askAdjudicator } from "../../../../src/taskpane/actions/askAdjudicator";
import { closeBatch, takeBackBatch, takeFromReserve } from "../../../../src/taskpane/actions/closeBatch";
import { decideRecord, reopenRecord, takeOverDecisions } from "../../../../src/taskpane/actions/decideRecord";
import { readRecord, readReview } from "../../../../src/taskpane/actions/readReview";
import { keepAnswerEvents } from "../../../../src/taskpane/actions/answerEvents";
import { answerEscalation } from "../../../../src/taskpane/actions/answerEscalation";
import { checkRecord, fillInChecks, uncheckRecord } from "../../../../src/taskpane/actions/checkRecord";
import { drawSpotCheck } from "../../../../src/taskpane/actions/drawSpotCheck";
import { readSpotCheck } from "../../../../src/taskpane/actions/readSpotCheck";
import { recordVerdicts } from "../../../../src/taskpane/actions/recordVerdicts";
import { startReview } from "../../../../src/taskpane/actions/startReview";
import { checkWorkbook, restoreWorkbook } from "../../../../src/taskpane/actions/checkWorkbook";
import { changePipeline, undoPipelineChange } from "../../../../src/taskpane/actions/changePipeline";
import { listDocuments, printDocument, updateDocuments } from "../../../../src/taskpane/actions/documents";
import { requestChange } from "../../../../src/taskpane/actions/requestChange";
import { checkExport } from "../../../../src/taskpane/actions/checkExport";
import { clearShownRows } from "../../../../src/taskpane/actions/clearShownRows";
import { continueImport } from "../../../../src/taskpane/actions/continueImport";
import { exportSet } from "../../../../src/taskpane/actions/exportSet";
import { handOut } from "../../../../src/taskpane/actions/handOut";
import { importFile } from "../../../../src/taskpane/actions/importFile";
import { openPipeline } from "../../../../src/taskpane/actions/openPipeline";
import { readOutsideEdits, settleEdits } from "../../../../src/taskpane/actions/outsideEdits";
import { openSheet } from "../../../../src/taskpane/actions/openSheet";
import { previewFile } from "../../../../src/taskpane/actions/previewFile";
import { previewClean } from "../../../../src/taskpane/actions/previewClean";
import { runClean } from "../../../../src/taskpane/actions/runClean";
import { undoRun } from "../../../../src/taskpane/actions/undoRun";
import { readAudit } from "../../../../src/taskpane/actions/readAudit";
import { readOverview } from "../../../../src/taskpane/actions/readOverview";
import { readQuality } from "../../../../src/taskpane/actions/readQuality";
import { readQueue } from "../../../../src/taskpane/actions/readQueue";
import { runSelfTest } from "../../../../src/taskpane/actions/runSelfTest";
import type { AnswerOrder, SaveOutcome } from "../../../../src/taskpane/actions/saveAnswers";
import { selectRecord } from "../../../../src/taskpane/actions/selectRecord";
import { showRows } from "../../../../src/taskpane/actions/showRows";
import { undoImport } from "../../../../src/taskpane/actions/undoImport";
import { watchSelection } from "../../../../src/taskpane/actions/watchSelection";
import { verifyTrail } from "../../../../src/taskpane/actions/verifyTrail";
import { watchWorkbook } from "../../../../src/taskpane/actions/watchWorkbook";

jest.mock("../../../../src/taskpane/actions/askAdjudicator", () => ({ askAdjudicator: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/closeBatch", () => ({
  closeBatch: jest.fn(),
  takeBackBatch: jest.fn(),
  takeFromReserve: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/decideRecord", () => ({
  decideRecord: jest.fn(),
  reopenRecord: jest.fn(),
  takeOverDecisions: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/readReview", () => ({ readRecord: jest.fn(), readReview: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/answerEvents", () => ({ keepAnswerEvents: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/answerEscalation", () => ({ answerEscalation: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/checkRecord", () => ({
  checkRecord: jest.fn(),
  fillInChecks: jest.fn(),
  uncheckRecord: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/drawSpotCheck", () => ({ drawSpotCheck: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/readSpotCheck", () => ({ readSpotCheck: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/recordVerdicts", () => ({
  ...jest.requireActual<object>("../../../../src/taskpane/actions/recordVerdicts"),
  recordVerdicts: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/startReview", () => ({ startReview: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/checkWorkbook", () => ({
  checkWorkbook: jest.fn(),
  restoreWorkbook: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/changePipeline", () => ({
  changePipeline: jest.fn(),
  undoPipelineChange: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/documents", () => ({
  listDocuments: jest.fn(),
  printDocument: jest.fn(),
  updateDocuments: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/requestChange", () => ({ requestChange: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/checkExport", () => ({ checkExport: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/clearShownRows", () => ({ clearShownRows: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/continueImport", () => ({ continueImport: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/exportSet", () => ({ exportSet: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/handOut", () => ({ handOut: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/importFile", () => ({ importFile: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/openPipeline", () => ({ openPipeline: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/outsideEdits", () => ({
  readOutsideEdits: jest.fn(),
  settleEdits: jest.fn(),
}));
jest.mock("../../../../src/taskpane/actions/openSheet", () => ({ openSheet: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/previewFile", () => ({ previewFile: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/previewClean", () => ({ previewClean: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/runClean", () => ({ runClean: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/undoRun", () => ({ undoRun: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/readAudit", () => ({ readAudit: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/readOverview", () => ({ readOverview: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/readQuality", () => ({ readQuality: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/readQueue", () => ({ readQueue: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/runSelfTest", () => ({ runSelfTest: jest.fn() }));
// Answers that wait go together; a test says of each what becomes of it.
const mockSaveAnswer = jest.fn<Promise<SaveOutcome>, [AnswerOrder, string]>();
jest.mock("../../../../src/taskpane/actions/saveAnswers", () => ({
  saveAnswers: (contactId: string, orders: readonly AnswerOrder[]) =>
    Promise.all(orders.map((order) => mockSaveAnswer(order, contactId))),
}));
jest.mock("../../../../src/taskpane/actions/selectRecord", () => ({ selectRecord: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/showRows", () => ({ showRows: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/undoImport", () => ({ undoImport: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/watchSelection", () => ({ watchSelection: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/verifyTrail", () => ({ verifyTrail: jest.fn() }));
jest.mock("../../../../src/taskpane/actions/watchWorkbook", () => ({ watchWorkbook: jest.fn() }));

/** Every action, as a mock. */
export const actions = {
  askAdjudicator: jest.mocked(askAdjudicator),
  closeBatch: jest.mocked(closeBatch),
  takeBackBatch: jest.mocked(takeBackBatch),
  takeFromReserve: jest.mocked(takeFromReserve),
  decideRecord: jest.mocked(decideRecord),
  reopenRecord: jest.mocked(reopenRecord),
  takeOverDecisions: jest.mocked(takeOverDecisions),
  readRecord: jest.mocked(readRecord),
  readReview: jest.mocked(readReview),
  answerEscalation: jest.mocked(answerEscalation),
  keepAnswerEvents: jest.mocked(keepAnswerEvents),
  checkRecord: jest.mocked(checkRecord),
  fillInChecks: jest.mocked(fillInChecks),
  uncheckRecord: jest.mocked(uncheckRecord),
  drawSpotCheck: jest.mocked(drawSpotCheck),
  readSpotCheck: jest.mocked(readSpotCheck),
  recordVerdicts: jest.mocked(recordVerdicts),
  startReview: jest.mocked(startReview),
  checkWorkbook: jest.mocked(checkWorkbook),
  restoreWorkbook: jest.mocked(restoreWorkbook),
  changePipeline: jest.mocked(changePipeline),
  undoPipelineChange: jest.mocked(undoPipelineChange),
  listDocuments: jest.mocked(listDocuments),
  printDocument: jest.mocked(printDocument),
  updateDocuments: jest.mocked(updateDocuments),
  requestChange: jest.mocked(requestChange),
  checkExport: jest.mocked(checkExport),
  clearShownRows: jest.mocked(clearShownRows),
  continueImport: jest.mocked(continueImport),
  exportSet: jest.mocked(exportSet),
  handOut: jest.mocked(handOut),
  importFile: jest.mocked(importFile),
  openPipeline: jest.mocked(openPipeline),
  openSheet: jest.mocked(openSheet),
  readAudit: jest.mocked(readAudit),
  readOutsideEdits: jest.mocked(readOutsideEdits),
  settleEdits: jest.mocked(settleEdits),
  verifyTrail: jest.mocked(verifyTrail),
  previewFile: jest.mocked(previewFile),
  previewClean: jest.mocked(previewClean),
  runClean: jest.mocked(runClean),
  undoRun: jest.mocked(undoRun),
  readOverview: jest.mocked(readOverview),
  readQuality: jest.mocked(readQuality),
  readQueue: jest.mocked(readQueue),
  runSelfTest: jest.mocked(runSelfTest),
  saveAnswer: mockSaveAnswer,
  selectRecord: jest.mocked(selectRecord),
  showRows: jest.mocked(showRows),
  undoImport: jest.mocked(undoImport),
  watchSelection: jest.mocked(watchSelection),
  watchWorkbook: jest.mocked(watchWorkbook),
};

/** A promise that never settles: an action that runs for ever. */
export function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}
