// The one catalogue of every text that a person reads. Another language is another object of the same shape.
import { auditTexts } from "./en/audit";
import { cleanTexts } from "./en/clean";
import { cleanPageTexts } from "./en/cleanPage";
import { cardTexts } from "./en/card";
import { checkWorkbookTexts } from "./en/checkWorkbook";
import { documentTexts } from "./en/documents";
import { guidelineTexts } from "./en/documentsGuidelines";
import { manualTexts } from "./en/documentsManual";
import { manualJudgingTexts } from "./en/documentsManualJudging";
import { errors } from "./en/errors";
import { escalationTexts } from "./en/escalations";
import { exportTexts } from "./en/export";
import { exportCheckTexts } from "./en/exportChecks";
import { functionTexts } from "./en/functions";
import { handoffTexts } from "./en/handoff";
import { homeTexts } from "./en/home";
import { importTexts, quarantinePageTexts } from "./en/import";
import { importChangeTexts } from "./en/importChanges";
import { keyboardTexts } from "./en/keyboard";
import { labelTexts } from "./en/label";
import { qualityTexts } from "./en/quality";
import { qualitySheetTexts } from "./en/qualitySheet";
import { quarantineTexts } from "./en/quarantine";
import { reasons, verdictReasons } from "./en/reasons";
import { reviewTexts } from "./en/review";
import { setupTexts } from "./en/setup";
import { setupFormTexts } from "./en/setupForms";
import { shellTexts } from "./en/shell";
import { sheetTexts } from "./en/sheets";
import { specTexts } from "./en/spec";
import { spotCheckTexts } from "./en/spotCheck";
import { wordTexts } from "./en/words";

/** The texts in use. Pages, functions, documents and errors take every sentence from here. */
export const texts = {
  errors,
  audit: auditTexts,
  card: cardTexts,
  checkWorkbook: checkWorkbookTexts,
  documents: documentTexts,
  guidelines: guidelineTexts,
  manual: manualTexts,
  manualJudging: manualJudgingTexts,
  clean: cleanTexts,
  cleanPage: cleanPageTexts,
  spec: specTexts,
  escalations: escalationTexts,
  export: exportTexts,
  exportChecks: exportCheckTexts,
  functions: functionTexts,
  handoff: handoffTexts,
  home: homeTexts,
  import: importTexts,
  importChanges: importChangeTexts,
  keyboard: keyboardTexts,
  label: labelTexts,
  quality: qualityTexts,
  qualitySheet: qualitySheetTexts,
  quarantine: quarantineTexts,
  quarantinePage: quarantinePageTexts,
  reasons,
  review: reviewTexts,
  setup: setupTexts,
  setupForms: setupFormTexts,
  sheets: sheetTexts,
  shell: shellTexts,
  spotCheck: spotCheckTexts,
  verdictReasons,
  words: wordTexts,
} as const;
