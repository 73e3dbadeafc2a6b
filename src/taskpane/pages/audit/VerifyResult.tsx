// What the last Verify found: intact, or broken and where.
import { Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { AuditLine, Verified } from "../../actions/readAudit";
import { OpenSheet } from "../../components/OpenSheet";
import { Small } from "../../components/Small";
import { useShell } from "../../hooks/shell";

const { audit: words } = texts;

interface VerifyResultProps {
  readonly verified: Verified | null;
  readonly lines: readonly AuditLine[];
}

/** One bar; a line of small type where nobody verified lately. */
export function VerifyResult({ verified, lines }: VerifyResultProps) {
  if (verified === null) {
    return (
      <Small>
        {words.neverVerified} {words.verifyNote}
      </Small>
    );
  }
  const { state, events, at, event, kind } = verified;
  if (state === "intact") {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.intact({ at, events })}</MessageBarTitle>
          {words.intactNote({ at, events })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.broken({ event: event ?? 0 })}</MessageBarTitle>
        {kind !== null && words.brokenKinds[kind]} {words.brokenNote} {words.compare} {words.intactNote({ at, events })}
      </MessageBarBody>
      <MessageBarActions>
        <ShowEvent line={lines.find(({ place }) => place === event)} />
        <OpenSheet name={texts.sheets.names.audit} />
      </MessageBarActions>
    </MessageBar>
  );
}

function ShowEvent({ line }: { readonly line: AuditLine | undefined }) {
  const { show } = useShell();
  if (!line) return null;
  const what = words.showEvent({ event: line.place });
  return (
    <Link as="button" onClick={() => void show({ table: "Audit", ids: [line.hash], what })}>
      {what}
    </Link>
  );
}
