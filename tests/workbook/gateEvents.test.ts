// Verdicts of a batch as events: each once when it changes, what is not passed goes to its role and stays open until answered.
import { answerEscalation } from "../../src/taskpane/actions/answerEscalation";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { readQuality } from "../../src/taskpane/actions/readQuality";
import { recordVerdicts } from "../../src/taskpane/actions/recordVerdicts";
import { verifyTrail } from "../../src/taskpane/actions/verifyTrail";
import { onSheet } from "../host/inExcel";
import type { FollowedEvent } from "../../src/workbook/followedEvents";
import { gateHistory } from "../../src/workbook/escalations";
import type { OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { person, quiet } from "./people";
import { labelAll, openHostWithFunctions, openSample, recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

const names = ["Spam", "Personal", "Newsletter", "Notification", "Work"] as const;
const records = 60;
const batches = [{ batch: "B001", records: Array.from({ length: records }, (_, place) => recordId(place)) }];
const ada = person("ada_pell");
const jo = person("jo_whitlow");
const nameAt = (place: number) => names[place % names.length] ?? "";

let host: OpenHost;
let handedOut: Snapshot;

beforeAll(async () => {
  host = await openHostWithFunctions();
  await openSample(ada, records);
  await handOut("B001", ada, quiet);
  await labelAll("Label_ada_pell", nameAt);
  await host.store.functions.idle();
  handedOut = host.store.book.save();
  host.close();
});

beforeEach(async () => {
  host = await openHostWithFunctions(handedOut);
});

afterEach(() => {
  host.close();
});

// Milo sees every so many records otherwise.
const miloDiffers = (every: number) =>
  labelAll("Label_milo_strand", (place) => nameAt(place % every === 0 ? place + 1 : place));

async function findings() {
  await host.store.functions.idle();
  return (await readQuality(batches)).findings;
}

const actions = async () => (await wholeTrail()).filter((action) => /^(gate|escalation)/.test(action));

test("no verdict is settled while an answer is missing", async () => {
  await labelAll("Label_milo_strand", (place) => (place === 3 ? "" : nameAt(place)));
  expect(await findings()).toEqual([]);
});

test("a verdict is noted once, however often it is looked at", async () => {
  await miloDiffers(100);
  expect(await recordVerdicts(await findings(), jo)).toBe(1);
  expect(await recordVerdicts(await findings(), jo)).toBe(0);
  expect(await recordVerdicts(await findings(), ada)).toBe(0);
  expect(await actions()).toEqual(["gate.judged"]);
  const overview = await readOverview(jo);
  expect(overview?.judgements).toMatchObject([{ subject: "B001", gate: "agreement", verdict: "pass" }]);
  expect(overview?.escalations).toEqual([]);
});

test("a verdict that is not passed goes to its role with evidence and a due time, and stays open until answered", async () => {
  await miloDiffers(4);
  await recordVerdicts(await findings(), jo);
  expect(await actions()).toEqual(["gate.judged", "escalation.opened"]);
  const [escalation] = (await readOverview(jo))?.escalations ?? [];
  expect(escalation).toMatchObject({
    ...{ id: "E001", escalation: "agreement_low", title: "Agreement is too low", subject: "B001" },
    ...{ toRole: "owner", thenRole: "provider_support", toAttach: [], answer: null },
    evidence: { "gate-report": { verdict: "relabel", n: records } },
  });
  // 24 November 2026 is a Tuesday; eight working hours later is Wednesday.
  expect(escalation?.dueAt.slice(0, 10)).toBe("2026-11-25");
  await answerEscalation({ id: "E001", answer: "The guidelines get a rule." }, jo);
  expect((await readOverview(jo))?.escalations[0]?.answer).toMatchObject({
    text: "The guidelines get a rule.",
    by: "jo_whitlow",
  });
  await expect(answerEscalation({ id: "E001", answer: "Again." }, ada)).rejects.toMatchObject({
    code: "escalation-answered",
  });
});

test("a verdict that changes is noted again; what is open already is not opened twice", async () => {
  await miloDiffers(4);
  await recordVerdicts(await findings(), jo);
  await miloDiffers(2);
  await recordVerdicts(await findings(), jo);
  await miloDiffers(4);
  await recordVerdicts(await findings(), jo);
  expect(await actions()).toEqual([
    ...["gate.judged", "escalation.opened"],
    ...["gate.judged", "escalation.opened"],
    "gate.judged",
  ]);
  const escalations = (await readOverview(jo))?.escalations ?? [];
  expect(escalations.map(({ id, escalation }) => [id, escalation])).toEqual([
    ["E001", "agreement_low"],
    ["E002", "agreement_far_too_low"],
  ]);
});

test("a trail that somebody sorted is read anew", async () => {
  await miloDiffers(4);
  await recordVerdicts(await findings(), jo);
  await readOverview(jo);
  const events = (await rowsOf("Audit", ["Event"])).length;
  coAuthorAt(host).sort("Audit", `A2:M${events + 1}`);
  expect(await recordVerdicts(await findings(), jo)).toBe(0);
  expect((await readOverview(jo))?.escalations).toHaveLength(1);
});

test("a trail found broken goes to the role for that, once for each break", async () => {
  await onSheet((sheet) => {
    sheet.getRange("C2").values = [["milo_strand"]];
    return () => undefined;
  }, "Audit");
  await verifyTrail(jo, quiet);
  await verifyTrail(ada, quiet);
  const standing = async () => (await readOverview(jo))?.escalations ?? [];
  expect(await standing()).toMatchObject([
    {
      ...{ id: "E001", escalation: "trail_broken", about: "trail", subject: "1", answer: null },
      evidence: { "audit-report": { state: "broken", event: 1, kind: "changed" } },
    },
  ]);
  await answerEscalation({ id: "E001", answer: "A name was typed over by mistake." }, jo);
  await verifyTrail(jo, quiet);
  expect(await standing()).toMatchObject([{ id: "E001", answer: { by: "jo_whitlow" } }]);
});

test("two panes that take the same number open two escalations, and each is answered by itself", async () => {
  const { spec } = (await readOverview(jo)) ?? {};
  if (!spec) throw new Error("no pipeline");
  const event = (action: string, subject: string, detail: Record<string, string>) =>
    ({ action, subject, detail, actor: "jo_whitlow", at: "2026-11-24T09:00:00Z" }) as FollowedEvent;
  const { escalations } = gateHistory(
    [
      event("escalation.opened", "E001", { escalation: "no_rule", about: "m1", entry: "question/ada_pell/m1" }),
      event("escalation.opened", "E001", { escalation: "no_rule", about: "m2", entry: "question/ada_pell/m2" }),
      event("escalation.answered", "E002", {
        ...{ escalation: "no_rule", about: "m2", gate: "", entry: "question/ada_pell/m2", answer: "Work" },
      }),
    ],
    spec,
  );
  expect(escalations).toMatchObject([
    { id: "E001", subject: "m1", answer: null },
    { id: "E002", subject: "m2", answer: { text: "Work" } },
  ]);
});
