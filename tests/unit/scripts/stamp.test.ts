import { mkdtempSync, renameSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plant } from "../../plant";
import { runScript } from "./runScript";

const root = mkdtempSync(join(tmpdir(), "stamp-"));

function stamp(): unknown {
  return runScript(`const { hashOf } = await import(scripts + "/stamp.mjs");
    print(hashOf(${JSON.stringify(root)}, ["src", "webpack.config.mjs", "absent"], "origin"));`);
}

beforeEach(() => {
  rmSync(root, { recursive: true });
  plant(root, "src/pipeline/a.ts", "a");
  plant(root, "src/b.ts", "b");
  plant(root, "webpack.config.mjs", "config");
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

it("stays the same while the content does, whatever the clock says", () => {
  const before = stamp();
  utimesSync(join(root, "src/b.ts"), 1, 1);
  expect(stamp()).toBe(before);
});

it.each([
  [
    "a file changes",
    () => {
      plant(root, "src/b.ts", "B");
    },
  ],
  [
    "a file comes",
    () => {
      plant(root, "src/pipeline/c.ts", "");
    },
  ],
  [
    "a file goes",
    () => {
      rmSync(join(root, "src/b.ts"));
    },
  ],
  [
    "a file is renamed",
    () => {
      renameSync(join(root, "src/b.ts"), join(root, "src/c.ts"));
    },
  ],
  [
    "an input that is one file changes",
    () => {
      plant(root, "webpack.config.mjs", "other");
    },
  ],
])("differs when %s", (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});
