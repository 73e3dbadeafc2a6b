// A person changes an answer while the batch is being closed, between any two syncs: the later answer is never lost.
import { closeBatch } from "../../src/taskpane/actions/closeBatch";
import { decideRecord } from "../../src/taskpane/actions/decideRecord";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import type { OpenHost } from "../host/openHost";
import { coAuthorAt } from "./coAuthor";
import { disputed, jo, makeStages, openAt, type Stages } from "./labelled";
import { quiet } from "./people";
import { recordId, rowsOf, type Snapshot } from "./samplePipeline";
import { wholeTrail } from "./trail";

jest.setTimeout(300_000);

const decision = { recordId: disputed, labelId: "newsletter", reason: "Edge case", rule: "" };
const changed = recordId(0);
const sheet = "Label Ada Pell";
let stages: Stages;
let judged: Snapshot;

beforeAll(async () => {
  stages = await makeStages();
  const host = await openAt(stages.started);
  await decideRecord(decision, jo);
  judged = host.store.book.save();
  host.close();
});

// Where the answer stands in the grid now; `null` where its row is gone.
function answerCell({ store }: OpenHost): string | null {
  const grid = store.book.getSheetByName(sheet)?.getDataRange().getValues() ?? [];
  const top = grid.findIndex((cells) => cells.includes("Record"));
  const column = grid[top]?.indexOf("Label") ?? -1;
  const row = grid.findIndex((cells, at) => at > top && cells.includes(changed));
  return row < 0 ? null : `${String.fromCharCode(65 + column)}${row + 1}`;
}

it("between any two syncs: it stays on its sheet and the closing is refused, or it came too late to be typed", async () => {
  let typedInTime = 0;
  let syncs = Infinity;
  for (let k = 1; k <= syncs; k += 1) {
    const host = await openAt(judged);
    let asked = 0;
    const typed: string[] = [];
    host.host.faults.beforeRequest(() => {
      asked += 1;
      const cell = asked === k ? answerCell(host) : null;
      if (cell === null) return;
      coAuthorAt(host).type(sheet, cell, "Work");
      typed.push(cell);
    });
    const refusal = await closeBatch("B001", jo, quiet).then(
      () => null,
      (error: unknown) => error,
    );
    host.host.faults.beforeRequest(null);
    syncs = asked;
    if (typed.length > 0) {
      typedInTime += 1;
      expect(refusal).toMatchObject({
        code: expect.stringMatching(/^(changed-meanwhile|batch-not-judged)$/) as unknown,
      });
      const own = await rowsOf("Label_ada_pell", ["Record", "Label"]);
      expect(own).toHaveLength(4);
      expect(own).toContainEqual([changed, "Work"]);
      expect(await rowsOf("Annotations", ["Record"])).toEqual([]);
      const golds = (await rowsOf("Records", ["Record", "Gold label"])).filter(([, gold]) => gold !== null);
      expect(golds).toEqual([[disputed, "Newsletter"]]);
    } else expect(refusal).toBeNull();
    expect((await readOverview(jo))?.interrupted).toBeNull();
    await wholeTrail();
    host.close();
  }
  expect(typedInTime).toBeGreaterThan(10);
  expect(syncs).toBeGreaterThan(typedInTime);
});
