// The server of the embedded workbook, started as its own process and asked over HTTP.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const microsoft = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const local = '<script src="/embedded/paneShim.js"></script><script src="/office/office.js"></script>';
const page = `<!doctype html>\n<title>Handoff</title>${microsoft}<script defer src="taskpane.js?1a2b"></script>\n`;
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const files: Readonly<Record<string, string | Buffer>> = {
  "dist/taskpane.html": page,
  "dist/taskpane.js": "// © Handoff\r\n",
  "dist/functions.json": '{"functions":[]}\n',
  "dist/manifest.xml": '<?xml version="1.0" encoding="UTF-8"?>\n<OfficeApp/>\n',
  "dist/assets/icon-80.png": everyByte,
  "embedded/index.html": "<!doctype html><title>Handoff workbook</title>",
  "embedded/main.css": "body{}",
  "office/office.js": "// Microsoft's",
  "secret.txt": "not for the browser",
};

const root = mkdtempSync(join(tmpdir(), "handoff-serve-"));
const folder = (name: string) => join(root, name);
let server: ChildProcess;
let url: string;

function start(options: Readonly<Record<string, unknown>>): Promise<{ process: ChildProcess; url: string }> {
  const script = `import { startServer } from ${JSON.stringify(join(process.cwd(), "scripts/serve.mjs"))};
    const { url } = await startServer(${JSON.stringify(options)}); process.stdout.write(url);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      reject(new Error(`The server ended with ${String(code)}.`));
    });
    child.stdout.once("data", (printed: Buffer) => {
      resolve({ process: child, url: printed.toString() });
    });
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

// fetch() would tidy up paths such as /../ before they leave.
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, path, method: options.method ?? "GET", headers: { host: options.host ?? `localhost:${port}` } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

beforeAll(async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(folder(path), content);
  }
  symlinkSync(folder("secret.txt"), folder("dist/leads-out.txt"));
  const started = await start({
    port: 0,
    dist: folder("dist"),
    embedded: folder("embedded"),
    office: folder("office"),
  });
  server = started.process;
  url = started.url;
});

afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true });
});

const shipped = Object.keys(files).filter((path) => path.startsWith("dist/") && path !== "dist/taskpane.html");

test.each(shipped)("%s is served byte for byte", async (path) => {
  const answer = await ask(path.replace("dist/", "/addin/"));
  expect(answer.status).toBe(200);
  expect(answer.body.equals(readFileSync(folder(path)))).toBe(true);
});

test("the add-in's page differs in nothing but the script element that loads office.js", async () => {
  const answer = await ask("/addin/taskpane.html");
  const [before, after] = page.split(microsoft);
  expect(answer.body.toString()).toBe(`${before ?? ""}${local}${after ?? ""}`);
});

test.each([
  ["no office.js", "<!doctype html><title>Handoff</title>"],
  ["two office.js", page + microsoft],
])("an add-in's page with %s is refused, so that nobody tests something else than ships", async (_, html) => {
  writeFileSync(folder("dist/taskpane.html"), html);
  const answer = await ask("/addin/taskpane.html");
  writeFileSync(folder("dist/taskpane.html"), page);
  expect(answer.status).toBe(500);
  expect(answer.body.toString()).toContain("exactly one script element");
});

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/embedded/main.css", "text/css; charset=utf-8"],
  ["/office/office.js", "text/javascript; charset=utf-8"],
  ["/addin/assets/icon-80.png", "image/png"],
  ["/addin/manifest.xml", "text/xml; charset=utf-8"],
  ["/?platform=mac&latency=20-400&seed=1", "text/html; charset=utf-8"],
])("%s comes as %s and may load nothing from elsewhere", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(type);
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline';/,
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
  "/../secret.txt",
  "/addin/../secret.txt",
  "/addin/%2e%2e/secret.txt",
  "/addin/..%2fsecret.txt",
  "/addin/..%5csecret.txt",
  "/addin/%00",
  "/addin/%zz",
  "/addin//etc/passwd",
  "/addin/leads-out.txt",
  "/addin/assets",
  "/addin/",
  "/dist/taskpane.js",
  "/constructor/name",
])("%s leads nowhere", async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: Buffer.from("Nothing is here.") });
});

test("a request for another host's name or with another method is refused", async () => {
  expect((await ask("/", { host: "workbook.example" })).status).toBe(421);
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: Buffer.alloc(0) });
});

describe("when the port is taken", () => {
  let other: Server;
  let taken: number;

  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    taken = (other.address() as { port: number }).port;
  });
  afterAll(() => other.close());

  test("the next free one is used", async () => {
    const second = await start({ port: taken });
    second.process.kill();
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  });
});
