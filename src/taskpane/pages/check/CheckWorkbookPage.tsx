// Check workbook: what is gone or renamed of that which the pipeline needs, and the one button that restores it.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { RenamedSheet, WorkbookCheck } from "../../actions/checkWorkbook";
import { ActionStatus } from "../../components/ActionStatus";
import { Primary } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { FaultLines } from "./FaultLines";
import { useWorkbookCheck, type CheckState } from "./useWorkbookCheck";

const words = texts.checkWorkbook;

/** The page Check workbook, a sub-page of Setup. */
export function CheckWorkbookPage() {
  const { state, restoring, look, restore } = useWorkbookCheck();
  const isRestoring = restoring.status === "running";
  return (
    <Page
      back
      waits={state.kind === "looking"}
      view={`check-workbook/${state.kind}`}
      title={words.title}
      context={words.context}
      footer={isRestoring ? undefined : <Foot state={state} look={look} restore={restore} />}
    >
      <ActionStatus state={restoring} title={words.restoring} />
      {!isRestoring && <Body state={state} />}
    </Page>
  );
}

interface FootProps {
  readonly state: CheckState;
  readonly look: () => void;
  readonly restore: () => void;
}

function Foot({ state, look, restore }: FootProps) {
  if (state.kind === "looking") return null;
  const again = <Button onClick={look}>{words.lookAgain}</Button>;
  if (state.kind !== "found") return again;
  return (
    <>
      <Primary onClick={restore}>{words.restore({ faults: state.check.faults.length })}</Primary>
      {again}
    </>
  );
}

function Body({ state }: { readonly state: CheckState }) {
  switch (state.kind) {
    case "looking":
      return <Spinner label={words.looking} labelPosition="below" />;
    case "failed":
      return <ActionStatus state={{ status: "failed", error: state.error }} title={words.looking} />;
    case "ok":
      return <AllThere check={state.check} />;
    case "found":
      return <Found check={state.check} />;
    case "restored":
      return (
        <>
          <Message intent="success" title={words.restored({ faults: state.result.restored.length })}>
            {words.restoredNote}
          </Message>
          <FaultLines title={words.left} faults={state.result.left} tense="missing" />
          {state.result.left.length > 0 && <Small>{words.leftNote}</Small>}
          <FaultLines title={words.cameBack} faults={state.result.restored} tense="back" />
        </>
      );
  }
}

function AllThere({ check }: { readonly check: WorkbookCheck }) {
  return (
    <>
      <Message intent="success" title={words.ok}>
        {words.looked(check.looked)}
      </Message>
      <Renamed sheets={check.renamed} />
    </>
  );
}

function Found({ check }: { readonly check: WorkbookCheck }) {
  return (
    <>
      <Message intent="warning" title={words.found({ faults: check.faults.length })}>
        {words.foundNote}
      </Message>
      <FaultLines title={words.faults} faults={check.faults} tense="missing" />
      <Renamed sheets={check.renamed} />
    </>
  );
}

function Renamed({ sheets }: { readonly sheets: readonly RenamedSheet[] }) {
  if (sheets.length === 0) return null;
  return (
    <Section title={words.renamed}>
      {sheets.map((one) => (
        <Line key={one.sheet} title={words.renamedLine(one)} note={words.renamedNote} />
      ))}
    </Section>
  );
}

interface MessageProps {
  readonly intent: "success" | "warning";
  readonly title: string;
  readonly children: string;
}

function Message({ intent, title, children }: MessageProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
