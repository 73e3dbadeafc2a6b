import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "./runScript";

const root = join(__dirname, "../../..");

it.each(["http://addins.example.org", "addins.example.org", "https://"])(
  "refuses the origin %s in plain words",
  (origin) => {
    const args = [join(root, "scripts/build.mjs"), "--origin", origin];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toBe(`The origin must begin with https://, as Excel demands; "${origin}" does not.\n`);
  },
);

it("writes the place of deployment into the manifest, everywhere", () => {
  const manifest = runScript(`const { manifestFor } = await import(scripts + "/staticFiles.mjs");
    const { readFileSync } = await import("node:fs");
    print(manifestFor("https://addins.example.org/handoff", readFileSync(scripts + "/../manifest.xml", "utf8")));`);
  const before = readFileSync(join(root, "manifest.xml"), "utf8");
  expect(manifest).not.toContain("handoff.example/");
  expect(String(manifest).split("https://addins.example.org/handoff/")).toHaveLength(
    before.split("https://handoff.example/").length,
  );
});
