// The states of the page Audit trail.
import { screen } from "@testing-library/react";
import { HandoffError } from "../../../../src/pipeline/errors";
import { auditNews, outsideEdit } from "../harness/auditBuilders";
import { actions, never } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";

const given = { page: "audit" } as const;
const title = "Audit trail";
const at = "2026-11-24T08:12:00Z";

export const auditStates: CasesOf<"audit"> = {
  "audit/events": {
    given,
    title,
    says: [
      ...["18,204 events in all", "Nobody has verified it lately.", "Today, 24 November", "Jo Whitlow decided m7"],
      ...["Personal → Work", "Ada Pell labelled 2 records", "18,202 to 18,203", "23 November"],
      ...["Ada Pell imported inbox.csv", "1,204 new, 66 known, 14 quarantined", "Among the newest 4 of 18,204 events."],
    ],
    primary: null,
  },
  "audit/no-match": {
    given,
    reach: async (user) => {
      await user.type(await screen.findByRole("searchbox", { name: "Find in the trail" }), "zebra");
    },
    title,
    says: ["No event matches."],
    primary: null,
  },
  "audit/verifying": {
    given,
    prepare: () =>
      actions.verifyTrail.mockImplementation((_session, { onProgress }) => {
        onProgress({ stage: "verifying", done: 500, of: 18_204 });
        return never();
      }),
    reach: (user) => press(user, "Verify"),
    title,
    says: ["Computing every event anew", "500 of 18,204"],
    primary: null,
  },
  "audit/intact": {
    given,
    prepare: () =>
      actions.readAudit.mockResolvedValue(
        auditNews({ verified: { at, state: "intact", events: 18_204, event: null, kind: null } }),
      ),
    title,
    says: ["Intact. All 18,204 events are in order and none was changed.", "Checked 24 November"],
    primary: null,
  },
  "audit/broken": {
    given,
    prepare: () =>
      actions.readAudit.mockResolvedValue(
        auditNews({ verified: { at, state: "broken", events: 18_204, event: 18_202, kind: "changed" } }),
      ),
    title,
    says: [
      ...["The trail is broken at event 18,202.", "A cell of its row is not what Handoff wrote."],
      ...["That event, or one before it, was changed outside Handoff. Nothing was repaired or removed."],
      ...["Show event 18,202", "Compare the sheet Audit with the last saved copy"],
    ],
    primary: null,
  },
  "audit/outside-edits": {
    given,
    prepare: () =>
      actions.readOutsideEdits.mockResolvedValue([
        outsideEdit(),
        outsideEdit({ kind: "answer", column: "Label", recordId: "m2", old: null, now: "Spamm", keeping: null }),
        outsideEdit({ recordId: "m3", old: undefined, puttingBack: null }),
      ]),
    title,
    says: [
      ...["Changed outside Handoff", "Subject of m1", "Trolleys → Trolley", "Keep all 2", "Put all 2 back"],
      ...["Label of m2", "empty → Spamm", "The taxonomy has no such label, so it can only be put back."],
      "not kept by the version that wrote it → Trolley",
    ],
    primary: null,
  },
  "audit/failed": {
    given,
    prepare: () => actions.readAudit.mockRejectedValue(new HandoffError("table-missing", { table: "Audit" })),
    title,
    says: ["Audit"],
    primary: "Try again",
  },
};
