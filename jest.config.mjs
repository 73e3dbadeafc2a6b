// How the tests run: the core, functions, workbook, host and whole-bundle tests in Node, the pane's in jsdom.
const transpile = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

// Published as ES modules only. Everything else of node_modules, the grid above all, is loaded as it is: transpiling it takes 9 s.
const modulesOnly = ["@noble/hashes", "hucre"];

const common = {
  transform: { "\\.[cm]?[jt]sx?$": transpile },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
};

const pane = "<rootDir>/tests/unit/taskpane/";
const endToEnd = "<rootDir>/tests/e2e/";

const inBrowser = {
  ...common,
  testEnvironment: "node",
  globalSetup: "<rootDir>/tests/e2e/harness/start.mjs",
  globalTeardown: "<rootDir>/tests/e2e/harness/stop.mjs",
  setupFilesAfterEnv: ["<rootDir>/tests/e2e/harness/patience.ts"],
};

export default {
  cacheDirectory: "<rootDir>/.cache/jest",
  watchman: false,
  testSequencer: "<rootDir>/scripts/longestFirst.mjs",
  // What a test file leaves behind makes those after it slow: at the end of a long run by two and a half times.
  workerIdleMemoryLimit: "500MB",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", pane, endToEnd],
      setupFilesAfterEnv: ["<rootDir>/tests/patience.ts"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: [`${pane}**/*.test.{ts,tsx}`],
      setupFiles: ["<rootDir>/tests/jsdomGlobals.ts"],
      setupFilesAfterEnv: ["<rootDir>/tests/patience.ts", "<rootDir>/tests/panePatience.ts"],
    },
    { ...inBrowser, displayName: "e2e", testMatch: [`${endToEnd}**/*.test.ts`] },
    { ...inBrowser, displayName: "bench", testMatch: ["<rootDir>/bench/**/*.bench.ts"] },
  ],
};
