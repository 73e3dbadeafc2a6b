// Joins the card with the grid for as long as there is a card.
import { useEffect } from "react";
import type { Session } from "../../pipeline/session";
import { selectRecord } from "../actions/selectRecord";
import { watchSelection } from "../actions/watchSelection";
import type { Shell } from "../hooks/shell";
import type { Desk } from "./desk";
import { createFollower } from "./gridFollower";

/** Whose card it is. */
export interface FollowedDesk {
  readonly contactId: string | null;
  readonly session: Session;
  readonly shell: Shell;
}

/** Selects the row of the record on screen, and shows the record of a row that is selected. */
export function useGridFollower(desk: Desk | null, { contactId, session, shell }: FollowedDesk): void {
  useEffect(
    () => (desk === null || contactId === null ? undefined : followGrid(desk, { contactId, session, shell })),
    [desk, contactId, session, shell],
  );
}

function followGrid(
  { state, show }: Desk,
  { contactId, session, shell }: FollowedDesk & { readonly contactId: string },
): () => void {
  const { follow, hears, picked } = createFollower({
    select: (wanted) => selectRecord({ contactId, ...wanted }, session),
    show,
    onFailure: shell.fail,
  });
  const unsubscribe = state.subscribe(() => {
    follow(state.get());
  });
  const watching = watchSelection({ contactId, hears, onPick: picked, onFailure: shell.fail }, session);
  watching.catch(shell.fail);
  return () => {
    unsubscribe();
    // What failed to begin was said, and there is nothing to end.
    watching.then((end) => end()).catch(() => undefined);
  };
}
