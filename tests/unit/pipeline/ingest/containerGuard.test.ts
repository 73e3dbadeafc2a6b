import { zipSync } from "fflate";
import { openContainer, type ContainerLimits } from "../../../../src/pipeline/ingest/containerGuard";

const text = new TextEncoder();
const busyFor = (begun: NodeJS.CpuUsage) => process.cpuUsage(begun).user / 1_000;
const isWanted = (name: string) => name.endsWith(".xml");
const xml = (content: string) => text.encode(`<?xml version="1.0"?><a>${content}</a>`);

function open(bytes: Uint8Array, limits?: ContainerLimits) {
  return openContainer(bytes, { file: "week.xlsx", isWanted, ...(limits && { limits }) });
}

function refusal(bytes: Uint8Array, limits?: ContainerLimits): string {
  const begun = process.cpuUsage();
  try {
    open(bytes, limits);
  } catch (error) {
    expect(error).toMatchObject({ name: "HandoffError", kept: "Nothing was written." });
    expect(busyFor(begun)).toBeLessThan(2_000);
    const { code, details } = error as { readonly code: string; readonly details: { readonly why?: string } };
    return [code, ...(details.why === undefined ? [] : [details.why])].join(": ");
  }
  return "opened";
}

/** The same ZIP with another number in the list of its only part. */
function lying(bytes: Uint8Array, field: "packed" | "unpacked" | "crc32", value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const list = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(list + { crc32: 16, packed: 20, unpacked: 24 }[field], value, true);
  return copy;
}

it("gives the parts that are wanted, whole, and leaves the others packed", () => {
  const bytes = zipSync({ "a.xml": xml("1"), "sub/b.xml": [xml("2"), { level: 0 }], "picture.png": Uint8Array.of(1) });
  const parts = open(bytes);
  expect([...parts.keys()]).toStrictEqual(["a.xml", "sub/b.xml"]);
  expect(Buffer.from(parts.get("sub/b.xml") ?? [])).toStrictEqual(Buffer.from(xml("2")));
});

it("opens an empty part, and a name with back slashes", () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(0), "sub\\b.xml": xml("2") });
  expect([...open(bytes)].map(([name, part]) => [name, part.length])).toStrictEqual([["a.xml", 0], ["sub/b.xml", xml("2").length]]);
}); // prettier-ignore

describe("a bomb", () => {
  const zeros = (mebibytes: number) => zipSync({ "a.xml": new Uint8Array(mebibytes * 1024 * 1024) }, { level: 1 });
  const flat = zeros(150);

  it("that is flat is refused by its size and by its ratio, before anything is unpacked", () => {
    expect(flat.length).toBeLessThan(1_000_000);
    expect(refusal(flat)).toBe("container-too-large: unpacked");
    expect(refusal(zeros(20))).toBe("container-too-large: ratio");
  });

  it("that says it is small is stopped while it unpacks", () => {
    expect(refusal(lying(flat, "unpacked", 4_096))).toBe("container-damaged");
  });

  it("that says it is large, and is not, is refused", () => {
    const small = zipSync({ "a.xml": xml("x".repeat(20_000)) });
    expect(refusal(lying(small, "unpacked", 30_000))).toBe("container-damaged");
    expect(refusal(lying(small, "unpacked", 0xfffffffe))).toBe("container-too-large: unpacked");
    expect(refusal(lying(small, "packed", 0xfffffffe))).toBe("container-damaged");
  });

  it("that is nested is not unpacked, and refused where a wanted part is a container itself", () => {
    const inner = zeros(20);
    expect(refusal(zipSync({ "a.xml": inner, "b.xml": xml("") }))).toBe("container-unsafe: nested");
    expect([...open(zipSync({ "a.zip": inner, "b.xml": xml("") })).keys()]).toStrictEqual(["b.xml"]);
  });

  it("of many parts is refused", () => {
    const parts = Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`p${at}.xml`, new Uint8Array(0)]));
    expect(refusal(zipSync(parts, { level: 0 }))).toBe("container-too-large: parts");
  });

  it("of parts that lie upon each other counts each of them", () => {
    const bytes = zipSync({ "a.xml": xml("x".repeat(30_000)), "b.xml": xml("y".repeat(30_000)) });
    const limits = { parts: 10, unpacked: 50_000, ratio: 1_000, ratioFrom: 1 };
    expect(refusal(bytes, limits)).toBe("container-too-large: unpacked");
  });
});

it.each(["../a.xml", "sub/../../a.xml", "C:/a.xml", "a\0.xml"])("refuses a part outside of itself: %j", (name) => {
  expect(refusal(zipSync({ [name]: xml("") }))).toBe("container-unsafe: path");
});

it("refuses a part that declares a document type, wherever it stands and however it is written", () => {
  const laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">';
  for (const declared of ["<!DOCTYPE", "<!doctype"]) {
    const part = text.encode(`<?xml version="1.0"?><!-- ${"!".repeat(9_000)} -->${declared} x [${laughs}]><x>&b;</x>`);
    expect(refusal(zipSync({ "a.xml": part }))).toBe("container-unsafe: doctype");
  }
  expect(refusal(zipSync({ "a.xml": xml("Hurrah! DOCTYPE !DOCTYPE") }))).toBe("opened");
});

it("refuses what was changed on the way: another checksum, a cut file, an unknown kind of packing, no list", () => {
  const sound = zipSync({ "a.xml": xml("x".repeat(20_000)) });
  expect(refusal(lying(sound, "crc32", 1))).toBe("container-damaged");
  expect(refusal(sound.slice(0, 60))).toBe("container-damaged");
  const unknown = Uint8Array.from(sound);
  new DataView(unknown.buffer).setUint16(new DataView(sound.buffer).getUint32(sound.length - 6, true) + 10, 12, true);
  expect(refusal(unknown)).toBe("container-damaged");
  const broken = Uint8Array.from(sound);
  broken.fill(0xff, 40, 60);
  expect(refusal(broken)).toBe("container-damaged");
});

it("says so where a part is locked with a password", () => {
  const locked = zipSync({ "a.xml": xml("1") });
  const view = new DataView(locked.buffer);
  view.setUint16(view.getUint32(locked.length - 6, true) + 8, 1, true);
  expect(refusal(locked)).toBe("file-password");
});
