/** @jest-environment jsdom */
// The page's own controls, by role and by keyboard.
import "../../../jsdomGlobals";
import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { lightTheme } from "../../../../src/embedded/page/themes";
import { FileMenu } from "../../../../src/embedded/page/FileMenu";
import { FindBar } from "../../../../src/embedded/page/FindBar";
import { HandoffButton } from "../../../../src/embedded/page/HandoffButton";
import { NameBox } from "../../../../src/embedded/page/NameBox";
import { Question } from "../../../../src/embedded/page/Question";
import { SheetTabs } from "../../../../src/embedded/page/SheetTabs";
import type { SheetActions } from "../../../../src/embedded/page/sheetFacts";
import { Splitter } from "../../../../src/embedded/page/Splitter";
import { ValidationAlert } from "../../../../src/embedded/page/ValidationAlert";
import { embeddedTexts as texts } from "../../../../src/messages/en/embedded";

const user = userEvent.setup();

// jsdom has no pointers to capture.
Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined, hasPointerCapture: () => false });

function show(node: ReactNode): void {
  render(<FluentProvider theme={lightTheme}>{node}</FluentProvider>);
}

function Resized() {
  const [width, setWidth] = useState(350);
  return <Splitter width={width} onWidth={setWidth} />;
}

test("the splitter says its width and bounds, and moves by keys and double-click", async () => {
  show(<Resized />);
  const splitter = screen.getByRole("separator", { name: texts.pane.splitter });
  const width = () => splitter.getAttribute("aria-valuenow");
  expect([splitter.getAttribute("aria-valuemin"), splitter.getAttribute("aria-valuemax")]).toEqual(["320", "450"]);
  splitter.focus();
  await user.keyboard("{ArrowLeft}");
  expect(width()).toBe("360");
  await user.keyboard("{End}");
  expect(width()).toBe("450");
  await user.keyboard("{Home}");
  expect(width()).toBe("320");
  await user.dblClick(splitter);
  expect(width()).toBe("350");
});

test("the name box goes where it is told, stays for a place that is none, and gives up on Esc", async () => {
  const went: string[] = [];
  const onLeave = jest.fn();
  const onGo = (text: string) => {
    went.push(text);
    return text !== "nowhere";
  };
  show(<NameBox address="D26" onGo={onGo} onLeave={onLeave} />);
  const box = screen.getByRole("textbox", { name: texts.nameBox });
  await user.click(box);
  await user.keyboard("nowhere{Enter}");
  expect([went, onLeave.mock.calls.length]).toEqual([["nowhere"], 0]);
  expect(box).toHaveProperty("value", "nowhere");
  await user.clear(box);
  await user.keyboard("B2{Enter}");
  expect([went, onLeave.mock.calls.length]).toEqual([["nowhere", "B2"], 1]);
  await user.keyboard("C3{Escape}");
  expect(went).toEqual(["nowhere", "B2"]);
  expect(box).toHaveProperty("value", "D26");
});

const sheets = ["Home", "Records", "Quality"].map((name, index) => ({
  id: name,
  name,
  colour: index === 0 ? "#0F6CBD" : "",
  isHidden: false,
  isActive: index === 1,
}));

function actions(): jest.Mocked<SheetActions> {
  return {
    activate: jest.fn(),
    add: jest.fn(),
    show: jest.fn(),
    hide: jest.fn(),
    rename: jest.fn(),
    remove: jest.fn(),
  };
}

test("tabs show the active sheet, arrows go to its neighbours, and hidden sheets are in the menu", async () => {
  const done = actions();
  show(<SheetTabs sheets={[...sheets, { id: "x", name: "Annotations", colour: "", isHidden: true, isActive: false }]} actions={done} />); // prettier-ignore
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Home", "Records", "Quality"]);
  const active = screen.getByRole("tab", { selected: true });
  expect(active.textContent).toBe("Records");
  active.focus();
  await user.keyboard("{ArrowRight}");
  await user.keyboard("{ArrowLeft}");
  expect(done.activate.mock.calls).toEqual([["Quality"], ["Home"]]);
  await user.click(screen.getByRole("button", { name: texts.tabs.more }));
  await user.click(screen.getByRole("menuitem", { name: "Show hidden sheet Annotations" }));
  expect(done.show).toHaveBeenCalledWith("x");
});

test("a double-click on a tab renames its sheet; Esc and an empty name do not", async () => {
  const done = actions();
  show(<SheetTabs sheets={sheets} actions={done} />);
  const rename = async (typed: string) => {
    await user.dblClick(screen.getByRole("tab", { name: "Records" }));
    await user.clear(screen.getByRole("textbox", { name: texts.tabs.renameLabel }));
    await user.keyboard(typed);
  };
  await rename("{Enter}");
  await rename("Mails{Escape}");
  expect(done.rename).not.toHaveBeenCalled();
  await rename("Mails{Enter}");
  expect(done.rename.mock.calls).toEqual([["Records", "Mails"]]);
});

test("the only visible sheet can be renamed, but neither hidden nor deleted", async () => {
  show(<SheetTabs sheets={sheets.slice(1, 2)} actions={actions()} />);
  await user.pointer({ keys: "[MouseRight]", target: screen.getByRole("tab") });
  expect(screen.getAllByRole("menuitem").map((item) => item.textContent)).toEqual([texts.tabs.rename]);
});

test("a refused entry is told in the rule's own words, with Retry and Cancel", async () => {
  const [onRetry, onCancel] = [jest.fn(), jest.fn()];
  const rejection = { sheetId: "one", row: 1, column: 1, typed: "Spamm", message: "Choose a label." };
  show(<ValidationAlert {...{ rejection, onRetry, onCancel }} />);
  expect(screen.getByRole("alertdialog", { name: texts.alert.title }).textContent).toContain("Choose a label.");
  await user.click(screen.getByRole("button", { name: texts.alert.retry }));
  await user.click(screen.getByRole("button", { name: texts.alert.cancel }));
  expect([onRetry.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
});

test("a rule without words of its own is told in general ones", () => {
  const rejection = { sheetId: "one", row: 1, column: 1, typed: "Spamm", message: "" };
  show(<ValidationAlert rejection={rejection} onRetry={jest.fn()} onCancel={jest.fn()} />);
  expect(screen.getByRole("alertdialog").textContent).toContain(texts.alert.text);
});

test("the file menu names the file, and says when the latest change was kept, or that it was not", () => {
  const files = { create: jest.fn(), open: jest.fn(), save: jest.fn(), download: jest.fn() };
  const at = new Date(2026, 10, 24, 9, 41).toISOString();
  show(<FileMenu name="Mails.xlsx" saved={{ kind: "saved", at }} actions={files} />);
  expect(screen.getByText("Saved in this browser 09:41")).toBeTruthy();
  show(<FileMenu name="Mails.xlsx" saved={{ kind: "failed", reason: "full" }} actions={files} />);
  expect(screen.getByText(texts.file.notSaved)).toBeTruthy();
});

test("the Handoff button opens and closes the pane, its menu runs the ribbon's commands", async () => {
  const [onToggle, onCommand] = [jest.fn(), jest.fn()];
  const command = { id: "Handoff.Import", label: "Import", description: "Bring mails in.", icon: null, action: { kind: "run", functionName: "openImport" } } as const; // prettier-ignore
  show(<HandoffButton commands={[command]} isPaneOpen onToggle={onToggle} onCommand={onCommand} />);
  await user.click(screen.getByRole("button", { name: texts.handoff.toggle, pressed: true }));
  expect(onToggle).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: texts.handoff.commands }));
  await user.click(screen.getByRole("menuitem", { name: /Import/ }));
  expect(onCommand).toHaveBeenCalledWith(command);
});

test("Find goes from place to place, round the end, and back with Shift", async () => {
  const went: number[] = [];
  const onClose = jest.fn();
  const hits = [1, 4, 9].map((row) => ({ row, column: 0 }));
  const onFind = (text: string) => (text === "spam" ? hits : []);
  show(<FindBar onFind={onFind} onGo={({ row }) => went.push(row)} onClose={onClose} />);
  await user.click(screen.getByRole("searchbox", { name: texts.find.label }));
  await user.keyboard("spam{Enter}{Enter}{Enter}{Enter}{Shift>}{Enter}{/Shift}");
  expect(went).toEqual([1, 4, 9, 1, 9]);
  expect(screen.getByRole("status").textContent).toBe("3 of 3");
  await user.keyboard("x{Enter}");
  expect(screen.getByRole("status").textContent).toBe(texts.find.none);
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("before a workbook is put away the first answer is the safe one", async () => {
  const [onClose, download] = [jest.fn(), jest.fn()];
  const answers = [{ name: texts.replace.download, act: download }, { name: texts.replace.cancel, act: jest.fn() }]; // prettier-ignore
  show(<Question title="Put Mails.xlsx away?" text={texts.replace.text} answers={answers} onClose={onClose} />);
  await user.click(screen.getByRole("button", { name: texts.replace.download }));
  expect([download.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
});
