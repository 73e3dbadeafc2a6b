import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { openHost, type OpenHost } from "../host/openHost";
import { installWorker } from "../inProcessWorker";
import { coAuthorAt } from "./coAuthor";
import { person, quiet } from "./people";
import { importIn, importOrAsk, mailFile, openSample } from "./pipeline";
import { rowsOf } from "./trail";

jest.setTimeout(120_000);

let host: OpenHost;
const ada = person("ada_pell");
const later = () =>
  mailFile([{ id: "m1" }, { id: "m2", text: "A new text" }, { id: "m3", text: "Third" }, { id: "m3", text: "Other" }, { id: "m4" }], "later.csv"); // prettier-ignore

beforeEach(async () => {
  installWorker();
  host = await openHost();
  await openSample(ada);
  await importIn(mailFile([{ id: "m1" }, { id: "m2", text: "An old text" }]), ada);
});

afterEach(() => {
  host.close();
});

const recordRows = () => rowsOf("Records", ["Record", "Text", "Source", "Locator", "Import"]);
const before = [
  ["m1", "Text of m1", "inbox.csv", "row 2", "I001"],
  ["m2", "An old text", "inbox.csv", "row 3", "I001"],
];

it("asks before it writes anything, with examples of old and new", async () => {
  const asked = await importOrAsk(later(), ada);
  expect(asked).toMatchObject({
    kind: "change-question",
    changed: ["m2"],
    samples: [{ recordId: "m2", field: "Text", from: "An old text", to: "A new text" }],
  });
  expect(await recordRows()).toStrictEqual(before);
  expect(await rowsOf("Quarantine", ["Entry"])).toStrictEqual([]);
});

it("keeps the old where the person says so; the sum closes over four numbers", async () => {
  const summary = await importOrAsk(later(), ada, { changed: "keep" });
  expect(summary).toMatchObject({
    ...{ rowsRead: 5, added: ["m4"], changed: ["m2"], isChangeTaken: false, known: ["m1"] },
    quarantined: ["row 4", "row 5"],
  });
  expect((await recordRows()).slice(0, 2)).toStrictEqual(before);
  expect((await readOverview(ada))?.imports[0]).toStrictEqual(summary);
});

it("takes the new with where it comes from, and brings the old back with Undo import", async () => {
  const summary = await importOrAsk(later(), ada, { changed: "take" });
  expect(summary).toMatchObject({ importId: "I002", added: ["m4"], changed: ["m2"], isChangeTaken: true });
  expect(await recordRows()).toStrictEqual([
    before[0],
    ["m2", "A new text", "later.csv", "row 3", "I001"],
    ["m4", "Text of m4", "later.csv", "row 6", "I002"],
  ]);
  expect((await readOverview(ada))?.imports[0]).toStrictEqual(summary);
  const [detail = ""] = (await rowsOf("Audit", ["Detail"])).flat().map(String).slice(-1);
  expect(JSON.parse(detail)).toMatchObject({ changed: 1, replaced: { records: 1, first: [{ record: "m2" }] } });
  expect(detail).not.toContain("old text");
  await undoImport("I002", ada, quiet);
  expect(await recordRows()).toStrictEqual(before);
});

it("can be undone when nothing but a changed record was taken", async () => {
  await importOrAsk(mailFile([{ id: "m2", text: "A new text" }], "later.csv"), ada, { changed: "take" });
  expect((await readOverview(ada))?.imports.map(({ importId }) => importId)).toStrictEqual(["I002", "I001"]);
  await undoImport("I002", ada, quiet);
  expect(await recordRows()).toStrictEqual(before);
});

it("compares with what stands in the sheet now, an edit of a person too", async () => {
  coAuthorAt(host).type("Records", "F2", "Edited by hand");
  expect(await importOrAsk(mailFile([{ id: "m1" }]), ada)).toMatchObject({
    changed: ["m1"],
    samples: [{ from: "Edited by hand", to: "Text of m1" }],
  });
});

it("writes nothing when somebody changes the record between our look and our write", async () => {
  const random = () => {
    coAuthorAt(host).type("Records", "F3", "Edited meanwhile");
    return ada.random();
  };
  const taken = importOrAsk(later(), { ...ada, random }, { changed: "take" });
  await expect(taken).rejects.toMatchObject({ code: "known-changed-meanwhile", kept: "Nothing was written." });
  expect((await recordRows()).map(([id, text]) => [id, text])).toStrictEqual([
    ["m1", "Text of m1"],
    ["m2", "Edited meanwhile"],
  ]);
});
