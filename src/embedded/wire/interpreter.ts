// Carries out the requests of office.js on a tree of host objects. Knows the wire, nothing of Excel or the grid.
import { HostError } from "./hostError";
import { classOf, HostObject, memberName, methodOf, readableMembers, setterOf } from "./hostObject";
import {
  actionTypes,
  pathTypes,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { answer, identify, type QueryTools } from "./query";

/** What the interpreter works on. */
export interface InterpreterPort {
  readonly root: HostObject;
  readonly services: ReadonlyMap<string, HostObject>;
  /** Awaited before a load, with the asked property paths. */
  readonly beforeRead: (paths: readonly string[]) => Promise<void> | void;
  /** Told of each member that a request reads, sets or calls: `Range.values`. */
  readonly onMember: (member: string) => void;
}

/** Carries out requests. */
export interface Interpreter {
  readonly execute: (body: RequestBody) => Promise<ResponseBody>;
}

interface Machine extends QueryTools {
  readonly port: InterpreterPort;
  readonly kept: Map<string, HostObject>;
  readonly names: Map<HostObject, string>;
  nextReference: number;
  /** The member at work, for the error's location. */
  place: string;
}

interface Run {
  readonly machine: Machine;
  readonly body: RequestBody;
  readonly resolved: Map<number, HostObject | null>;
}

/** Makes an interpreter; the client's kept references live as long as it does. */
export function createInterpreter(port: InterpreterPort): Interpreter {
  const machine: Machine = {
    port,
    kept: new Map(),
    names: new Map(),
    nextReference: 1,
    place: "",
    touch: (object, member) => {
      touch(machine, object, member);
    },
    missing: (object, member) => missing(machine, object, member),
    referenceOf: (object) => machine.names.get(object),
  };
  return { execute: (body) => execute(machine, body) };
}

async function execute(machine: Machine, body: RequestBody): Promise<ResponseBody> {
  const run: Run = { machine, body, resolved: new Map() };
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    machine.place = "";
    try {
      const value = await act(run, action);
      results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      return { Results: results, Error: { ...refusal(error), Location: machine.place, ActionIndex: index } };
    }
  }
  return { Results: results };
}

function refusal(error: unknown) {
  if (error instanceof HostError) return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message: `The workbook host failed: ${text}`, HttpStatusCode: 500 };
}

async function act(run: Run, action: Action): Promise<unknown> {
  // A trace only marks a place in the client's code; it has no object.
  if (action.ActionType === actionTypes.trace) return null;
  const carryOut = acts.get(action.ActionType);
  if (carryOut === undefined) throw new HostError("NotImplemented", unknownAction(action.ActionType), 501);
  return carryOut(run, await resolve(run, action.ObjectPathId), action);
}

type Act = (run: Run, object: HostObject | null, action: Action) => unknown;

const acts: ReadonlyMap<number, Act> = new Map<number, Act>([
  [actionTypes.instantiate, ({ machine }, object) => object && identify(object, machine)],
  [actionTypes.query, load],
  [actionTypes.method, callAction],
  [actionTypes.set, setAction],
]);

function unknownAction(type: number): string {
  return `The workbook host does not know actions of type ${type}.`;
}

async function load({ machine }: Run, object: HostObject | null, { QueryInfo: query = {} }: Action): Promise<unknown> {
  await machine.port.beforeRead(query.Select ?? []);
  return object && answer(object, query, machine);
}

async function setAction(run: Run, object: HostObject | null, { Name, ArgumentInfo }: Action): Promise<null> {
  const [value] = await argumentsOf(run, ArgumentInfo);
  setMember(run.machine, present(object), [Name ?? "", value]);
  return null;
}

async function callAction(run: Run, object: HostObject | null, action: Action): Promise<unknown> {
  if (object === null && action.Name === "_KeepReference") return null;
  const value = await call(run, present(object), action);
  return value instanceof HostObject ? identify(value, run.machine) : value;
}

function present(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
  return object;
}

async function resolve(run: Run, id: number): Promise<HostObject | null> {
  const known = run.resolved.get(id);
  if (known !== undefined) return known;
  const path = run.body.ObjectPaths[String(id)];
  if (path === undefined) throw new HostError("InvalidObjectPath", `The object path ${id} is unknown.`);
  const object = await follow(run, path);
  run.resolved.set(id, object);
  return object;
}

async function follow(run: Run, path: ObjectPath): Promise<HostObject | null> {
  const { port, kept } = run.machine;
  switch (path.ObjectPathType) {
    case pathTypes.root:
      return port.root;
    case pathTypes.service:
      return port.services.get(path.Name) ?? refuseUnknown(run.machine, path.Name);
    case pathTypes.reference:
      return kept.get(path.Name) ?? refuseReference();
    case pathTypes.nullObject:
      return null;
    default:
      return followMember(run, path);
  }
}

async function followMember(run: Run, path: ObjectPath): Promise<HostObject | null> {
  const parent = await resolve(run, path.ParentObjectPathId ?? 0);
  // What a null object leads to is a null object as well.
  if (parent === null) return null;
  if (path.ObjectPathType === pathTypes.property) return readObject(run.machine, parent, memberName(path.Name));
  const name = path.ObjectPathType === pathTypes.indexer ? "GetItem" : path.Name;
  return (await call(run, parent, { ...path, Name: name })) as HostObject | null;
}

function readObject(machine: Machine, object: HostObject, name: string): HostObject {
  const member = readableMembers(object).get(name.toLowerCase()) ?? machine.missing(object, name);
  machine.touch(object, member);
  return (object as unknown as Record<string, HostObject>)[member] ?? machine.missing(object, name);
}

async function argumentsOf(run: Run, info: ArgumentInfo | undefined): Promise<unknown[]> {
  const given = info?.Arguments ?? [];
  const values: unknown[] = [];
  for (const [index, value] of given.entries()) {
    values.push(await argument(run, value, info?.ReferencedObjectPathIds?.[index]));
  }
  return values;
}

async function argument(run: Run, value: unknown, reference: unknown): Promise<unknown> {
  return typeof reference === "number" && reference !== 0 ? resolve(run, reference) : embedded(run, value);
}

// Inside a plain object the client writes another of its objects as {_ObjectPathId}.
async function embedded(run: Run, value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = value as Record<string, unknown>;
  if (typeof fields["_ObjectPathId"] === "number") return resolve(run, fields["_ObjectPathId"]);
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(fields)) copy[key] = await embedded(run, part);
  return copy;
}

async function call(
  run: Run,
  object: HostObject,
  named: { readonly Name?: string; readonly ArgumentInfo?: ArgumentInfo },
): Promise<unknown> {
  const { machine } = run;
  const name = memberName(named.Name ?? "");
  const given = await argumentsOf(run, named.ArgumentInfo);
  if (name === "_KeepReference") return keep(machine, object);
  if (name === "_RemoveReference") return release(machine, String(given[0]));
  const method = methodOf(object, name) ?? machine.missing(object, name);
  machine.touch(object, name);
  return method(...given);
}

function keep(machine: Machine, object: HostObject): null {
  if (!machine.names.has(object)) {
    const name = `ref${machine.nextReference}`;
    machine.nextReference += 1;
    machine.kept.set(name, object);
    machine.names.set(object, name);
  }
  return null;
}

function release(machine: Machine, name: string): null {
  const object = machine.kept.get(name);
  machine.kept.delete(name);
  if (object !== undefined) machine.names.delete(object);
  return null;
}

function setMember(machine: Machine, object: HostObject, [name, value]: readonly [string, unknown]): void {
  const sent = memberName(name);
  const member = classOf(object).setAs[sent] ?? sent;
  const set = setterOf(object, member) ?? machine.missing(object, member);
  machine.touch(object, member);
  set(value);
}

function touch(machine: Machine, object: HostObject, member: string): void {
  const { apiName, events } = classOf(object);
  machine.place = `${apiName}.${events[member] ?? member}`;
  if (!member.startsWith("_") || member in events) machine.port.onMember(machine.place);
}

function missing(machine: Machine, object: HostObject, member: string): never {
  machine.place = `${classOf(object).apiName}.${member}`;
  return refuseUnknown(machine, machine.place);
}

// https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling : ApiNotFound
function refuseUnknown(machine: Machine, name: string): never {
  machine.place = name;
  throw new HostError("ApiNotFound", `The API that you are trying to use could not be found: ${name}.`, 404);
}

function refuseReference(): never {
  throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
}
