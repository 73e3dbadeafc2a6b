// What the texts for people point to is there: chapters, pictures, code.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");
const chapters = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((path) =>
  join("docs", path),
);
const texts = ["README.md", "CONTRIBUTING.md", ...chapters].filter((path) => path.endsWith(".md"));

function brokenLinks(text: string, folder: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, folder, target)));
}

it.each(texts)("%s points to nothing that is missing", (path) => {
  expect(brokenLinks(readFileSync(join(root, path), "utf8"), dirname(path))).toStrictEqual([]);
});

it("tells a link that leads nowhere from one to a chapter and one to a page of others", () => {
  const text = "[a](nowhere.md) [b](docs/architecture.md#x) ![c](https://example.org/c.png)";
  expect(brokenLinks(text, ".")).toStrictEqual(["nowhere.md"]);
});
