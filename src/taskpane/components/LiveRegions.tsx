// What a screen reader is told: the polite region for news, the assertive one for what went wrong.
import { useShell, type Spoken } from "../hooks/shell";
import { useStore } from "../hooks/store";
import { useSharedStyles } from "./styles";

/** Two regions that nobody sees. */
export function LiveRegions() {
  const { polite, assertive } = useShell();
  return (
    <>
      <Region role="status" spoken={useStore(polite)} />
      <Region role="alert" spoken={useStore(assertive)} />
    </>
  );
}

// A new key makes the reader say the same words again.
function Region({ role, spoken }: { readonly role: "status" | "alert"; readonly spoken: Spoken }) {
  const styles = useSharedStyles();
  return (
    <div role={role} className={styles.hidden}>
      <span key={spoken.turn}>{spoken.text}</span>
    </div>
  );
}
