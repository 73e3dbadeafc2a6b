// One document in the pane, as it would be issued now.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { printDocument, type DocumentFile, type DocumentStanding } from "../../actions/documents";
import { Page } from "../../components/Page";
import { SavedFile } from "../../components/SavedFile";
import { useShell } from "../../hooks/shell";
import { DocumentText } from "./DocumentText";

interface DocumentViewProps {
  readonly standing: DocumentStanding;
  readonly onBack: () => void;
}

/** Its text, and a page to print. */
export function DocumentView({ standing, onBack }: DocumentViewProps) {
  const { attempt } = useShell();
  const [saved, setSaved] = useState<DocumentFile | null>(null);
  const print = () =>
    void attempt(async () => {
      setSaved(await printDocument(standing));
    });
  return (
    <Page
      view={`handoff/document/${standing.id}`}
      title={standing.title}
      context={texts.handoff.previewContext(standing)}
      back={onBack}
      footer={<Button onClick={print}>{texts.handoff.print}</Button>}
    >
      {saved && <SavedFile {...saved} />}
      <DocumentText blocks={standing.document.blocks} />
    </Page>
  );
}
