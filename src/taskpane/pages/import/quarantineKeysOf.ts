// Which rows of Quarantine an import put there.
import type { ImportSummary, Overview } from "../../actions/readOverview";

/** The keys of the rows that are still open. */
export function quarantineKeysOf({ fileName, quarantined }: ImportSummary, overview: Overview): readonly string[] {
  const places = new Set(quarantined);
  return overview.openQuarantine
    .filter(({ file, locator }) => file === fileName && places.has(locator))
    .map(({ key }) => key);
}
