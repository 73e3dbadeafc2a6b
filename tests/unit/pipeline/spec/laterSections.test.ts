import { rulesAt, type BrokenRow } from "./brokenSpecs";

const gates = ["quality", "gates"] as const;

const inMailTriage: readonly BrokenRow[] = [
  [
    "a spot-check gate without spot check",
    [[["spotCheck"], undefined]],
    "quality.gates[spot_check].measure",
    /needs the section spotCheck/,
  ],
  [
    "a field for an assignment that goes by none",
    [[["annotation", "field"], "subject"]],
    "annotation.field",
    /assignment by-field/,
  ],
  [
    "a coefficient where nothing is agreed",
    [[[...gates, 2, "coefficient"], "percent"]],
    "quality.gates[spot_check].coefficient",
    /only with measure agreement/,
  ],
  [
    "AC1 with weights",
    [
      [[...gates, 0, "coefficient"], "gwet-ac1"],
      [[...gates, 0, "weights"], "linear"],
    ],
    "quality.gates[agreement].weights",
    /gwet-ac2/,
  ],
  [
    "a sample that cannot hold all labels",
    [[["spotCheck", "minimumPerLabel"], 13]],
    "spotCheck.minimumPerLabel",
    /5 active labels .* sample of 60/,
  ],
  [
    "a spot check judged by another gate",
    [[["spotCheck", "gate"], "agreement"]],
    "spotCheck.gate",
    /measure spot-check-agreement/,
  ],
  ["a sample below its gate", [[["spotCheck", "sampleSize"], 59]], "spotCheck.sampleSize", /fewer than 60 records/],
  [
    "a checker who labels",
    [[["annotation", "annotators", 0], "tom_beckett"]],
    "spotCheck.checkerRole",
    /Tom Beckett would check and label/,
  ],
  ["a kind of data twice", [[["pii", "kinds", 1, "kind"], "email"]], "pii.kinds[2].kind", /must not occur twice/],
  [
    "a pattern for a kind of ours",
    [[["pii", "kinds", 0, "pattern"], "x"]],
    "pii.kinds[1].pattern",
    /only with kind custom/,
  ],
  [
    "a context for a kind of ours",
    [[["pii", "kinds", 0, "context"], ["x"]]],
    "pii.kinds[1].context",
    /only with kind custom/,
  ],
  [
    "a mask that keeps nothing said",
    [[["pii", "kinds", 2, "action"], "mask"]],
    "pii.kinds[3].keepLast",
    /keepLast must be given/,
  ],
  [
    "a chat without its turns",
    [[["exports", 0, "shape"], "messages"]],
    "exports[train_jsonl].columns",
    /turn of the column user/,
  ],
  [
    "retraining that never comes",
    [
      [["retraining", "everyMonths"], undefined],
      [["retraining", "events"], undefined],
    ],
    "retraining.everyMonths",
    /every so many months, on events/,
  ],
  ["retraining dates out of order", [[["retraining", "next", 1], "2027-02-22"]], "retraining.next[2]", /in order/],
  [
    "a target below the least",
    [[["retraining", "newRecords", "target"], 599]],
    "retraining.newRecords.target",
    /not be lower than minimum/,
  ],
  ["retraining of no export", [[["retraining", "export"], "train"]], "retraining.export", /found in exports/],
  [
    "a limitation about nothing",
    [[["limitations", 0, "about", 0], "source.corpus"]],
    "limitations[old_corpus].about[1]",
    /found in sources/,
  ],
  ["a window that ends first", [[["support", "endDate"], "2026-11-01"]], "support.endDate", /after 2026-11-16/],
  [
    "a check-in after the window",
    [[["support", "endDate"], "2027-02-14"]],
    "support.checkIns[day_90].date",
    /2026-11-16 to 2027-02-14/,
  ],
  [
    "a check-in on another day",
    [[["support", "checkIns", 0, "date"], "2026-12-24"]],
    "support.checkIns[day_30].date",
    /day 30 .* 2026-12-16 to 2026-12-23/,
  ],
  [
    "a check-in before its day",
    [[["support", "checkIns", 0, "date"], "2026-12-15"]],
    "support.checkIns[day_30].date",
    /day 30/,
  ],
  [
    "acting before watching",
    [[["support", "health", 0, "act"], 14]],
    "support.health[since_import].act",
    /act lies above watch, which is 14/,
  ],
  [
    "acting above where below is worse",
    [[["support", "health", 3, "act"], 5]],
    "support.health[active_people].act",
    /act lies below watch/,
  ],
  [
    "two first sessions",
    [[["training", "sessions", 1, "number"], 1]],
    "training.sessions[practice].number",
    /must not occur twice/,
  ],
  [
    "a trainer nobody knows",
    [[["training", "sessions", 0, "trainer"], "nadia"]],
    "training.sessions[walkthrough].trainer",
    /found in contacts/,
  ],
  [
    "a lock on no section",
    [[["changeControl", "lockedSections", 0], "field"]],
    "changeControl.lockedSections[1]",
    /^One of: pipeline/,
  ],
  [
    "a document twice",
    [[["documents", 1, "id"], "operations-manual"]],
    "documents[operations-manual].id",
    /must not occur twice/,
  ],
  [
    "signing by a role that is not there, because nothing else was said",
    [
      [["roles", 0, "id"], "chief"],
      [["contacts", 0, "roles", 0], "chief"],
    ],
    "documents[operations-manual].signOff[1]",
    /found in roles/,
  ],
];

const inSupportDesk: readonly BrokenRow[] = [
  [
    "a table that hides what was made up",
    [[["exports", 1, "columns", 16], { from: "meta.label", as: "again" }]],
    "exports[train_table].columns",
    /meta\.parent_id/,
  ],
  [
    "an escalation on no label",
    [[["escalations", 1, "label"], undefined]],
    "escalations[danger].label",
    /label must be given/,
  ],
  [
    "a kind of one's own without a name",
    [[["pii", "kinds", 4, "name"], undefined]],
    "pii.kinds[5].name",
    /name must be given/,
  ],
  [
    "made-up records of no label",
    [[["augmentation", "onlyLabels", 0], "safe"]],
    "augmentation.onlyLabels[1]",
    /found in taxonomy\.labels/,
  ],
  [
    "a made-up step",
    [[["augmentation", "steps", 0, "step"], "keybordTypos"]],
    "augmentation.steps[typos].step",
    /keyboardTypos/,
  ],
];

test.each(inMailTriage)("%s", (...row) => {
  expect(rulesAt("mailTriage", row)).toMatch(row[3]);
});

test.each(inSupportDesk)("%s", (...row) => {
  expect(rulesAt("supportDesk", row)).toMatch(row[3]);
});
