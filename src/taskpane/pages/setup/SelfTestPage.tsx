// Runs the contract cases in the Excel at hand and shows a report that can be copied.
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { runSelfTest, type SelfTestReport } from "../../actions/runSelfTest";
import { ActionStatus } from "../../components/ActionStatus";
import { Primary } from "../../components/buttons";
import { CopyText } from "../../components/CopyText";
import { Page } from "../../components/Page";
import { useAction } from "../../hooks/useAction";
import type { Control } from "../../../pipeline/progress";
import { reportText } from "./reportText";
import { SelfTestCases } from "./SelfTestCases";

/** The page Self-test, a sub-page of Setup. */
export function SelfTestPage() {
  const { state, start, stop } = useAction(run);
  const isRunning = state.status === "running";
  return (
    <Page
      view={`self-test/${state.status}`}
      title={texts.setup.selfTest}
      context={texts.setup.selfTestContext}
      back
      footer={
        isRunning ? (
          <Button disabledFocusable={state.stopping} onClick={stop}>
            {texts.shell.stop}
          </Button>
        ) : state.status === "done" ? (
          <CopyText text={reportText(state.result)} done={texts.setup.copied}>
            {(copy) => (
              <>
                <Primary onClick={copy}>{texts.setup.copy}</Primary>
                <Button onClick={() => void start(null)}>{texts.setup.runAgain}</Button>
              </>
            )}
          </CopyText>
        ) : (
          <Primary onClick={() => void start(null)}>{texts.setup.run}</Primary>
        )
      }
    >
      <ActionStatus state={state} title={texts.setup.runningCases} />
      {state.status !== "done" && <div>{texts.setup.selfTestWhy}</div>}
      {state.status === "done" && (
        <>
          <Outcome report={state.result} />
          <SelfTestCases report={state.result} />
        </>
      )}
    </Page>
  );
}

function run(_: null, control: Control): Promise<SelfTestReport> {
  return runSelfTest(control);
}

function Outcome({ report: { cases } }: { readonly report: SelfTestReport }) {
  const differing = cases.filter(({ differs }) => differs !== null).length;
  return (
    <MessageBar intent={differing === 0 ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {differing === 0
            ? texts.setup.allAsExpected({ cases: cases.length })
            : texts.setup.someDiffer({ cases: differing, of: cases.length })}
        </MessageBarTitle>
        {differing > 0 && texts.setup.differNote}
      </MessageBarBody>
    </MessageBar>
  );
}
