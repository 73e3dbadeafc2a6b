// Plays Excel's side of the bridge: requests in by bridgeMessage(), answers and notices out by post().
import { addinServices, type AddinState } from "./addinServices";
import { createFaults, type FailingSync, type Faults, type FaultState } from "./faults";
import { createFunctionCalls, type FunctionAnswer } from "./functionCalls";
import type { HostObject } from "./hostObject";
import { createInterpreter, type Interpreter, type InterpreterPort } from "./interpreter";
import { pathTypes, type Notice, type RequestBody, type ResponseBody } from "./messages";

/** The workbook behind the bridge. */
export interface HostPort {
  readonly root: HostObject;
  readonly beforeRead: InterpreterPort["beforeRead"];
  /** Opens a request; what it returns closes it again: one request is one step of undo. */
  readonly begin: () => () => Promise<void> | void;
}

/** What the pane's shim needs of the host. */
export interface BridgeHost {
  post: (text: string) => void;
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

interface Envelope {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody | string };
}

interface Parts {
  readonly port: HostPort;
  readonly interpreter: Interpreter;
  readonly faults: FaultState;
}

// https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
const payloadLimit = 5 * 1024 * 1024;
const eventCategory = 65536;
const [requestType, answerType, noticeType] = [1, 2, 3];

/** Makes a host for a workbook. */
export function createWorkbookHost(port: HostPort): WorkbookHost {
  const members = new Set<string>();
  const notify = (entries: readonly Notice[]) => {
    setTimeout(() => {
      host.post(JSON.stringify({ type: noticeType, message: { entries } }));
    }, 0);
  };
  const calls = createFunctionCalls(notify);
  const addin: AddinState = { startupBehavior: "None", onVisibility: () => undefined };
  const services = new Map([
    ...addinServices(addin),
    ["Microsoft.ExcelServices.CustomFunctions", calls.service] as const,
  ]);
  const onMember = (member: string) => void members.add(member);
  const interpreter = createInterpreter({ root: port.root, services, beforeRead: port.beforeRead, onMember });
  const parts: Parts = { port, interpreter, faults: createFaults() };
  // One request at a time, in the order of arrival.
  let queue = Promise.resolve();
  const host: WorkbookHost = {
    post: () => undefined,
    bridgeMessage: (text) => {
      queue = queue.then(async () => {
        const answer = await handle(parts, text);
        if (answer !== null) host.post(answer);
      });
    },
    faults: parts.faults,
    addin,
    takeMembers: () => taken(members),
    invoke: calls.invoke,
    event: (type, target, details) => {
      notify([
        {
          messageCategory: eventCategory,
          messageType: type,
          targetId: target,
          message: JSON.stringify(details),
          id: 0,
        },
      ]);
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

async function handle(parts: Parts, text: string): Promise<string | null> {
  const { faults } = parts;
  if (faults.isDropped()) return null;
  const envelope = JSON.parse(text) as Envelope;
  if (envelope.type !== requestType) return null;
  await faults.wait();
  const { body } = envelope.message;
  const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
  const failing = isSync(request) ? await faults.startSync() : null;
  const response = isTooLarge(text)
    ? refused("RequestPayloadSizeLimitExceeded", "request")
    : await carryOut(parts, request, failing);
  const answer = wrap(envelope.id, response);
  return isTooLarge(answer) ? wrap(envelope.id, refused("ResponsePayloadSizeLimitExceeded", "response")) : answer;
}

async function carryOut(
  { port, interpreter }: Parts,
  request: RequestBody,
  failing: FailingSync | null,
): Promise<ResponseBody> {
  if (failing?.when === "before") return fault(failing);
  const close = port.begin();
  try {
    const response = await interpreter.execute(request);
    return failing === null ? response : fault(failing);
  } finally {
    await close();
  }
}

// What Excel.run sends to let go of its references, and what is not about the workbook, is nobody's context.sync().
function isSync({ ObjectPaths, Actions }: RequestBody): boolean {
  const isWorkbook = Object.values(ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === pathTypes.root || ObjectPathType === pathTypes.reference,
  );
  return isWorkbook && Actions.some(({ Name }) => Name !== "_RemoveReference");
}

function wrap(id: number, body: ResponseBody): string {
  return JSON.stringify({ id, type: answerType, message: { statusCode: 200, headers: {}, body } });
}

function fault({ code }: FailingSync): ResponseBody {
  return failed(code, "There was an internal error while processing the request.", 500);
}

function refused(code: string, what: string): ResponseBody {
  return failed(code, `The ${what} payload size has exceeded the limit. Please refer to the documentation.`, 413);
}

function failed(code: string, message: string, status: number): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: status },
  };
}

function isTooLarge(text: string): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8, so most texts need no counting.
  if (text.length * 3 <= payloadLimit) return false;
  return text.length > payloadLimit || new TextEncoder().encode(text).length > payloadLimit;
}
