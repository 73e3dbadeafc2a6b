// Answers the requests of the pane: one at a time, with Excel's limits and the faults that a test asked for.
import type { FailingSync, FaultState } from "./faults";
import type { Interpreter } from "./interpreter";
import { pathTypes, type RequestBody, type ResponseBody } from "./messages";

/** What a request is answered with. */
export interface RequestParts {
  readonly interpreter: Interpreter;
  readonly faults: FaultState;
  /** Opens a request; what it returns closes it again. */
  readonly begin: () => () => void;
}

interface Envelope {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Excel on the web takes and gives 5 MB at most: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const payloadLimit = 5 * 1024 * 1024;

const [requestType, answerType] = [1, 2];

/** The answer to a message of the pane, or `null` where there is none. */
export async function answerRequest(parts: RequestParts, text: string): Promise<string | null> {
  const { faults } = parts;
  const envelope = JSON.parse(text) as Envelope;
  if (faults.isDropped() || envelope.type !== requestType) return null;
  await faults.wait();
  const { body } = envelope.message;
  const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
  const failing = isSync(request) ? await faults.startSync() : null;
  const response = isTooLarge(text) ? tooLarge("request") : await carryOut(parts, request, failing);
  if (faults.isDropped()) return null;
  const answer = wrap(envelope.id, response);
  return isTooLarge(answer) ? wrap(envelope.id, tooLarge("response")) : answer;
}

async function carryOut(
  { begin, interpreter }: RequestParts,
  request: RequestBody,
  failing: FailingSync | null,
): Promise<ResponseBody> {
  if (failing?.when === "before") return failed(failing.code, lostConnection);
  try {
    const end = begin();
    const response = await interpreter.execute(request);
    end();
    return failing === null ? response : failed(failing.code, lostConnection);
  } catch (error) {
    return failed("GeneralException", error instanceof Error ? error.message : String(error));
  }
}

const lostConnection = "There was an internal error while processing the request.";

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

function tooLarge(what: "request" | "response"): ResponseBody {
  const code = what === "request" ? "RequestPayloadSizeLimitExceeded" : "ResponsePayloadSizeLimitExceeded";
  return failed(code, `The ${what} payload size has exceeded the limit. Please refer to the documentation.`, 413);
}

function failed(code: string, message: string, status = 500): ResponseBody {
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
