// Draws the page that is open; without a pipeline or a person that is Home, which asks for both.
import type { ComponentType } from "react";
import { useNavigation } from "./hooks/navigation";
import { useWorkspace } from "./hooks/workspace";
import { AuditPage } from "./pages/audit/AuditPage";
import { CleanPage } from "./pages/clean/CleanPage";
import { CheckWorkbookPage } from "./pages/check/CheckWorkbookPage";
import { ExportPage } from "./pages/export/ExportPage";
import { HandoffPage } from "./pages/handoff/HandoffPage";
import { HelpPage } from "./pages/help/HelpPage";
import { HomePage } from "./pages/home/HomePage";
import { ImportPage } from "./pages/import/ImportPage";
import { KeyboardPage } from "./pages/keyboard/KeyboardPage";
import { LabelPage } from "./pages/label/LabelPage";
import { QualityPage } from "./pages/quality/QualityPage";
import { QuarantinePage } from "./pages/quarantine/QuarantinePage";
import type { PageId } from "./pages/registry";
import { ReviewPage } from "./pages/review/ReviewPage";
import { SelfTestPage } from "./pages/setup/SelfTestPage";
import { SpotCheckPage } from "./pages/spot-check/SpotCheckPage";
import { SetupPage } from "./pages/setup/SetupPage";

const components: Readonly<Record<PageId, ComponentType>> = {
  home: HomePage,
  import: ImportPage,
  quarantine: QuarantinePage,
  clean: CleanPage,
  label: LabelPage,
  review: ReviewPage,
  quality: QualityPage,
  "spot-check": SpotCheckPage,
  export: ExportPage,
  handoff: HandoffPage,
  audit: AuditPage,
  setup: SetupPage,
  "check-workbook": CheckWorkbookPage,
  "self-test": SelfTestPage,
  keyboard: KeyboardPage,
  help: HelpPage,
};

/** The open page. */
export function PageSwitch() {
  const { page } = useNavigation();
  const { workbook, person } = useWorkspace();
  const isOpen = workbook.status === "open" && person !== null;
  // A workbook that cannot be read because something of it is gone is mended there.
  const isMended = workbook.status === "unreadable" && page === "check-workbook";
  const Shown = isOpen || isMended || page === "self-test" ? components[page] : HomePage;
  return <Shown key={page} />;
}
