// New, Open, Save and Download: the file of the workbook.
import { useState } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { blankWorkbook } from "../files/blankWorkbook";
import type { BookJson } from "../files/bookJson";
import { openFile } from "../files/openFile";
import { replaceWorkbook } from "../files/savedWorkbook";
import { standingWorkbook } from "../files/standingWorkbook";
import { writeXlsx } from "../files/writeXlsx";
import { usedBox } from "../store/cellReader";
import { sheetIds } from "../store/sheets";
import { chooseFile, downloadBytes } from "./browserFiles";
import type { FileActions } from "./FileMenu";
import type { OpenWorkbook } from "./openWorkbook";
import type { QuestionText } from "./Question";
import { sayAfterReload, type Saying } from "./useSaying";

/** The actions, and the question that stands before one of them. */
export interface FileState {
  readonly actions: FileActions;
  readonly question: QuestionText | null;
  readonly closeQuestion: () => void;
}

interface Other {
  readonly workbook: BookJson;
  readonly activeSheet: string;
  /** To be said when it is open. */
  readonly sentence: string | null;
}

/** Holds the file of the open workbook. */
export function useFile(open: OpenWorkbook, name: string, { say }: Saying): FileState {
  const [question, setQuestion] = useState<QuestionText | null>(null);
  const put = (other: Other) => {
    if (isEmpty(open)) void replace(open, other);
    else setQuestion(questionBefore(open, name, { other, say }));
  };
  return {
    question,
    closeQuestion: () => {
      setQuestion(null);
    },
    actions: {
      create: () => {
        put({ workbook: blankWorkbook(), activeSheet: "sheet1", sentence: null });
      },
      open: () =>
        void readChosen(say).then((other) => {
          if (other !== null) put(other);
        }),
      save: () => void open.autosave.flush(),
      download: () => void download(open, name).then(say),
    },
  };
}

function questionBefore(
  open: OpenWorkbook,
  name: string,
  { other, say }: { readonly other: Other; readonly say: Saying["say"] },
): QuestionText {
  const { title, text, download: first, discard, cancel } = texts.replace;
  const downloadFirst = async () => {
    say(await download(open, name));
    await replace(open, other);
  };
  return {
    title: title({ name }),
    text,
    answers: [
      { name: first, act: () => void downloadFirst() },
      { name: discard, act: () => void replace(open, other) },
      { name: cancel, act: () => undefined },
    ],
  };
}

function isEmpty({ store }: OpenWorkbook): boolean {
  return sheetIds(store).every((id) => usedBox(store, id) === null);
}

// The page opens anew, with a new host and a new pane: as when Excel opens another workbook.
async function replace({ autosave }: OpenWorkbook, { workbook, activeSheet, sentence }: Other): Promise<void> {
  autosave.stop();
  await replaceWorkbook({ workbook, activeSheet, isFromFile: true, savedAt: new Date().toISOString() });
  if (sentence !== null) sayAfterReload(sentence);
  window.location.reload();
}

async function readChosen(say: Saying["say"]): Promise<Other | null> {
  const file = await chooseFile(".xlsx,.xlsm,.xlsb,.xls,.ods");
  if (file === null) return null;
  const opened = await openFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!opened.ok) {
    say(texts.opened.refused[opened.reason]);
    return null;
  }
  const { workbook, activeSheet, left } = opened.file;
  const kinds = [...new Set(left)];
  return { workbook, activeSheet, sentence: kinds.length === 0 ? null : texts.opened.left({ name: file.name, kinds }) };
}

async function download({ store }: OpenWorkbook, name: string): Promise<string> {
  const { bytes, left } = await writeXlsx(standingWorkbook(store));
  const fileName = name.replace(/\.[^.]+$/, "") + ".xlsx";
  downloadBytes(fileName, bytes);
  const kinds = [...new Set(left)];
  return kinds.length === 0 ? texts.written.done({ name: fileName }) : texts.written.left({ name: fileName, kinds });
}
