// Looks at one state of the pane in every way a person may have it: light and dark, narrow and wide.
import { embeddedTexts } from "../../../src/messages/en/embedded";
import { axeFindings } from "./accessible";
import type { OpenWorkbook } from "./openWorkbook";
import { inPane } from "./pane";
import { takePicture } from "./screenshot";

const widths = [
  { width: 450, key: "End" },
  { width: 320, key: "Home" },
] as const;

/** A page and one of its states, as the table in src/taskpane/pages/registry.ts names them. */
export interface State {
  readonly page: string;
  readonly state: string;
}

/** Takes four pictures of what the pane shows, and gives everything that is wrong with it in any of them. */
export async function look(workbook: OpenWorkbook, shown: State): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const dark of [true, false]) {
    await workbook.page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    for (const { width, key } of widths) {
      await workbook.page.getByRole("separator", { name: embeddedTexts.pane.splitter }).press(key);
      await takePicture(workbook.page, { ...shown, dark, width });
      wrong.push(...(await layoutFaults(workbook)).map((fault) => `${width} px: ${fault}`));
    }
    wrong.push(...(await axeFindings(workbook.pane())));
  }
  return wrong;
}

async function layoutFaults(workbook: OpenWorkbook): Promise<readonly string[]> {
  const primaries = await inPane(workbook).locator("[data-primary]:visible").count();
  const { wide, cut } = await workbook.pane().evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const buttons = [...document.querySelectorAll<HTMLElement>("main button, nav button")];
    const isCut = ({ scrollWidth: needed, clientWidth: given }: HTMLElement) => needed > given + 1 && given > 0;
    return { wide: scrollWidth > clientWidth, cut: buttons.filter(isCut).map(({ innerText }) => innerText) };
  });
  return [
    ...(wide ? ["goes beyond the pane"] : []),
    ...cut.map((text) => `the button "${text}" is cut`),
    ...(primaries > 1 ? [`${primaries} primary buttons`] : []),
  ];
}
