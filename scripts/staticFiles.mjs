// Puts into dist/ what is not bundled: manifest, icons, samples and the description of the custom functions.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "./functionsMetadata.mjs";
import { filesBelow } from "./stamp.mjs";

/** The origin that stands in manifest.xml until a deployment gives its own. */
export const placeholderOrigin = "https://handoff.example";

/** The manifest for one place of deployment. */
export function manifestFor(origin, manifest) {
  return manifest.replaceAll(placeholderOrigin, origin);
}

/** The webpack plugin that emits them. */
export class StaticFiles {
  constructor({ root, origin }) {
    this.root = root;
    this.origin = origin;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("StaticFiles", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "StaticFiles", stage }, async () => {
        for (const [name, content] of await this.contents()) compilation.emitAsset(name, new RawSource(content));
      });
    });
  }

  async contents() {
    const copied = ["assets", "samples"].flatMap((folder) => filesBelow(this.root, folder));
    return [
      ...copied.map((path) => [path, readFileSync(join(this.root, path))]),
      ["manifest.xml", manifestFor(this.origin, readFileSync(join(this.root, "manifest.xml"), "utf8"))],
      ["functions.json", await functionsMetadata()],
    ];
  }
}
