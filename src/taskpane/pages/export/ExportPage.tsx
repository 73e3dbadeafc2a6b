// Gives the training team a file that can be trusted: checks first, then the sum of what goes in, then the file.
import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ExportSpec } from "../../../pipeline/spec/export";
import { Block } from "../../components/Block";
import { ActionStatus } from "../../components/ActionStatus";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { ChecksView } from "./ChecksView";
import { ExportDoneView } from "./ExportDoneView";

function isReady({ format, shape }: ExportSpec): boolean {
  return Object.hasOwn(texts.export.formats, format) && shape === "plain";
}

/** The page Export in all its states. */
export function ExportPage() {
  const { overview } = useOpenWorkbook();
  const { exporting } = useJobs();
  const ready = overview.spec.exports.filter(isReady);
  const [chosen, setChosen] = useState(ready[0]?.id);
  if (exporting.state.status === "running") {
    return (
      <Page
        view="export/running"
        title={texts.export.running}
        footer={
          <Button icon={<Dismiss20Regular />} disabledFocusable={exporting.state.stopping} onClick={exporting.stop}>
            {texts.shell.stop}
          </Button>
        }
      >
        <ActionStatus state={exporting.state} title={texts.export.running} />
        <Small>{texts.export.stopNote}</Small>
      </Page>
    );
  }
  if (exporting.state.status === "done")
    return <ExportDoneView done={exporting.state.result} onLeave={exporting.reset} />;
  const spec = ready.find(({ id }) => id === chosen);
  if (!spec) {
    return (
      <Page view="export/none" title={texts.export.title}>
        <Block title={texts.export.noneReady}>
          {overview.spec.exports.map((one) => (
            <Small key={one.id}>{texts.export.laterFormat(one)}</Small>
          ))}
        </Block>
      </Page>
    );
  }
  return <ChecksView key={spec.id} exportSpec={spec} ready={ready} onChoose={setChosen} />;
}
