// States on the way through a task, each as a picture in light and dark at 320 and 450 px, and what is wrong with any of them.
import { basename } from "node:path";
import { pages } from "../../../src/taskpane/pages/registry";
import type { OpenWorkbook } from "./openWorkbook";
import { arrive } from "./pane";
import { plannedFor, plannedPictures } from "./plannedPictures";
import { look } from "./screen";

const findings: string[] = [];
const taken = new Set<string>();

/** Waits for a view and takes pictures of it, under the name of a page and one of its states (`import/columns`). */
export async function shows(workbook: OpenWorkbook, view: string, picture: string): Promise<void> {
  await arrive(workbook, view);
  const [page = "", state = ""] = picture.split("/");
  findings.push(...(await look(workbook, { page, state })).map((finding) => `${picture}: ${finding}`));
  taken.add(picture);
}

/** The last tests of a way: no state is without its picture, nothing was wrong in any, and nothing else happened. */
export function endsWell(workbook: () => OpenWorkbook): void {
  it("took every picture that is planned for this file, and the plan has one of each state of the registry", () => {
    const file = basename(expect.getState().testPath ?? "", ".test.ts");
    expect(plannedFor(file).filter((picture) => !taken.has(picture))).toStrictEqual([]);
    const states = Object.entries(pages).flatMap(([page, entry]) => entry.states.map((state) => `${page}/${state}`));
    expect(plannedPictures().toSorted()).toStrictEqual(states.sort());
  });
  it("leaves nothing for axe to find, nothing cut off, and one primary button at most in any of them", () => {
    expect(findings).toStrictEqual([]);
  });
  it("causes no error and no request off this computer", () => {
    expect(workbook().problems).toStrictEqual([]);
  });
}
