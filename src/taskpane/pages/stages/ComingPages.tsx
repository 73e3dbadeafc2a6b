// The stops that a later version brings: what will come, and what to do meanwhile.
import { Badge } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { texts } from "../../../messages/catalogue";
import { PrimaryTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";

type Stage = "handoff";

/** Handoff, until it is there. */
export function HandoffPage() {
  return <Coming stage="handoff" footer={<PrimaryTo to="home">{texts.stages.handoff.action}</PrimaryTo>} />;
}

function Coming({ stage, footer }: { readonly stage: Stage; readonly footer: ReactNode }) {
  const { title, comes, meanwhile } = texts.stages[stage];
  return (
    <Page
      view={`${stage}/coming`}
      title={title}
      commands={
        <Badge appearance="tint" color="subtle">
          {texts.stages.notYet}
        </Badge>
      }
      footer={footer}
    >
      <div>
        <Line title={texts.stages.whatComes} note={comes} />
        <Line title={texts.stages.meanwhile} note={meanwhile} />
      </div>
    </Page>
  );
}
