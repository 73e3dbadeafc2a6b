import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCaseFile } from "../../conformance/runCaseFile";

const published = readFileSync(join(__dirname, "../../fixtures/agreement/cases.json"), "utf8");

it("finds nothing wrong with the published cases of what is built", () => {
  const { cases } = JSON.parse(published) as { cases: unknown[] };
  expect(runCaseFile(published)).toStrictEqual({ passed: cases.length, failed: [] });
});

it("draws the ratings of a generator and knows them by their fingerprint", () => {
  const drawn = (sha256: string) =>
    JSON.stringify({
      cases: [
        {
          ...{
            id: "rand-30x3-chance",
            statistic: "krippendorff_alpha",
            options: { level: "nominal" },
            tolerance: 1e-9,
          },
          generator: { prng: "mulberry32", seed: 717, items: 30, raters: 3, labels: 3, p_err: 1, p_missing: 0 },
          expected: { coef: 0.009643916913946615 },
          sha256,
        },
      ],
    });
  const right = "fa728d1cb1af38de83927155b20c1f1c1ea6061ef11c3ade9a9714cae2a6946b";
  expect(runCaseFile(drawn(right))).toStrictEqual({ passed: 1, failed: [] });
  expect(runCaseFile(drawn("00"))).toMatchObject({
    failed: [{ differences: ["it stopped: the ratings drawn are not those of the case"] }],
  });
});

const small = { id: "c", statistic: "cohen_kappa", options: {}, ratings: [["a", "a"], ["b", "b"]], tolerance: 1e-9 }; // prettier-ignore

it.each([
  { found: "coef: expected 0.5, got 1", testCase: { ...small, expected: { coef: 0.5 } } },
  { found: "ci_mid: expected 0, got nothing", testCase: { ...small, expected: { ci_mid: 0 } } },
  { found: 'code: expected "single-label", got nothing', testCase: { ...small, expected: { code: "single-label" } } },
  { found: "light_kappa: not built yet", testCase: { ...small, statistic: "light_kappa", expected: { coef: 1 } } },
  { found: "the case has no ratings", testCase: { ...small, ratings: null, expected: { coef: 1 } } },
  { found: "the case cannot be read: tolerance", testCase: { ...small, tolerance: "1e-9", expected: { coef: 1 } } },
])("counts as failed and says: $found", ({ testCase, found }) => {
  const outcome = runCaseFile(JSON.stringify({ cases: [testCase] }));
  expect(outcome).toMatchObject({ passed: 0, failed: [{ id: "c" }] });
  expect(JSON.stringify(outcome)).toContain(JSON.stringify(found).slice(1, -1));
});

const address = { id: "c", area: "pii", kinds: ["EMAIL_ADDRESS"], input: "write to a@b.org.", expect: [{ type: "EMAIL_ADDRESS", text: "a@b.org" }] }; // prettier-ignore
const csv = { id: "c", area: "csv", input: "a,b\n1\n", expect: { rows: [["a", "b"], ["1"]], issues: [{ type: "missing-cell", row: 2 }] } }; // prettier-ignore

it.each([
  address,
  { ...address, input: "a@b.", expect: [] },
  csv,
  { ...csv, input: "base64://5hACwAYgAKADEA" },
  { ...csv, input: 'a,"b"c,d\ne', expect: { rows: null, issues: [{ type: "stray-quote", row: 1 }, { type: "missing-cell", row: 2 }, { type: "missing-cell", row: 2 }] } },
])("passes a case of import and cleaning that is as expected: %#", (testCase) => {
  expect(runCaseFile(JSON.stringify({ cases: [testCase] }))).toStrictEqual({ passed: 1, failed: [] });
}); // prettier-ignore

it.each([
  { found: 'found: expected "", got "EMAIL_ADDRESS a@b.org"', testCase: { ...address, expect: [] } },
  { found: 'found: expected "EMAIL_ADDRESS a@b.org", got ""', testCase: { ...address, input: "a@b." } },
  { found: "pii CREDIT_CARD: not built yet", testCase: { ...address, kinds: ["EMAIL_ADDRESS", "CREDIT_CARD"] } },
  { found: "pii toString: not built yet", testCase: { ...address, kinds: ["toString"] } },
  { found: "the case cannot be read: kinds", testCase: { ...address, kinds: [] } },
  { found: "mojibake: not built yet", testCase: { ...address, area: "mojibake" } },
  { found: "constructor: not built yet", testCase: { ...address, area: "constructor" } },
  { found: 'rows: expected "[[\\"a\\",\\"b\\"],[\\"1\\"]]"', testCase: { ...csv, input: "a,b\n2\n" } },
  { found: 'issues: expected "row 2 missing-cell", got ""', testCase: { ...csv, input: "a,b\n1,2\n", expect: { ...csv.expect, rows: null } } },
])("counts a case of import and cleaning as failed and says: $found", ({ testCase, found }) => {
  const outcome = runCaseFile(JSON.stringify({ cases: [testCase] }));
  expect(outcome).toMatchObject({ passed: 0, failed: [{ id: "c" }] });
  expect(JSON.stringify(outcome)).toContain(JSON.stringify(found).slice(1, -1));
}); // prettier-ignore

describe("npm run conformance", () => {
  const folder = mkdtempSync(join(tmpdir(), "conformance-"));
  const file = join(folder, "cases.json");
  const run = (...names: string[]) =>
    spawnSync("node", [join(__dirname, "../../../scripts/conformance.mjs"), ...names], { encoding: "utf8" });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("closes with how many passed and failed, and exits to match", () => {
    const right = { ...small, id: "right", expected: { coef: 1 } };
    const wrong = { ...small, id: "wrong", expected: { coef: 0.5 } };
    writeFileSync(file, JSON.stringify({ cases: [right, wrong] }));
    expect(run(file)).toMatchObject({ stdout: "wrong: coef: expected 0.5, got 1\n1 passed, 1 failed\n", status: 1 });
    writeFileSync(file, JSON.stringify({ cases: [right] }));
    expect(run(file)).toMatchObject({ stdout: "1 passed, 0 failed\n", stderr: "", status: 0 });
  });

  it.each([
    { content: "{", line: "cases.json is not a file of cases: " },
    { content: '{ "cases": [] }', line: "cases.json is not a file of cases: cases: " },
    { content: "[]", line: "cases.json is not a file of cases: " },
  ])("says in one line what is wrong with $content", ({ content, line }) => {
    writeFileSync(file, content);
    const { stderr, stdout, status } = run(file);
    expect({ stdout, status, lines: stderr.trim().split("\n").length }).toStrictEqual({
      stdout: "",
      status: 2,
      lines: 1,
    });
    expect(stderr).toContain(line);
  });

  it("says in one line that there is no such file, or that none was named", () => {
    expect(run(join(folder, "none.json")).stderr).toMatch(
      /^.*none\.json could not be read: there is no such file\.\n$/,
    );
    expect(run().stderr).toBe("Name a file of cases: npm run --silent conformance -- FILE\n");
  });
});
