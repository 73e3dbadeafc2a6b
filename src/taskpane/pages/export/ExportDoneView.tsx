// After an export: which files there are, their fingerprints, and where they went.
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ExportDone } from "../../actions/exportSet";
import { ButtonTo } from "../../components/buttons";
import { CopyText } from "../../components/CopyText";
import { CountBar } from "../../components/CountBar";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { partsOf } from "./partsOf";

interface ExportDoneViewProps {
  readonly done: ExportDone;
  /** Back to the checks. */
  readonly onLeave: () => void;
}

type ExportedFile = ExportDone["files"][number];

/** The files of one version. */
export function ExportDoneView({ done, onLeave }: ExportDoneViewProps) {
  const { session, person } = useOpenWorkbook();
  const [at] = useState(() => session.now());
  const { version, included, files } = done;
  const areDownloads = files.every(isDownload);
  return (
    <Page
      view="export/done"
      title={texts.export.title}
      context={texts.export.doneContext({ version, at, by: person.name })}
      back={onLeave}
      footer={
        <>
          <CopyText text={summaryOf(done)} done={texts.export.summaryCopied}>
            {(copy) => (
              <Button appearance="primary" data-primary onClick={copy}>
                {texts.export.copySummary}
              </Button>
            )}
          </CopyText>
          <ButtonTo to="home" appearance="secondary">
            {texts.export.home}
          </ButtonTo>
        </>
      }
    >
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.export.done({ records: included.length })}</MessageBarTitle>
          {texts.export.doneNote} {areDownloads && texts.export.doneDownloads}
        </MessageBarBody>
      </MessageBar>
      <Section title={texts.export.files}>
        {files.map((file) => (
          <FileLine key={file.name} file={file} saysWhere={!areDownloads} />
        ))}
      </Section>
      <Section title={texts.export.sumTitle}>
        <CountBar what={texts.export.records} parts={partsOf(done)} />
      </Section>
    </Page>
  );
}

function FileLine({ file, saysWhere }: { readonly file: ExportedFile; readonly saysWhere: boolean }) {
  const { name, bytes, sha256, text } = file;
  return (
    <Line
      lead={<DocumentTable20Regular />}
      title={name}
      note={
        <span title={texts.export.wholeFingerprint({ sha256 })}>{texts.export.fileNote({ size: bytes, sha256 })}</span>
      }
    >
      {saysWhere && <Small>{whereIs(file)}</Small>}
      <CopyText text={text} done={texts.export.fileCopied({ file: name })}>
        {(copy) => (
          <Small>
            <Link as="button" inline onClick={copy}>
              {texts.export.copyFile({ file: name })}
            </Link>
          </Small>
        )}
      </CopyText>
    </Line>
  );
}

function whereIs({ savedWhere }: ExportedFile): string {
  if (savedWhere.kind === "sheet") return texts.export.onSheet(savedWhere);
  return savedWhere.kind === "pane" ? texts.export.inPane(savedWhere) : texts.export.savedWhere[savedWhere.kind];
}

function isDownload({ savedWhere }: ExportedFile): boolean {
  return savedWhere.kind === "download";
}

function summaryOf({ version, included, excluded, files }: ExportDone): string {
  const left = excluded.reduce((sum, { ids }) => sum + ids.length, 0);
  return [
    texts.export.summary({ version, records: included.length, excluded: left }),
    ...files.map(({ name, bytes, sha256 }) => texts.export.summaryFile({ name, size: bytes, sha256 })),
  ].join("\n");
}
