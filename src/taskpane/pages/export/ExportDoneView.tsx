// After an export: which files there are, their fingerprints, and where they went.
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { ExportDone } from "../../actions/exportSet";
import { ButtonTo } from "../../components/buttons";
import { CopyText } from "../../components/CopyText";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";

interface ExportDoneViewProps {
  readonly done: ExportDone;
  /** Back to the checks. */
  readonly onLeave: () => void;
}

/** The files of one version. */
export function ExportDoneView({ done, onLeave }: ExportDoneViewProps) {
  const { session } = useOpenWorkbook();
  const [at] = useState(() => session.now());
  const { version, records, excluded, files } = done;
  const summary = [
    texts.export.summary({ version, records, excluded }),
    ...files.map(({ name, bytes, sha256 }) => texts.export.summaryFile({ name, size: bytes, sha256 })),
  ].join("\n");
  return (
    <Page
      view="export/done"
      title={texts.export.title}
      context={texts.export.doneContext({ version, at })}
      back={onLeave}
      footer={
        <>
          <CopyText text={summary} done={texts.export.summaryCopied}>
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
          <MessageBarTitle>{texts.export.done({ records })}</MessageBarTitle>
          {texts.export.doneNote}
        </MessageBarBody>
      </MessageBar>
      <Section title={texts.export.files}>
        {files.map(({ name, bytes, sha256, savedWhere }) => (
          <Line
            key={name}
            lead={<DocumentTable20Regular />}
            title={name}
            note={texts.export.fileNote({ size: bytes, sha256 })}
          >
            <Small>
              {savedWhere.kind === "sheet"
                ? texts.export.onSheet(savedWhere)
                : texts.export.savedWhere[savedWhere.kind]}
            </Small>
          </Line>
        ))}
      </Section>
      <Section title={texts.export.sumTitle}>
        <Line title={texts.export.exportedTitle} end={count(records)} />
        <Line title={texts.export.leftOut} end={count(excluded)} />
        <Line
          title={<b>{texts.shell.sumLine({ what: texts.export.records })}</b>}
          end={<b>{count(records + excluded)}</b>}
        />
      </Section>
    </Page>
  );
}
