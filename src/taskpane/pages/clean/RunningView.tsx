// A look, a run or an undo while it goes on: how far it is, and Stop.
import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { Running } from "../../components/ActionStatus";
import { Page } from "../../components/Page";
import { Small } from "../../components/Small";
import type { ActionHandle } from "../../hooks/useAction";

const words = texts.cleanPage;

interface RunningViewProps {
  readonly job: Pick<ActionHandle<never, unknown>, "state" | "stop">;
  readonly view: "clean/looking" | "clean/running";
  readonly title: string;
}

/** The bar, and what Stop does. */
export function RunningView({ job: { state, stop }, view, title }: RunningViewProps) {
  if (state.status !== "running") return null;
  const note = view === "clean/looking" ? words.lookingNote : words.stopNote;
  return (
    <Page
      view={view}
      title={title}
      footer={
        <Button icon={<Dismiss20Regular />} disabledFocusable={state.stopping} onClick={stop}>
          {texts.shell.stop}
        </Button>
      }
    >
      <Running progress={state.progress} title={words.looking} />
      <Small>{state.stopping ? words.stopping : note}</Small>
    </Page>
  );
}
