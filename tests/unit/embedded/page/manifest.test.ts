/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../../../src/embedded/page/manifest";

const xml = readFileSync("manifest.xml", "utf8");

test("the add-in's own manifest names the functions' namespace and every button of the ribbon, in order", () => {
  const { namespace, commands } = readManifest(xml);
  expect(namespace).toBe("HANDOFF");
  expect(commands.length).toBe((xml.match(/<Control xsi:type="Button"/g) ?? []).length);
  expect(commands[0]).toEqual({
    id: "Handoff.Open",
    label: expect.stringMatching(/Handoff/) as string,
    description: expect.stringMatching(/\.$/) as string,
    icon: "assets/handoff-16.png",
    action: { kind: "show" },
  });
  expect(commands.slice(1).map(({ action }) => action)).toEqual(
    [...xml.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, functionName]) => ({
      kind: "run",
      functionName,
    })),
  );
});

test("a button that does neither of the two things is not listed", () => {
  const other = xml.replaceAll('xsi:type="ExecuteFunction"', 'xsi:type="Other"');
  expect(readManifest(other).commands.map(({ id }) => id)).toEqual(["Handoff.Open"]);
});
