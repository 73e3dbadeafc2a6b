// Import before a file is chosen: drop or choose one; earlier imports, each with its Undo.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { DropZone } from "./DropZone";
import { EarlierImport } from "./EarlierImport";

/** A drop zone, what happened last if it failed, and what was imported before. */
export function IdleView() {
  const { overview } = useOpenWorkbook();
  const jobs = useJobs();
  const { preview, importing, goingOn, undoing, setColumns } = jobs;
  const failed = [preview, importing, goingOn, undoing].find(({ state }) => state.status === "failed")?.state;
  const choose = (file: File) => {
    [importing, goingOn, undoing].forEach(({ reset }) => {
      reset();
    });
    setColumns(null);
    void preview.start({ file });
  };
  return (
    <Page view="import/idle" title={texts.import.title} context={texts.import.context}>
      {failed?.status === "failed" && <Failure error={failed.error} />}
      {undoing.state.status === "done" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.import.undoDone({ file: undoing.state.result.fileName })}</MessageBarTitle>
            {texts.import.undoDoneNote}
          </MessageBarBody>
        </MessageBar>
      )}
      {goingOn.state.status === "done" && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.import.finished}</MessageBarTitle>
            {texts.import.finishedNote}
          </MessageBarBody>
        </MessageBar>
      )}
      <DropZone onChoose={choose} />
      <Small>{texts.import.kindsLater}</Small>
      <Section title={texts.import.earlier}>
        {overview.imports.length === 0 && <Small>{texts.import.noneYet}</Small>}
        {overview.imports.map((one) => (
          <EarlierImport key={one.importId} summary={one} />
        ))}
      </Section>
      <Small>{texts.import.local}</Small>
    </Page>
  );
}
