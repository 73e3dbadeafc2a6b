// An error as every page shows it: what happened, what was kept, what to do, and a report without record text.
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../messages/catalogue";
import type { HandoffError } from "../../pipeline/errors";
import { useWorkspace } from "../hooks/workspace";
import { CopyText } from "./CopyText";
import { Small } from "./Small";

interface FailureProps {
  readonly error: HandoffError;
}

// What the person stopped is no error.
const stops = new Set<string>([
  "import-stopped",
  "cleaning-stopped",
  "export-stopped",
  "verifying-stopped",
  "stopped-before-writing",
  "stopped-while-writing",
]);

/** The message, the code and the time. */
export function Failure({ error }: FailureProps) {
  const { session } = useWorkspace();
  const [at] = useState(session.now);
  const report = [error.code, at, error.message, error.kept, error.remedy].join("\n");
  return (
    <>
      <MessageBar intent={stops.has(error.code) ? "info" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{error.message}</MessageBarTitle>
          {[error.kept, error.remedy].join(" ")}
        </MessageBarBody>
      </MessageBar>
      <Small>
        {texts.shell.errorFoot({ code: error.code, at })}{" "}
        <CopyText text={report} done={texts.shell.reportCopied}>
          {(copy) => (
            <Link as="button" inline onClick={copy}>
              {texts.shell.copyReport}
            </Link>
          )}
        </CopyText>
      </Small>
    </>
  );
}
