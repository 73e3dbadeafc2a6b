import { companionFileName, dataFileName, nextVersion } from "../../../../src/pipeline/export/fileNames";

test.each([
  [[], "v001"],
  [["v001", "v002"], "v003"],
  [["v009", "v002"], "v010"],
  [["v999"], "v1000"],
  [["draft", ""], "v001"],
])("after %j comes %s", (earlier, next) => {
  expect(nextVersion(earlier)).toBe(next);
});

test("the version stands in the names of all files of a set", () => {
  expect(dataFileName("library-mail_{version}.jsonl", "v004")).toBe("library-mail_v004.jsonl");
  expect(dataFileName("mail_{version}_{split}.jsonl", "v004", "test")).toBe("mail_v004_test.jsonl");
  expect(companionFileName("mail_{version}_{split}.jsonl", "v004", "card.md")).toBe("mail_v004_card.md");
  expect(companionFileName("mail_{version}_review.csv", "v004", "manifest.json")).toBe("mail_v004_manifest.json");
});
