// Other people work in the sheets while a change is written: before every sync somebody does something else.
import { openHost, type OpenHost } from "../host/openHost";
import { applyChange } from "../../src/workbook/change";
import { continueChange } from "../../src/workbook/undo";
import { interruptedChange } from "../../src/workbook/interruption";
import { coAuthorAt, type CoAuthor } from "./coAuthor";
import { person, quiet } from "./people";
import { rowsOf, wholeTrail } from "./trail";
import { animal, animals, anna, append, apply, change, firstAnimals, openZoo, set, sound } from "./zoo";

type Snapshot = ReturnType<OpenHost["store"]["book"]["save"]>;

jest.setTimeout(300_000);

let host: OpenHost;
let snapshot: Snapshot;

beforeAll(async () => {
  host = await openZoo();
  await apply(change(append(...firstAnimals)));
  snapshot = host.store.book.save();
});

afterAll(() => {
  host.close();
});

async function reopen(): Promise<void> {
  host.close();
  host = await openHost({ snapshot });
}

/** What another person does while we write, and what the sheet must still say of it afterwards. */
interface Meddling {
  readonly what: string;
  readonly act: (other: CoAuthor) => void;
  /** The rows that are theirs. */
  readonly theirs: readonly (readonly [string, string | null, string | null])[];
}

const meddlings: readonly Meddling[] = [
  {
    what: "inserts a row on top and fills it",
    act: (other) => {
      other.insertRow("Animals", 1);
      other.type("Animals", "A2", "other");
    },
    theirs: [["other", null, null]],
  },
  {
    what: "inserts a column and names it",
    act: (other) => {
      other.insertColumn("Animals", 1);
      other.type("Animals", "B1", "Mine");
    },
    theirs: [],
  },
  {
    what: "sorts the table",
    act: (other) => {
      other.sort("Animals", "A2:C4");
    },
    theirs: [],
  },
];

// Runs a change with a person who meddles before the k-th sync, for every k; an interruption goes on.
async function meddleEverywhere({ act }: Meddling, check: () => Promise<void>): Promise<void> {
  let syncs = Infinity;
  for (let k = 1; k <= syncs; k += 1) {
    await reopen();
    let asked = 0;
    host.host.faults.beforeRequest(() => {
      asked += 1;
      if (asked === k) act(coAuthorAt(host));
    });
    const given = change(
      append(animal("4", "owl", "hoo"), animal("5", "pig", "oink")),
      set(sound("2", "miaow", "purr")),
    );
    await apply(given).catch(async () => {
      const broken = await Excel.run((context) => interruptedChange(context, anna.session));
      if (broken) await Excel.run((context) => continueChange(context, broken.changeId, anna));
      else await apply(given);
    });
    host.host.faults.beforeRequest(null);
    if (asked < k) break;
    syncs = asked;
    await check();
  }
  expect(syncs).toBeGreaterThan(10);
}

it.each(meddlings)("nothing is lost when somebody $what between any two syncs", async (meddling) => {
  await meddleEverywhere(meddling, async () => {
    const rows = await animals();
    expect(rows.toSorted()).toStrictEqual(
      [
        ["1", "cow", "moo"],
        ["2", "cat", "purr"],
        ["3", "dog", "woof"],
        ["4", "owl", "hoo"],
        ["5", "pig", "oink"],
        ...meddling.theirs,
      ].toSorted(),
    );
    await wholeTrail();
  });
});

it("two writers at once lose neither rows nor events, and each keeps a whole chain", async () => {
  await reopen();
  const writers = ["berta", "carl", "dora"].map((name) => ({ session: person(name), control: quiet }));
  await Promise.all(
    writers.flatMap((writer, at) =>
      [0, 1, 2].map((nth) => apply(change(append(animal(`${writer.session.actor}-${nth}`, "hen", `${at}`))), writer)),
    ),
  );
  expect((await animals()).map(([id]) => id).toSorted()).toStrictEqual(
    ["1", "2", "3", ...writers.flatMap(({ session }) => [0, 1, 2].map((nth) => `${session.actor}-${nth}`))].toSorted(),
  );
  expect(await wholeTrail()).toHaveLength(10);
  expect(new Set((await rowsOf("Audit", ["Writer"])).flat())).toStrictEqual(
    new Set(["anna-browser", "berta-browser", "carl-browser", "dora-browser"]),
  );
});

it("a cell that somebody changes right before our write keeps their value", async () => {
  await reopen();
  const given = change(set(sound("2", "miaow", "purr")));
  let syncs = 0;
  host.host.faults.beforeRequest(() => {
    syncs += 1;
  });
  await apply(given);
  for (let k = 1; k <= syncs; k += 1) {
    await reopen();
    let asked = 0;
    host.host.faults.beforeRequest(() => {
      asked += 1;
      if (asked === k) coAuthorAt(host).type("Animals", "C3", "hiss");
    });
    const { conflicts, written } = await Excel.run((context) => applyChange(context, change(...given.edits), anna));
    const [, [, , said = ""] = []] = await animals();
    // Theirs came first: it stays and is reported. Ours came first: theirs is the later edit.
    expect(said).toBe("hiss");
    if (written === 0) expect(conflicts).toMatchObject([{ key: "2", column: "Sound", found: "hiss" }]);
    host.host.faults.beforeRequest(null);
  }
});
