// States on the way through a task, each as a picture in light and dark at 320 and 450 px, and what is wrong with any of them.
import type { OpenWorkbook } from "./openWorkbook";
import { arrive } from "./pane";
import { look } from "./screen";

const findings: string[] = [];

/** Waits for a view and takes pictures of it, under the name of a page and one of its states (`import/columns`). */
export async function shows(workbook: OpenWorkbook, view: string, picture: string): Promise<void> {
  await arrive(workbook, view);
  const [page = "", state = ""] = picture.split("/");
  findings.push(...(await look(workbook, { page, state })).map((finding) => `${picture}: ${finding}`));
}

/** The last two tests of a way: nothing was wrong in any picture, and nothing else happened. */
export function endsWell(workbook: () => OpenWorkbook): void {
  it("leaves nothing for axe to find, nothing cut off, and one primary button at most in any of them", () => {
    expect(findings).toStrictEqual([]);
  });
  it("causes no error and no request off this computer", () => {
    expect(workbook().problems).toStrictEqual([]);
  });
}
