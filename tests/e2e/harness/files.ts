// What the add-in saves: from the browser's downloads, or from the sheet where Excel allows none.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { texts } from "../../../src/messages/catalogue";
import { readCells } from "./grid";
import type { OpenWorkbook } from "./openWorkbook";
import { arrive, inPane } from "./pane";

/** The texts of an export's files in the order in which the pane lists them; `act` starts the export. */
export async function exportedFiles(workbook: OpenWorkbook, act: () => Promise<void>): Promise<readonly string[]> {
  const downloaded: Promise<string>[] = [];
  workbook.page.on("download", (download) => {
    downloaded.push(download.path().then((path) => readFileSync(path, "utf8")));
  });
  await act();
  await arrive(workbook, "export/done");
  if (downloaded.length > 0) return Promise.all(downloaded);
  const said = await inPane(workbook).getByText(onSheet).allInnerTexts();
  const sheets = said.map((sentence) => onSheet.exec(sentence)?.[1] ?? "");
  return Promise.all(sheets.map((sheet) => textOnSheet(workbook, sheet)));
}

const onSheet = new RegExp(texts.export.onSheet({ sheet: "(.+)" }));

// One line of the text a row; a long one goes on to the right.
async function textOnSheet(workbook: OpenWorkbook, sheet: string): Promise<string> {
  const { values } = await readCells(workbook.pane(), sheet);
  return values.map((cells) => `${cells.map(String).join("")}\n`).join("");
}

/** SHA-256 of a text as UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
