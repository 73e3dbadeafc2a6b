// In the place of the labels: a question about the record, for whoever decides.
import { useCallback, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { holdersOf } from "../../../pipeline/spec/mayDo";
import { askAdjudicator } from "../../actions/askAdjudicator";
import { ActionStatus } from "../../components/ActionStatus";
import { useShell } from "../../hooks/shell";
import { useAction } from "../../hooks/useAction";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import { TextPanel } from "./TextPanel";

interface AskPanelProps {
  readonly desk: Desk;
  readonly recordId: string;
  readonly onClose: () => void;
}

/** The words stay in the field until they are in Review. */
export function AskPanel({ desk, recordId, onClose }: AskPanelProps) {
  const { overview } = useOpenWorkbook();
  const [question, setQuestion] = useState("");
  const asking = useAsking({ desk, recordId, onClose });
  const people = texts.words.listed(holdersOf(overview.spec, "adjudicate").map(({ name }) => name));
  const words = {
    title: texts.label.askTitle({ people }),
    field: texts.label.askField,
    hint: texts.label.askHint({ people }),
    save: texts.label.sendAndNext,
    required: texts.label.askRequired,
  };
  return (
    <TextPanel
      words={words}
      value={question}
      onChange={setQuestion}
      onSubmit={(text) => {
        if (asking.state.status !== "running") void asking.start(text);
      }}
      onCancel={onClose}
      status={<ActionStatus state={asking.state} title={texts.label.sending} />}
    />
  );
}

// The record goes to the end of the queue once its question is in Review.
function useAsking({ desk, recordId, onClose }: AskPanelProps) {
  const { person, session } = useOpenWorkbook();
  const { announce } = useShell();
  return useAction(
    useCallback(
      async (question: string) => {
        await askAdjudicator({ contactId: person.id, recordId, question }, session);
        announce(texts.label.asked);
        onClose();
        desk.skip();
      },
      [person, recordId, session, announce, onClose, desk],
    ),
  );
}
