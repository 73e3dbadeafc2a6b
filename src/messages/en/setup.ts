// Texts of Setup, the self-test, and help with contacts.
import { count, counted, versionOf } from "../format";

/** Texts of the page Setup and its sub-page Self-test. */
export const setupTexts = {
  title: "Setup",
  context: ({ version, taxonomy }: { readonly version: string; readonly taxonomy: string }) =>
    `Pipeline ${versionOf(version)} · taxonomy ${versionOf(taxonomy)}`,
  pane: "This pane",
  keysSwitch: "Answer with single keys on Label",
  keysNote: "Switch this off if keys set off answers by accident, for example with speech input.",
  forIt: "For IT",
  selfTest: "Self-test",
  selfTestNote: "Checks that this Excel does what Handoff relies on",
  /** Self-test. */
  selfTestContext: "Runs on a sheet of its own, which it removes",
  selfTestWhy:
    "Every case does one thing to a scratch sheet and reads the effect back. Your sheets are not touched. It takes under a minute.",
  run: "Run the self-test",
  runAgain: "Run it again",
  runningCases: "Running the cases",
  allAsExpected: ({ cases }: { readonly cases: number }) => `All ${count(cases)} cases went as expected.`,
  someDiffer: ({ cases, of }: { readonly cases: number; readonly of: number }) =>
    `${count(cases)} of ${counted(of, "case")} went differently.`,
  differNote: "Handoff may not work fully here. Copy the report and send it to your provider.",
  host: "This Excel",
  hostLine: ({
    host,
    platform,
    version,
  }: {
    readonly host: string;
    readonly platform: string;
    readonly version: string;
  }) => [host, platform, version].filter((part) => part !== "").join(" · "),
  sets: "Requirement sets",
  cases: "Cases",
  asExpected: "As expected",
  differs: "Differs",
  copy: "Copy the report",
  copied: "The report was copied.",
  /** Help and contacts. */
  helpTitle: "Help and contacts",
  helpContext: ({ client, provider }: { readonly client: string; readonly provider: string }) =>
    `${client} and ${provider}`,
  contactNote: ({ job, hours }: { readonly job: string; readonly hours: string }) => `${job} · ${hours}`,
  stuck: "Stuck?",
  stuckWhy:
    "Every message says what happened, what was kept and what to do. If that does not help, ask one of these people and copy the error’s report to them; it holds no record text.",
} as const;
