import { screen } from "@testing-library/react";
import type { Root } from "react-dom/client";
import { drawPane } from "../../../src/taskpane/drawPane";

let root: Root;

function Broken(): never {
  throw new Error("the roof fell in");
}

function draw(pane: React.ReactNode): void {
  root = drawPane(document.body.appendChild(document.createElement("div")), pane);
}

beforeEach(() => {
  // React draws by itself here, as in the product.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it("draws the pane", async () => {
  draw(<main>Handoff</main>);
  expect((await screen.findByRole("main")).textContent).toBe("Handoff");
});

it("never leaves a blank pane: says what was kept, what happened, and offers to start again", async () => {
  draw(<Broken />);
  expect(await screen.findByRole("heading", { name: "Handoff stopped." })).toBeDefined();
  expect(screen.getByText(/What was saved is in the workbook/)).toBeDefined();
  expect(screen.getByText("the roof fell in")).toBeDefined();
  expect(screen.getByRole("button", { name: "Start again" })).toBeDefined();
});
