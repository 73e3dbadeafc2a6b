// Entry of the embedded workbook's page: reads what is kept and what the add-in brings, then draws the page.
import { createRoot } from "react-dom/client";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { blankWorkbook } from "../files/blankWorkbook";
import { loadWorkbook, replaceWorkbook, type SavedWorkbook } from "../files/savedWorkbook";
import { readAddIn } from "./addInFiles";
import "./page.css";
import { Page } from "./Page";
import type { PaneWindow } from "./paneConnection";
import { pageOptions } from "./pageOptions";
import { testHook } from "./testHook";

void start();

async function start(): Promise<void> {
  document.title = texts.title;
  const options = pageOptions(window.location.search);
  const [saved, addIn] = await Promise.all([savedOrNew(), readAddIn()]);
  const hook = testHook(window);
  const root = document.getElementById("root");
  if (root === null) return;
  createRoot(root).render(
    <Page
      start={{
        ...{ saved, addIn, options },
        onOpen: (workbook) => {
          const pane = { platform: options.platform, documentName: saved.workbook.name };
          Object.assign(window as unknown as PaneWindow, { handoffPane: { host: workbook.host, options: pane } });
          hook(workbook);
        },
      }}
    />,
  );
}

async function savedOrNew(): Promise<SavedWorkbook> {
  const saved = await loadWorkbook();
  if (saved !== null) return saved;
  const about = { activeSheet: "sheet1", savedAt: new Date().toISOString(), isFromFile: false };
  const blank: SavedWorkbook = { workbook: blankWorkbook(), ...about };
  await replaceWorkbook(blank);
  return blank;
}
