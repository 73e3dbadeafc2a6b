// Below the text: what was answered, the labels, the guide of the label in focus.
import type { Answer, QueueItem } from "../../actions/readQueue";
import { useOpenWorkbook } from "../../hooks/workspace";
import type { Desk } from "../../labelling/desk";
import type { DeskState } from "../../labelling/deskState";
import { Guide } from "./Guide";
import { LabelList } from "./LabelList";
import { StatusLine } from "./StatusLine";
import type { Card } from "./useCard";

interface AnswerAreaProps {
  readonly card: Card;
  readonly desk: Desk;
  readonly state: DeskState;
  readonly item: QueueItem;
  readonly hasKeys: boolean;
}

/** Status line, list, guide. */
export function AnswerArea({ card, desk, state, item, hasKeys }: AnswerAreaProps) {
  const { labels } = useOpenWorkbook().overview.spec.taxonomy;
  const { looks, page, pages, guided } = card;
  return (
    <>
      <StatusLine state={state} item={item} looks={card.onPage} pages={pages} hasKeys={hasKeys} onShow={desk.show} />
      <LabelList
        looks={looks}
        page={page}
        pages={pages}
        search={card.search}
        chosen={labelIdOf(state.chosen ?? item.answer)}
        onAnswer={card.answerLabel}
        onGuide={card.showGuide}
        onTurn={card.actions.turn}
      />
      {guided && <Guide look={guided} labels={labels} onOpen={card.actions.guide} />}
    </>
  );
}

function labelIdOf(answer: Answer | null): string | null {
  return answer?.kind === "label" ? answer.labelId : null;
}
