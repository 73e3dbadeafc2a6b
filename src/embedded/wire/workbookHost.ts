// Plays Excel's side of the bridge: requests in by bridgeMessage(), answers and notices out by post().
import { addinServices, type AddinState } from "./addinServices";
import { createFaults, type Faults } from "./faults";
import { createFunctionCalls, type FunctionAnswer } from "./functionCalls";
import type { HostObject } from "./hostObject";
import { createInterpreter, type InterpreterPort } from "./interpreter";
import type { Notice } from "./messages";
import { answerRequest, type RequestParts } from "./requests";

/** The workbook behind the bridge. */
export interface HostPort {
  readonly root: HostObject;
  readonly beforeRead: InterpreterPort["beforeRead"];
  /** Opens a request; what it returns closes it again: one request is one step of undo. */
  readonly begin: RequestParts["begin"];
}

/** What the pane's shim needs of the host. */
export interface BridgeHost {
  post: (text: string) => void;
  /** Runs a function that the manifest names for a button of the ribbon. */
  runCommand: (functionName: string) => void;
  readonly bridgeMessage: (text: string) => void;
}

/** The host, for the page and the tests. */
export interface WorkbookHost extends BridgeHost {
  readonly faults: Faults;
  readonly addin: AddinState;
  /** Names of members hit since the last call, as `Range.values`. */
  readonly takeMembers: () => readonly string[];
  readonly invoke: (name: string, given: readonly unknown[], caller: string) => Promise<FunctionAnswer>;
  /** Tells the pane of a workbook event. */
  readonly event: (type: number, target: string, details: unknown) => void;
  /** Resolves when all requests so far are answered. */
  readonly idle: () => Promise<void>;
}

const eventCategory = 65536;
const noticeType = 3;

/** Makes a host for a workbook. */
export function createWorkbookHost({ root, beforeRead, begin }: HostPort): WorkbookHost {
  const members = new Set<string>();
  const addin: AddinState = { startupBehavior: "None", onVisibility: () => undefined };
  const notify = (notice: Omit<Notice, "id">) => {
    setTimeout(() => {
      host.post(JSON.stringify({ type: noticeType, message: { entries: [{ ...notice, id: 0 }] } }));
    }, 0);
  };
  const calls = createFunctionCalls(notify);
  const services = new Map([...addinServices(addin), ...calls.services]);
  const onMember = (member: string) => void members.add(member);
  const interpreter = createInterpreter({ root, services, beforeRead, onMember });
  const parts = { interpreter, begin, faults: createFaults() };
  // One request at a time, in the order of arrival.
  let queue = Promise.resolve();
  const host: WorkbookHost = {
    ...{ faults: parts.faults, addin, invoke: calls.invoke },
    post: () => undefined,
    runCommand: () => undefined,
    bridgeMessage: (text) => {
      queue = queue.then(async () => {
        const answer = await answerRequest(parts, text);
        if (answer !== null) host.post(answer);
      });
    },
    takeMembers: () => taken(members),
    event: (messageType, targetId, details) => {
      notify({ messageCategory: eventCategory, messageType, targetId, message: JSON.stringify(details) });
    },
    idle: () => queue,
  };
  return host;
}

function taken(members: Set<string>): readonly string[] {
  const names = [...members].sort();
  members.clear();
  return names;
}
