// The generated documents beside their exemplars. Each differing line stands in a list, so that no difference goes unseen:
// the exemplars speak of mail and of pages that this version does not have; the generator says "record" and what there is.
import { documentMarkdown } from "../../../../src/pipeline/documentMarkdown";
import { documents, type MadeDocumentId } from "../../../../src/pipeline/handoff/documents";
import { exampleFile, mailTriageInput } from "./examples";

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * The lines of a text without marks, key, pictures and ways of escaping and quoting. Troubles are those of the product's
 * own catalogue, which has tests of its own.
 */
function linesOf(markdown: string): readonly string[] {
  const [body = ""] = markdown.split("## Key to the marks");
  return body
    .replace(/## 5\. Troubleshoot.*?(?=\n## Privacy)/s, "")
    .replace(/ ?⟦[SW]\d+⟧/g, "")
    .replace(/&lt;|&gt;|&amp;/g, (entity) => entities[entity] ?? entity)
    .replace(/\\([\\|*_[\]#`])/g, "$1")
    .replaceAll("’", "'")
    .replace(/[“”]/g, '"')
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("> **Marks") && !line.startsWith("*Screenshot"));
}

function compared(id: MadeDocumentId) {
  const exemplar = linesOf(exampleFile(`${id}.txt`));
  const made = linesOf(documentMarkdown(documents[id].make(mailTriageInput())));
  const missing = exemplar.filter((line) => !made.includes(line)).map((line) => `- ${line}`);
  const added = made.filter((line) => !exemplar.includes(line)).map((line) => `+ ${line}`);
  const same = exemplar.length - missing.length;
  return { differences: [...missing, ...added], same, lines: exemplar.length };
}

test.each([
  ["labeling-guidelines", 0.84],
  ["operations-manual", 0.5],
] as const)("%s is the exemplar, line by line, but for the differences that are listed", (id, least) => {
  const { differences, same, lines } = compared(id);
  expect(differences).toEqual(
    exampleFile(`${id}.differences.txt`)
      .split("\n")
      .filter((line) => line !== ""),
  );
  expect(same / lines).toBeGreaterThan(least);
});

test("everything that the spec says of the labels stands in the guidelines as in the exemplar", () => {
  const chapter = (text: string) => text.slice(text.indexOf("## 3. The labels"), text.indexOf("## 5. When"));
  const made = documentMarkdown(documents["labeling-guidelines"].make(mailTriageInput()));
  const ours = linesOf(chapter(made)).map((line) => line.replace("| Text says |", "| Mail says |"));
  expect(ours).toEqual(linesOf(chapter(exampleFile("labeling-guidelines.txt"))));
});
