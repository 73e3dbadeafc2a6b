// Keeps the pipeline running without its makers: the documents, each with its edition, and which of them are out of date.
import { Badge, Link, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { BookOpen20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { DocumentStanding, IssuedFile } from "../../actions/documents";
import { ActionStatus } from "../../components/ActionStatus";
import { Primary } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { SavedFile } from "../../components/SavedFile";
import { Section } from "../../components/Section";
import { DocumentView } from "./DocumentView";
import { useDocuments } from "./useDocuments";

/** The page Handoff. */
export function HandoffPage() {
  const { reading, update } = useDocuments();
  const [open, setOpen] = useState<DocumentStanding["id"] | null>(null);
  const all = reading.status === "read" ? reading.documents : [];
  const shown = all.find(({ id }) => id === open);
  if (shown) {
    return (
      <DocumentView
        standing={shown}
        onBack={() => {
          setOpen(null);
        }}
      />
    );
  }
  const stale = all.filter(({ isFresh }) => !isFresh).map(({ id }) => id);
  const isRunning = update.state.status === "running";
  return (
    <Page
      view={reading.status === "reading" ? "handoff/reading" : "handoff/documents"}
      waits={reading.status === "reading"}
      title={texts.handoff.title}
      context={texts.handoff.context}
      footer={
        stale.length > 0 &&
        !isRunning && (
          <Primary onClick={() => void update.start(stale)}>
            {texts.handoff.update({ documents: stale.length })}
          </Primary>
        )
      }
    >
      {reading.status === "reading" && <Spinner label={texts.handoff.reading} labelPosition="below" />}
      {reading.status === "unreadable" && <Failure error={reading.error} />}
      <ActionStatus state={update.state} title={texts.handoff.updating} />
      {update.state.status === "done" && <Issued files={update.state.result} />}
      {reading.status === "read" && <Documents documents={all} onOpen={setOpen} />}
    </Page>
  );
}

interface DocumentsProps {
  readonly documents: readonly DocumentStanding[];
  readonly onOpen: (id: DocumentStanding["id"]) => void;
}

function Documents({ documents, onOpen }: DocumentsProps) {
  return (
    <Section title={texts.handoff.documents}>
      {documents.map((one) => (
        <DocumentLine key={one.id} standing={one} onOpen={onOpen} />
      ))}
      {documents.length === 0 && <div>{texts.handoff.none}</div>}
    </Section>
  );
}

interface DocumentLineProps {
  readonly standing: DocumentStanding;
  readonly onOpen: (id: DocumentStanding["id"]) => void;
}

function DocumentLine({ standing, onOpen }: DocumentLineProps) {
  const { id, title, issued, isFresh, chapters } = standing;
  const names = chapters.map((chapter) => (chapter === "" ? texts.handoff.front : chapter));
  const word = issued === null ? texts.handoff.notIssued : isFresh ? texts.handoff.fresh : texts.handoff.stale;
  return (
    <Line
      lead={<BookOpen20Regular />}
      title={
        <Link
          as="button"
          onClick={() => {
            onOpen(id);
          }}
        >
          {title}
        </Link>
      }
      note={
        issued === null
          ? texts.handoff.first
          : texts.handoff.edition({ edition: issued.number, version: issued.version })
      }
      end={
        <Badge appearance="tint" color={isFresh ? "subtle" : "warning"}>
          {word}
        </Badge>
      }
    >
      {names.length > 0 && <div>{texts.handoff.since({ chapters: names })}</div>}
    </Line>
  );
}

function Issued({ files }: { readonly files: readonly IssuedFile[] }) {
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.handoff.updated({ documents: files.length })}</MessageBarTitle>
          {texts.handoff.updatedNote}
        </MessageBarBody>
      </MessageBar>
      {files.map(({ id, edition, sheet, file }) => (
        <div key={id}>
          <div>{texts.handoff.onSheet({ edition, sheet })}</div>
          <SavedFile {...file} />
        </div>
      ))}
    </>
  );
}
