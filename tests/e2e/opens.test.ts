import { closeBrowser, closePages, openWorkbook, type OpenWorkbook } from "./harness/openWorkbook";
import { axeFindings } from "./harness/accessible";

afterAll(closeBrowser);

describe.each(["web", "windows", "mac"] as const)("as Excel %s", (platform) => {
  let workbook: OpenWorkbook;

  beforeAll(async () => {
    workbook = await openWorkbook({ platform });
  });

  afterAll(closePages);

  it("shows the grid and, beside it, the pane with its first page", async () => {
    expect(await workbook.page.title()).toBe("Handoff workbook");
    expect(await workbook.page.locator("canvas").count()).toBeGreaterThan(0);
    expect(await workbook.pane().locator("h1").first().isVisible()).toBe(true);
  });

  it("leaves nothing for axe to find in the pane", async () => {
    expect(await axeFindings(workbook.pane())).toStrictEqual([]);
  });

  it("causes no error and no request off this computer", () => {
    expect(workbook.problems).toStrictEqual([]);
  });
});
