import { createInterpreter, type Interpreter } from "../../../../src/embedded/wire/interpreter";
import type { Action, ObjectPath } from "../../../../src/embedded/wire/messages";
import { Toys } from "./toyModel";

let interpreter: Interpreter;
let members: string[];
let asked: (readonly string[])[];

beforeEach(() => {
  members = [];
  asked = [];
  interpreter = createInterpreter({
    root: new Toys(),
    services: new Map([["Toy.Service", new Toys()]]),
    beforeRead: (paths) => void asked.push(paths),
    onMember: (member) => void members.push(member),
  });
});

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const things: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Things", ParentObjectPathId: 1 };
const thing = (Id: number, key: string, Name = "GetItem"): ObjectPath => ({
  ...{ Id, ObjectPathType: Name === "GetItem" ? 5 : 3, Name, ParentObjectPathId: 2 },
  ArgumentInfo: { Arguments: [key] },
});

function run(paths: readonly ObjectPath[], actions: readonly Omit<Action, "Id">[]) {
  const all = [root, things, ...paths];
  return interpreter.execute({
    ObjectPaths: Object.fromEntries(all.map((path) => [path.Id, path])),
    Actions: actions.map((action, index) => ({ ...action, Id: index + 1 })),
  });
}

const load = (ObjectPathId: number, ...Select: readonly string[]) => ({
  ActionType: 2,
  ObjectPathId,
  QueryInfo: { Select },
});
const set = (ObjectPathId: number, Name: string, value: unknown) => ({
  ...{ ActionType: 4, ObjectPathId, Name },
  ArgumentInfo: { Arguments: [value] },
});
const call = (ObjectPathId: number, Name: string, Arguments: readonly unknown[]) => ({
  ...{ ActionType: 3, ObjectPathId, Name },
  ArgumentInfo: { Arguments },
});

async function valueOf(paths: readonly ObjectPath[], action: Omit<Action, "Id">): Promise<unknown> {
  const { Results, Error: refused } = await run(paths, [action]);
  expect(refused).toBeUndefined();
  return Results[0]?.Value;
}

it("loads the asked members, nested ones under their object", async () => {
  expect(await valueOf([thing(3, "b")], load(3, "name", "look/colour"))).toEqual({
    Id: "b",
    Name: "b",
    Look: { Colour: "red" },
  });
});

it("loads every plain member where none is named", async () => {
  expect(await valueOf([thing(3, "b")], load(3))).toEqual({ Id: "b", Name: "b" });
});

it("loads the items of a list, some of them by Top and Skip, and the list's own members", async () => {
  expect(await valueOf([], load(2, "name", "count"))).toEqual({
    Count: 3,
    _Items: ["a", "b", "c"].map((name) => ({ Id: name, Name: name })),
  });
  const some = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } };
  expect(await valueOf([], some)).toEqual({ _Items: [{ Id: "b", Name: "b" }] });
  expect(await valueOf([], load(2, "count"))).toEqual({ Count: 3 });
});

it("awaits the workbook before a load, with the asked paths", async () => {
  await run([thing(3, "a")], [load(3, "name", "look/colour")]);
  expect(asked).toEqual([["name", "look/colour"]]);
});

it("sets members, by the name that the client uses", async () => {
  const { Results } = await run([thing(3, "a")], [set(3, "Title", "z"), load(3, "name")]);
  expect(Results[1]?.Value).toEqual({ Id: "z", Name: "z" });
});

it("hands objects over as arguments, also inside of plain ones", async () => {
  const paths = [thing(3, "a"), thing(4, "b")];
  const info = { Arguments: [4, null], ReferencedObjectPathIds: [0, 4] };
  const double = { ActionType: 3, ObjectPathId: 3, Name: "Double", ArgumentInfo: info };
  expect(await valueOf(paths, double)).toBe("8 b");
  expect(await valueOf(paths, call(3, "NameOf", [{ of: { _ObjectPathId: 4 } }]))).toBe("b");
});

it("gives a null object for what is not there, and for what that leads to", async () => {
  const missing = thing(3, "none", "GetItemOrNullObject");
  const look: ObjectPath = { Id: 4, ObjectPathType: 4, Name: "Look", ParentObjectPathId: 3 };
  const { Results } = await run([missing, look], [load(3, "name"), load(4, "colour"), call(3, "_KeepReference", [])]);
  expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

it("refuses to set or call anything on a null object", async () => {
  const missing = thing(3, "none", "GetItemOrNullObject");
  for (const action of [set(3, "Name", "x"), call(3, "Double", [1])]) {
    const { Error: refused } = await run([missing], [action]);
    expect(refused).toMatchObject({ Code: "ItemNotFound" });
  }
});

it("keeps an object under a reference until it is let go", async () => {
  const kept = await run([thing(3, "a")], [call(3, "_KeepReference", []), load(3, "name")]);
  expect(kept.Results[1]?.Value).toEqual({ Id: "a", Name: "a", _ReferenceId: "ref1" });
  const byReference: ObjectPath = { Id: 5, ObjectPathType: 6, Name: "ref1" };
  expect(await valueOf([byReference], load(5, "name"))).toMatchObject({ Name: "a" });
  await run([], [call(1, "_RemoveReference", ["ref1"])]);
  const { Error: refused } = await run([byReference], [load(5, "name")]);
  expect(refused).toMatchObject({ Code: "InvalidReference" });
});

it("stops at a refusal, tells where, and keeps what was done before", async () => {
  const { Results, Error: refused } = await run(
    [thing(3, "a")],
    [set(3, "Name", "y"), set(3, "Name", ""), set(3, "Name", "x")],
  );
  expect(Results).toHaveLength(1);
  expect(refused).toEqual({
    Code: "InvalidArgument",
    Message: "A thing needs a name.",
    Location: "Thing.name",
    ActionIndex: 1,
    HttpStatusCode: 400,
  });
  expect(await valueOf([thing(3, "y")], load(3, "name"))).toMatchObject({ Name: "y" });
});

it("names the member that it does not know, however it is asked for", async () => {
  const paths = [thing(3, "a")];
  for (const action of [load(3, "size"), set(3, "Size", 1), call(3, "Size", [])]) {
    const { Error: refused } = await run(paths, [action]);
    expect(refused).toMatchObject({ Code: "ApiNotFound", Location: "Thing.size" });
    expect(refused?.Message).toContain("Thing.size");
  }
});

it("lets nobody reach what begins with a dollar sign", async () => {
  const { Error: refused } = await run([thing(3, "a")], [call(3, "$secret", [])]);
  expect(refused).toMatchObject({ Code: "ApiNotFound" });
});

it("finds services by name and refuses unknown ones and unknown actions", async () => {
  const service: ObjectPath = { Id: 3, ObjectPathType: 2, Name: "Toy.Service" };
  expect(await valueOf([service], { ActionType: 1, ObjectPathId: 3 })).toEqual({});
  const { Error: unknown } = await run([{ ...service, Name: "Other" }], [{ ActionType: 1, ObjectPathId: 3 }]);
  expect(unknown).toMatchObject({ Code: "ApiNotFound", Location: "Other" });
  const { Error: action } = await run([], [{ ActionType: 9, ObjectPathId: 1 }]);
  expect(action).toMatchObject({ Code: "NotImplemented", HttpStatusCode: 501 });
});

it("answers a trace, which has no object", async () => {
  expect(await valueOf([], { ActionType: 5, ObjectPathId: 0 })).toBeNull();
});

it("tells a fault of its own from a refusal", async () => {
  const { Error: fault } = await run([thing(3, "a")], [call(3, "Fail", [])]);
  expect(fault).toMatchObject({ Code: "GeneralException", HttpStatusCode: 500 });
  expect(fault?.Message).toContain("broken");
});

it("records the members that were read, set, called or listened to", async () => {
  await run(
    [thing(3, "a")],
    [
      load(3, "name"),
      set(3, "Title", "q"),
      call(3, "Double", [1]),
      call(1, "_RegisterToyEvent", []),
      call(3, "_KeepReference", []),
    ],
  );
  expect(members).toEqual(["Toys.things", "Things.getItem", "Thing.name", "Thing.name", "Thing.double", "Toys.onToy"]);
});
