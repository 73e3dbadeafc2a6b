/** @jest-environment node */
import { createHash } from "node:crypto";
import type { Control, Progress } from "../../../../src/pipeline/progress";
import { runJob } from "../../../../src/taskpane/worker/runJob";
import { buildMails } from "../../../fixtures/mails/buildMails.mjs";
import { installWorker } from "../../../inProcessWorker";
import { mailTriage } from "../../../specs";

beforeEach(installWorker);
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
});

const { sources, fields } = mailTriage();
const corpus = sources.filter(({ id }) => id === "sa_corpus");
const idle: Control = { signal: { aborted: false }, onProgress: () => undefined };

function fileOf(bytes: BlobPart, fileName = "mails.csv") {
  return { file: new File([bytes], fileName), fileName };
}

describe("previewFile", () => {
  it("says what is in a file and what an import of it would do", async () => {
    const { bytes, expected } = buildMails();
    const preview = await runJob("previewFile", { ...fileOf(bytes), sources, fields }, idle);
    expect(preview).toMatchObject({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
      how: { format: "delimited", dialect: { delimiter: ",", quote: '"' }, encoding: "utf-8" },
      sampleLocators: ["row 2", "row 3", "row 4", "row 5", "row 6"],
      headings: ["id", "date", "from", "subject", "text", "references", "group"],
      headingProblems: [],
      rowsRead: expected.rowsRead,
      wouldQuarantine: expected.quarantined.length,
    });
    expect(preview.proposals.map(({ sourceId, fits }) => [sourceId, fits])).toStrictEqual([["sa_corpus", 1]]);
    expect(preview.samples.map(([id]) => id)).toStrictEqual(expected.kept.slice(0, 5).map(({ id }) => id));
  });

  it("counts by what a person chose", async () => {
    const chosen = { sourceId: "sa_corpus", mapping: [{ from: ["b"], to: "sent_at", as: "date" } as const] };
    const order = { ...fileOf("a,b\n1,2026-11-12\n2,soon\n"), sources, fields, chosen };
    expect(await runJob("previewFile", order, idle)).toMatchObject({ rowsRead: 2, wouldQuarantine: 1 });
  });

  it("reads the file anew where the source that it is of begins further down", async () => {
    const later = corpus.map((source) => ({ ...source, id: "report", headerRow: 2, mapping: [{ from: ["key"], to: "message_id", as: "text" } as const] }));
    const order = { ...fileOf("key,Report of May\nid,text\n1,a\n"), sources: [...corpus, ...later], fields };
    const preview = await runJob("previewFile", order, idle);
    expect(preview.headings).toStrictEqual(["id", "text"]);
  }); // prettier-ignore

  it("cuts long cells, because a preview is for looking only", async () => {
    const order = { ...fileOf(`id,text\n1,${"x".repeat(5_000)}\n`), sources, fields };
    const { samples } = await runJob("previewFile", order, idle);
    expect(samples[0]?.[1]).toHaveLength(1_000);
  });
});

function parse(bytes: BlobPart, control: Control, fileName = "mails.csv") {
  const source = { id: "sa_corpus", keyField: "message_id", encoding: "detect", headerRow: 1 };
  const mapping = corpus.flatMap((each) => each.mapping);
  const order = {
    ...fileOf(bytes, fileName),
    source,
    mapping,
    fields,
    importId: "I001",
    ingestedAt: "2026-11-12T09:00:00Z",
  };
  return runJob("parseFile", order, control);
}

it("brings every mail over whole, and reports on the way", async () => {
  const { bytes, expected } = buildMails();
  const reports: Progress[] = [];
  const parsed = await parse(bytes, { ...idle, onProgress: (progress) => reports.push(progress) });
  expect(parsed.records.map(({ id, fields: { body } }) => [id, body])).toStrictEqual(
    expected.kept.map(({ id, text }) => [id, text]),
  );
  expect(parsed.quarantined.map(({ locator, code }) => ({ row: Number(locator.slice(4)), code }))).toStrictEqual(
    expected.quarantined,
  );
  expect(parsed).toMatchObject({
    rowsRead: 500,
    merged: [],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(new Set(reports.map(({ stage }) => stage))).toStrictEqual(new Set(["reading", "parsing"]));
});

it("fails with the error that the worker met, its words and all", async () => {
  await expect(parse("", idle)).rejects.toMatchObject({
    name: "HandoffError",
    code: "file-empty",
    message: "mails.csv is empty: there is no row in it.",
    kept: "Nothing was written.",
  });
  await expect(parse("x", idle, "scan.pdf")).rejects.toMatchObject({ code: "format-unknown" });
});

it("says so when the browser does not give the file any more", async () => {
  const gone = new Blob(["id\n1"]);
  jest.spyOn(Blob.prototype, "arrayBuffer").mockRejectedValueOnce(new Error("the file was changed"));
  await expect(parse(gone, idle)).rejects.toMatchObject({
    code: "file-unreadable",
    message: "mails.csv could not be read: the file was changed",
  });
});

/** A worker that never answers: it is busy, hung, or out of memory. */
class SilentWorker extends EventTarget {
  static readonly made: SilentWorker[] = [];
  terminated = false;
  constructor() {
    super();
    SilentWorker.made.push(this);
  }
  postMessage(): void {
    // Nothing comes back.
  }
  terminate(): void {
    this.terminated = true;
  }
}

describe("a worker that does not answer", () => {
  const start = (control: Control) => {
    Object.assign(globalThis, { Worker: SilentWorker });
    return runJob("previewFile", { ...fileOf("a\n1"), sources, fields }, control);
  };

  it("is ended within 200 ms of Stop, and the call is settled by us", async () => {
    const stop = new AbortController();
    const running = start({ ...idle, signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 120));
    const pressed = performance.now();
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: "import-stopped", kept: "Nothing was written." });
    expect(performance.now() - pressed).toBeLessThan(200);
    expect(SilentWorker.made.at(-1)?.terminated).toBe(true);
  });

  it("is ended when it gives no sign for a minute", async () => {
    jest.useFakeTimers();
    try {
      const refused = expect(start(idle)).rejects.toMatchObject({
        code: "worker-too-slow",
        message: "The part of the add-in that works in the background gave no sign for 60 seconds and was ended.",
      });
      await jest.advanceTimersByTimeAsync(60_000);
      await refused;
    } finally {
      jest.useRealTimers();
    }
    expect(SilentWorker.made.at(-1)?.terminated).toBe(true);
  });

  it.each(["error", "messageerror"])("is given up when it sends %s", async (type) => {
    const running = start(idle);
    SilentWorker.made.at(-1)?.dispatchEvent(Object.assign(new Event(type), { message: "out of memory" }));
    await expect(running).rejects.toMatchObject({
      code: "worker-failed",
      message: "The part of the add-in that works in the background broke off: out of memory.",
    });
    expect(SilentWorker.made.at(-1)?.terminated).toBe(true);
  });
});
