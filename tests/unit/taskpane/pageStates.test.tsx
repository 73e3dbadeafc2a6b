import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { pages } from "../../../src/taskpane/pages/registry";
import { renderPane, resetActions } from "./harness/renderPane";
import { allStates } from "./states/allStates";

beforeEach(resetActions);

it("has a case for each state of the registry and for no other", () => {
  const states = Object.entries(pages).flatMap(([page, entry]) => entry.states.map((state) => `${page}/${state}`));
  expect(Object.keys(allStates).sort()).toStrictEqual(states.sort());
});

describe.each(Object.entries(allStates))("%s", (_, { given, prepare, reach, title, says, primary }) => {
  it("says what it should, offers one primary button, and axe finds nothing", async () => {
    prepare?.();
    const { user, container } = await renderPane(given);
    await reach?.(user);

    await screen.findByRole("heading", { level: 1, name: title, hidden: true });
    const shown = () => screen.getByRole("main", { hidden: true });
    await waitFor(() => {
      for (const words of says) expect(shown().textContent).toContain(words);
    });
    const main = shown();
    const primaries = [...main.querySelectorAll<HTMLElement>("[data-primary]")];
    expect(primaries.map((button) => button.textContent)).toStrictEqual(primary === null ? [] : [primary]);
    expect(within(main).getAllByRole("heading", { level: 1, hidden: true })).toHaveLength(1);
    expect(await violations(container)).toStrictEqual([]);
  });
});

// jsdom has no layout, colours or canvas; what needs them is checked in Chromium.
const rules = { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } };

async function violations(container: HTMLElement): Promise<readonly string[]> {
  const { violations: found } = await axe.run(container, { rules, resultTypes: ["violations"] });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
