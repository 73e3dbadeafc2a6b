// npm run icons: draws assets/*.png from the designs in scripts/icons, in every size that Excel asks for.
import { chromium } from "playwright-core";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { findBrowser } from "./browser.mjs";

const designs = join(import.meta.dirname, "icons");
const assets = join(import.meta.dirname, "../assets");

/** The sizes in pixels, of the manifest's XML schema; the last is for the list of add-ins on sharp screens. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const browser = await chromium.launch({ ...findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const file of readdirSync(designs)) {
  const svg = readFileSync(join(designs, file), "utf8");
  for (const size of sizes)
    writeFileSync(join(assets, `${basename(file, ".svg")}-${size}.png`), await drawn(svg, size));
}
await browser.close();

async function drawn(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
