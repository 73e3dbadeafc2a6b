// The manifest against Microsoft's schemas; they came with the project's reference, mended so that they compile.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML, type XMLValidationResult } from "xmllint-wasm";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const main = "OfficeAppManifestV1_1.xsd";

const schemas = readdirSync(join(__dirname, "xsd")).map((fileName) => ({
  fileName,
  contents: readFileSync(join(__dirname, "xsd", fileName), "utf8"),
}));

function validated(contents: string): Promise<XMLValidationResult> {
  return validateXML({
    xml: { fileName: "manifest.xml", contents },
    schema: schemas.filter(({ fileName }) => fileName === main),
    preload: schemas.filter(({ fileName }) => fileName !== main),
  });
}

it("holds to the schema", async () => {
  expect(await validated(manifest)).toMatchObject({ valid: true, errors: [] });
});

it.each([
  ["an unknown element", manifest.replace("<Permissions>", "<Colour>red</Colour><Permissions>")],
  ["an unknown permission", manifest.replace("ReadWriteDocument", "EverythingDocument")],
  ["a group without a label", manifest.replace('<Label resid="Pipeline.Label" />', "")],
  ["an id that is no GUID", manifest.replace(/<Id>.*<\/Id>/, "<Id>handoff</Id>")],
])("the schema catches %s", async (_, broken) => {
  expect(broken).not.toBe(manifest);
  expect(await validated(broken)).toMatchObject({ valid: false });
});
