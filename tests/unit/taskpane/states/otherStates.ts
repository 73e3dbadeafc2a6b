// The states of Self-test, Keyboard and Help.
import type { UserEvent } from "@testing-library/user-event";
import type { SelfTestReport } from "../../../../src/taskpane/actions/runSelfTest";
import { actions, never } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";

const report: SelfTestReport = {
  ...{ host: "Excel", platform: "OfficeOnline", version: "16.0", requirementSets: ["ExcelApi 1.14"] },
  cases: [
    { title: "Text stays text", differs: null },
    { title: "A list offers its values", differs: null },
  ],
};
const onSelfTest = { page: "self-test" } as const;
const runs = (user: UserEvent) => press(user, "Run the self-test");

export const selfTestStates: CasesOf<"self-test"> = {
  "self-test/idle": {
    given: onSelfTest,
    title: "Self-test",
    says: ["Your sheets are not touched."],
    primary: "Run the self-test",
  },
  "self-test/running": {
    given: onSelfTest,
    prepare: () =>
      actions.runSelfTest.mockImplementation(({ onProgress }) => {
        onProgress({ stage: "checking", done: 40, of: 112 });
        return never();
      }),
    reach: runs,
    title: "Self-test",
    says: ["40 of 112"],
    primary: null,
  },
  "self-test/as-expected": {
    given: onSelfTest,
    prepare: () => actions.runSelfTest.mockResolvedValue(report),
    reach: runs,
    title: "Self-test",
    says: ["All 2 cases went as expected.", "Excel · OfficeOnline · 16.0", "ExcelApi 1.14", "Text stays text"],
    primary: "Copy the report",
  },
  "self-test/differs": {
    given: onSelfTest,
    prepare: () =>
      actions.runSelfTest.mockResolvedValue({
        ...report,
        cases: [...report.cases, { title: "A name resolves", differs: "expected 3, got 0" }],
      }),
    reach: runs,
    title: "Self-test",
    says: ["1 of 3 cases went differently.", "expected 3, got 0"],
    primary: "Copy the report",
  },
};

export const keyboardStates: CasesOf<"keyboard"> = {
  "keyboard/list": {
    given: { page: "keyboard" },
    title: "Keyboard",
    says: ["Press the blue button", "Answer, save, move on"],
    primary: null,
  },
};

export const helpStates: CasesOf<"help"> = {
  "help/contacts": {
    given: { page: "help" },
    title: "Help and contacts",
    says: ["Jo Whitlow", "Wren Castell", "Stuck?"],
    primary: null,
  },
};
