// Which rows of Quarantine an import put there.
import type { ImportSummary, Overview } from "../../actions/readOverview";

/** The keys of the rows that are still open. */
export function quarantineKeysOf({ importId }: ImportSummary, { openQuarantine }: Overview): readonly string[] {
  return openQuarantine.filter((entry) => entry.importId === importId).map(({ key }) => key);
}
