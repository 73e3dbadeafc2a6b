// What production would ship, and that the embedded workbook runs exactly that.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const dist = join(__dirname, "../../dist");
const microsoft = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const local = '<script src="/embedded/paneShim.js"></script><script src="/office/office.js"></script>';

const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((path) => statSync(join(dist, path)).isFile())
  .map((path) => path.replaceAll("\\", "/"));
const scripts = files.filter((path) => path.endsWith(".js"));

async function served(path: string): Promise<Buffer> {
  const response = await fetch(new URL(`addin/${path}`, process.env["HANDOFF_URL"]));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

it("has the page, the bundle, the functions, the manifest, icons and samples", () => {
  expect(files).toEqual(
    expect.arrayContaining(["taskpane.html", "taskpane.js", "functions.json", "manifest.xml", "assets/handoff-16.png"]),
  );
  expect(files.some((path) => path.startsWith("samples/"))).toBe(true);
});

it.each(files.filter((path) => path !== "taskpane.html"))("serves %s byte for byte", async (path) => {
  expect((await served(path)).equals(readFileSync(join(dist, path)))).toBe(true);
});

it("changes one thing only: the script element that loads office.js", async () => {
  const shipped = readFileSync(join(dist, "taskpane.html"), "utf8");
  const changed = (await served("taskpane.html")).toString("utf8");
  expect(shipped.split(microsoft)).toHaveLength(2);
  expect(changed).toBe(shipped.replace(microsoft, local));
});

it("ships nothing of the embedded workbook, the grid or office.js", () => {
  const foreign = /univerjs|_richApiNativeBridge|Microsoft\.ExcelServices|handoffPane/;
  expect(scripts.filter((path) => foreign.test(readFileSync(join(dist, path), "utf8")))).toStrictEqual([]);
});

it("is minified", () => {
  for (const path of scripts) {
    const text = readFileSync(join(dist, path), "utf8");
    expect(text.length / text.split("\n").length).toBeGreaterThan(500);
  }
});

it("keeps localhost out of the manifest", () => {
  expect(readFileSync(join(dist, "manifest.xml"), "utf8")).not.toMatch(
    /localhost|127\.0\.0\.1|http:\/\/(?!schemas\.|www\.w3\.org\/)/,
  );
});
