import { associateCommands, commandPages } from "../../../src/taskpane/commands";

it("each ribbon command shows the pane at its page and tells Excel when it is done", async () => {
  const handlers = new Map<string, (event: { completed: () => void }) => void>();
  const shown: string[] = [];
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, handler: (event: { completed: () => void }) => void) => handlers.set(name, handler),
      },
      addin: { showAsTaskpane },
    },
  });

  associateCommands((page) => shown.push(page));
  for (const name of Object.keys(commandPages)) {
    await new Promise<void>((completed) => handlers.get(name)?.({ completed }));
  }

  expect(shown).toStrictEqual(Object.values(commandPages));
  expect(showAsTaskpane).toHaveBeenCalledTimes(shown.length);
});
