// Events of several answers go to the audit trail together; whatever breaks off on the way, none is lost and none doubled.
import { appendEvents } from "../../src/workbook/appendEvents";
import { appendToAudit } from "../../src/workbook/auditTable";
import { findTable } from "../../src/workbook/findTable";
import { readFollowedEvents } from "../../src/workbook/followedEvents";
import { appendAnswerEvents, type AnswerEvent } from "../../src/workbook/labels/answerEvents";
import { openHost, type OpenHost } from "../host/openHost";
import { openWorkspace } from "../../src/workbook/workspace";
import { person, quiet } from "./people";
import { openSample } from "./samplePipeline";
import { rowsOf, wholeTrail } from "./trail";

jest.setTimeout(120_000);

const answers = ["r1", "r2", "r3"].map(answerOn);

let host: OpenHost;
let opened: ReturnType<OpenHost["store"]["book"]["save"]>;

beforeAll(async () => {
  host = await openHost();
  await openSample(person("ada_pell"), 0);
  opened = host.store.book.save();
  host.close();
});

afterEach(() => {
  host.close();
});

function answerOn(recordId: string, minute: number): AnswerEvent {
  const at = `2026-11-24T09:0${minute}:00.000Z`;
  return { at, recordId, annotator: "ada_pell", old: null, new: "Spam", labelId: "spam", taxonomyVersion: "1.0.0" };
}

function append(events: readonly AnswerEvent[]): Promise<void> {
  return Excel.run((context) => appendAnswerEvents(context, events, person("ada_pell")));
}

it("puts them below each other in one chain, each with the time of its answer", async () => {
  host = await openHost({ snapshot: opened });
  await append(answers);
  expect(await wholeTrail()).toStrictEqual(["pipeline.opened", "label.set", "label.set", "label.set"]);
  expect((await rowsOf("Audit", ["Subject", "When"])).slice(1)).toStrictEqual(
    answers.map(({ recordId, at }) => [recordId, at]),
  );
});

it("needs as many requests for three as for one", async () => {
  host = await openHost({ snapshot: opened });
  await append([answerOn("r0", 0)]);
  const counts: number[] = [];
  for (const events of [[answerOn("r4", 4)], answers]) {
    let asked = 0;
    host.host.faults.beforeRequest(() => {
      asked += 1;
    });
    await append(events);
    counts.push(asked);
  }
  expect(counts[1]).toBe(counts[0]);
});

it.each(["before", "after"] as const)(
  "finishes what a sync that failed %s it was sent left, and doubles no event that is tried again",
  async (when) => {
    for (let k = 1, isDone = false; !isDone; k += 1) {
      // A pane remembers the events that it has seen in the table, so each run has its own.
      const [first, ...others] = ["r1", "r2", "r3", "r4"].map((id) => `${id}, ${when} ${k}`);
      host = await openHost({ snapshot: opened });
      host.host.faults.failSync(k, { when });
      const answered = [first, ...others].map((id, at) => answerOn(id ?? "", at));
      isDone = await append(answered.slice(0, 3)).then(
        () => true,
        () => false,
      );
      host.host.faults.beforeRequest(null);
      await append(answered.slice(isDone ? 3 : 0));
      const subjects = (await rowsOf("Audit", ["Subject"])).slice(1).flat();
      expect(subjects).toStrictEqual([first, ...others]);
      await wholeTrail();
      if (!isDone) host.close();
    }
  },
);

it.each(["before", "after"] as const)(
  "follows the newest event, however old the change's look at the chain is, also where a sync fails %s it was sent",
  async (when) => {
    const session = person("ada_pell");
    for (let k = 1, isDone = false; !isDone; k += 1) {
      host = await openHost({ snapshot: opened });
      const { faults } = host.host;
      isDone = await Excel.run(async (context) => {
        const work = await openWorkspace(context, [], { session, control: quiet });
        await append([answerOn(`first, ${when} ${k}`, 1)]);
        faults.failSync(k, { when });
        const entry = { action: "import.finished", subject: `I${k}`, detail: {} };
        await appendToAudit(context, { ...work, column: work.region.column }, [entry]);
      }).then(
        () => true,
        () => false,
      );
      faults.beforeRequest(null);
      await append([answerOn("last", 3)]);
      const trail = await wholeTrail();
      expect([2, 3]).toContain(trail.length - 1);
      expect([trail[1], trail.at(-1)]).toStrictEqual(["label.set", "label.set"]);
      if (!isDone) host.close();
    }
  },
);

it("reads each new event for Home once, also where the table ends in blank rows", async () => {
  host = await openHost({ snapshot: opened });
  const followed = () => Excel.run(async (context) => readFollowedEvents(context, await findTable(context, "Audit")));
  const judge = (subject: string) =>
    Excel.run((context) => appendEvents(context, [{ action: "gate.judged", subject, detail: {} }], person("ada_pell")));
  const addBlankRows = () =>
    Excel.run(async (context) => {
      const { table } = await findTable(context, "Audit");
      table.resize(table.getRange().getResizedRange(3, 0));
      await context.sync();
    });
  await addBlankRows();
  expect(await followed()).toStrictEqual([]);
  for (const [at, batch] of ["B001", "B002", "B003", "B004", "B005"].entries()) {
    if (at === 4) await addBlankRows();
    await judge(batch);
    expect((await followed()).at(-1)).toMatchObject({ action: "gate.judged", subject: batch });
    expect(await followed()).toHaveLength(at + 1);
  }
});
