// Looks at one state of the pane in every way a person may have it: light and dark, narrow and wide.
import { embeddedTexts } from "../../../src/messages/en/embedded";
import { axeFindings } from "./accessible";
import type { OpenWorkbook } from "./openWorkbook";
import { takePicture } from "./screenshot";

/** A page and one of its states, as the table in src/taskpane/pages/registry.ts names them. */
export interface State {
  readonly page: string;
  readonly state: string;
}

// The pane's least and greatest width, and the splitter's key for it.
const widths = { narrow: { width: 320, key: "Home" }, wide: { width: 450, key: "End" } } as const;

type Width = (typeof widths)[keyof typeof widths];

/**
 * Takes four pictures of what the pane shows, and gives everything that is wrong with it in any of them. It begins with
 * the colours that the page has: to change them takes longest, for every cell of the grid is drawn anew.
 */
export async function look(workbook: OpenWorkbook, shown: State): Promise<readonly string[]> {
  const before = await workbook.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const dark = !before;
  const wrong = [
    ...(await lookAt(workbook, { ...shown, dark: before, ...widths.narrow })),
    ...(await axeFindings(workbook.pane())),
    ...(await lookAt(workbook, { ...shown, dark: before, ...widths.wide })),
  ];
  await workbook.page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  return [
    ...wrong,
    ...(await lookAt(workbook, { ...shown, dark, ...widths.wide })),
    ...(await lookAt(workbook, { ...shown, dark, ...widths.narrow })),
    ...(await axeFindings(workbook.pane())),
  ];
}

async function lookAt(workbook: OpenWorkbook, shown: State & Width & { readonly dark: boolean }) {
  const splitter = workbook.page.getByRole("separator", { name: embeddedTexts.pane.splitter });
  if ((await splitter.getAttribute("aria-valuenow")) !== String(shown.width)) await splitter.press(shown.key);
  const faults = await layoutFaults(workbook);
  await takePicture(workbook.page, shown);
  return faults.map((fault) => `${shown.width} px: ${fault}`);
}

/** What is wrong with the layout, once a new width or new colours are drawn. */
async function layoutFaults(workbook: OpenWorkbook): Promise<readonly string[]> {
  const { wide, cut, primaries } = await workbook.pane().evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const { scrollWidth, clientWidth } = document.documentElement;
    const buttons = [...document.querySelectorAll<HTMLElement>("main button, nav button")];
    const isCut = ({ scrollWidth: needed, clientWidth: given }: HTMLElement) => needed > given + 1 && given > 0;
    const primary = [...document.querySelectorAll("[data-primary]")];
    return {
      wide: scrollWidth > clientWidth,
      cut: buttons.filter(isCut).map(({ innerText }) => innerText),
      primaries: primary.filter((button) => button.checkVisibility({ visibilityProperty: true })).length,
    };
  });
  return [
    ...(wide ? ["goes beyond the pane"] : []),
    ...cut.map((text) => `the button "${text}" is cut`),
    ...(primaries > 1 ? [`${primaries} primary buttons`] : []),
  ];
}
