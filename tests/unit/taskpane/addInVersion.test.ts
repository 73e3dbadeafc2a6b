import { readFileSync } from "node:fs";
import { addInVersion } from "../../../src/taskpane/addInVersion";

test("the version is that of package.json and of the manifest", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  expect(addInVersion).toBe(version);
  expect(/<Version>([^<]+)<\/Version>/.exec(readFileSync("manifest.xml", "utf8"))?.[1]).toBe(`${version}.0`);
});
