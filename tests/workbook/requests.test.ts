// How many requests each flow takes at most. On a slow connection each takes its time, whatever it carries; so a flow
// that asks twice for the same, or one after the other for what is independent, is slow there and nowhere else.
import { checkExport } from "../../src/taskpane/actions/checkExport";
import { handOut } from "../../src/taskpane/actions/handOut";
import { readOverview } from "../../src/taskpane/actions/readOverview";
import { undoImport } from "../../src/taskpane/actions/undoImport";
import { buildMails } from "../fixtures/mails/buildMails.mjs";
import { installWorker } from "../inProcessWorker";
import { openHost, type OpenHost } from "../host/openHost";
import { person, quiet } from "./people";
import { importIn, openSample } from "./pipeline";

const ada = person("ada_pell");
const { bytes } = buildMails({ count: 500 });
let host: OpenHost;

beforeAll(async () => {
  installWorker();
  host = await openHost();
});

afterAll(() => {
  host.close();
});

async function requestsOf(act: () => Promise<unknown>): Promise<number> {
  let requests = 0;
  host.host.faults.beforeRequest(() => {
    requests += 1;
  });
  await act();
  host.host.faults.beforeRequest(null);
  return requests;
}

const importMails = () => importIn(new File([bytes], "mails.csv"), ada);

it.each([
  { flow: "opening a pipeline", most: 42, act: () => openSample(ada) },
  { flow: "importing 500 mails, 2 MB", most: 48, act: importMails },
  { flow: "reading where things stand", most: 18, act: () => readOverview(ada) },
  { flow: "importing mails that are all known", most: 34, act: importMails },
  { flow: "handing out 480 records", most: 30, act: () => handOut("B001", ada, quiet) },
  { flow: "checking an export", most: 17, act: () => checkExport("training_set") },
  { flow: "undoing an import", most: 30, act: () => undoImport("I002", ada, quiet) },
])("takes at most $most requests for $flow", async ({ act, most }) => {
  expect(await requestsOf(act)).toBeLessThanOrEqual(most);
});
