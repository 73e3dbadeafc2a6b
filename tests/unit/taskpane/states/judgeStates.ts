// The states of Quality and Export.
import type { UserEvent } from "@testing-library/user-event";
import { check, checks, exported, failedGate, ids, overview, quality } from "../harness/builders";
import { actions, never } from "../harness/mockedActions";
import { escalation } from "../harness/spotCheckBuilders";
import { press, type CasesOf } from "./pageCase";

const onQuality = { page: "quality" } as const;
const onExport = { page: "export" } as const;
const locked = { lockedSections: ["quality" as const], requestToRole: "owner", decideWithinWorkingHours: 24 };
const judged = (part: Parameters<typeof quality>[0]) => () => actions.readQuality.mockResolvedValue(quality(part));

export const qualityStates: CasesOf<"quality"> = {
  "quality/accept": {
    given: onQuality,
    prepare: judged({ verdict: "pass", figure: { value: 0.86, low: 0.82, high: 0.91, n: 212 } }),
    title: "Quality",
    says: ["Accept: agreement is high enough", "0.86", "It is at or above the relabel limit 0.80."],
    primary: "Check and export",
  },
  "quality/relabel": {
    given: onQuality,
    title: "Quality",
    says: [
      ...["Relabel: agreement is too low", "0.77", "Krippendorff’s alpha, 95% interval 0.70 to 0.84"],
      ...["from 212 records labelled twice", "The true value may lie on either side of the limit"],
      ...["The largest mix-up is Notification and Newsletter: 14 records.", "By label", "0.65", "Mixed up most"],
    ],
    primary: "Show 38 disagreements",
  },
  "quality/review-pipeline": {
    given: onQuality,
    prepare: judged({ verdict: "review", figure: { value: 0.41, low: 0.3, high: 0.52, n: 212 } }),
    title: "Quality",
    says: ["Review pipeline: agreement is far too low", "It is below the review limit 0.67"],
    primary: "Show 38 disagreements",
  },
  "quality/too-few": {
    given: onQuality,
    prepare: judged({ verdict: "undefined", reason: "7 of the 50 records that it takes", labelledTwice: ids(7) }),
    title: "Quality",
    says: ["No verdict yet: 7 of the 50 records that it takes", "There are 7; from 50 on it is judged."],
    primary: "Label",
  },
  "quality/undefined": {
    given: onQuality,
    prepare: judged({ verdict: "undefined", reason: "everyone gave the same label", figure: null, mixedUp: [] }),
    title: "Quality",
    says: ["No verdict yet: everyone gave the same label", "No two labels were mixed up."],
    primary: "Label",
  },
  "quality/unknown-labels": {
    given: onQuality,
    prepare: judged({
      unknownLabels: [{ sheet: "Label Ada Pell", table: "Label_ada_pell", labels: ["Spamm"], ids: ids(5) }],
    }),
    title: "Quality",
    says: ["5 cells hold an unknown label.", "“Spamm”", "Show 5 cells on Label Ada Pell"],
    primary: "Show 38 disagreements",
  },
  "quality/escalated": {
    given: { ...onQuality, overview: overview({ escalations: [escalation()] }) },
    title: "Quality",
    says: [
      ...["E001: Agreement is too low", "Agreement of the annotators, B001", "Head librarian answers by 25 November"],
      ...["the figures of the gate and the labels mixed up most", "Add the support bundle yourself."],
    ],
    primary: "Show 38 disagreements",
  },
};

const blocked = () => actions.checkExport.mockResolvedValue(checks({ checks: [failedGate, check("ids")] }));
const makesExport = (user: UserEvent) => press(user, "Export 900 records");

export const exportStates: CasesOf<"export"> = {
  "export/ready": {
    given: onExport,
    title: "Export",
    says: [
      "2 passed",
      "Check ids, Check required",
      "= Records1,204",
      "Two annotators gave different labels",
      '{"id":"m1"',
    ],
    primary: "Export 900 records",
  },
  "export/check-not-passed": {
    given: onExport,
    prepare: blocked,
    title: "Export",
    says: ["1 passed, 1 not passed", "Sentence of gate.agreement.", "Export anyway…"],
    primary: "See agreement",
  },
  "export/anyway": {
    given: onExport,
    prepare: blocked,
    reach: (user) => press(user, "Export anyway…"),
    title: "Export",
    says: ["Why export although a check is not passed?", "Your reason goes into the audit trail and the manifest."],
    primary: "Export 900 records",
  },
  "export/locked": {
    given: {
      ...onExport,
      overview: overview({ spec: { ...overview().spec, changeControl: locked } }),
    },
    // The core says of a locked gate that nobody may overrule it.
    prepare: () =>
      actions.checkExport.mockResolvedValue(checks({ checks: [{ ...failedGate, mayBeOverruled: false }] })),
    title: "Export",
    says: ["Your provider locked the gates, so there is no “Export anyway”."],
    primary: "See agreement",
  },
  "export/nothing": {
    given: onExport,
    prepare: () =>
      actions.checkExport.mockResolvedValue(
        checks({
          checks: [check("content", { state: "stop", repair: "label", sentence: "0 of 1,204 have a settled label." })],
          included: [],
          firstLine: null,
        }),
      ),
    title: "Export",
    says: ["0 of 1,204 have a settled label.", "Exported0"],
    primary: "Label",
  },
  "export/running": {
    given: onExport,
    prepare: () =>
      actions.exportSet.mockImplementation((_order, _session, { onProgress }) => {
        onProgress({ stage: "exporting", done: 400, of: 900 });
        return never();
      }),
    reach: makesExport,
    title: "Exporting",
    says: ["Making the files", "400 of 900", "Stop keeps no partial file."],
    primary: null,
  },
  "export/done": {
    given: onExport,
    prepare: () => actions.exportSet.mockResolvedValue(exported()),
    reach: makesExport,
    title: "Export",
    says: [
      ...["900 records exported.", "library-mail_v001.jsonl", "9.8 MB · fingerprint 7c1e 7c1e"],
      ...["handed to this browser’s downloads", "The text is on the new sheet “Export 1”", "= Records1,204"],
    ],
    primary: "Copy a summary",
  },
};
