// What the schema cannot see in a manifest: dangling resources, foreign addresses, a second runtime, missing icons.

/** What the checks need to know of the world outside the manifest. */
export interface Surroundings {
  /** The width and height of a PNG file by its path in the bundle, or `null` where there is none. */
  readonly sizeOfIcon: (path: string) => readonly [number, number] | null;
  /** The functions that the pane associates with commands. */
  readonly commands: readonly string[];
  /** The files of the bundle that are neither icons nor samples. */
  readonly files: readonly string[];
}

const allSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];

/** Everything that is wrong with a manifest, in words; nothing when it is right. */
export function manifestProblems(manifest: Document, around: Surroundings): readonly string[] {
  return [
    ...resourceProblems(manifest),
    ...addressProblems(manifest, around),
    ...runtimeProblems(manifest),
    ...iconProblems(manifest, around),
    ...commandProblems(manifest, around),
  ];
}

function all(manifest: Document | Element, name: string): readonly Element[] {
  return [...manifest.getElementsByTagName(name)];
}

function values(elements: readonly Element[], attribute: string): readonly string[] {
  return elements.map((element) => element.getAttribute(attribute) ?? "");
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(some)].filter((one) => !others.includes(one));
}

function twice(some: readonly string[]): readonly string[] {
  return [...new Set(some.filter((one, index) => some.indexOf(one) !== index))];
}

function resources(manifest: Document): readonly Element[] {
  return ["bt:Image", "bt:Url", "bt:String"]
    .flatMap((name) => all(manifest, name))
    .filter((element) => element.hasAttribute("id"));
}

function resourceProblems(manifest: Document): readonly string[] {
  const defined = values(resources(manifest), "id");
  const used = all(manifest, "*").flatMap((element) => element.getAttribute("resid") ?? []);
  return [
    ...without(used, defined).map((id) => `resource ${id} is used and not defined`),
    ...without(defined, used).map((id) => `resource ${id} is defined and not used`),
    ...twice(defined).map((id) => `resource ${id} is defined twice`),
  ];
}

function addressesOf(manifest: Document): readonly string[] {
  return values(all(manifest, "*"), "DefaultValue").filter((value) => /^\w+:\/\//.test(value));
}

function addressProblems(manifest: Document, { files, sizeOfIcon }: Surroundings): readonly string[] {
  const addresses = addressesOf(manifest);
  const paths = addresses.map((address) => new URL(address).pathname.slice(1));
  return [
    ...addresses.filter((address) => !address.startsWith("https://")).map((address) => `${address} is not https`),
    ...addresses.filter((address) => /localhost|127\.0\.0\.1/.test(address)).map((address) => `${address} is local`),
    ...(new Set(addresses.map((address) => new URL(address).host)).size > 1 ? ["more than one origin"] : []),
    ...paths
      .filter((path) => !files.includes(path) && sizeOfIcon(path) === null)
      .map((path) => `${path} is not shipped`),
  ];
}

function runtimeProblems(manifest: Document): readonly string[] {
  const pane = values(all(manifest, "Runtime"), "resid");
  const sharing = ["Page", "ShowTaskpane"];
  const pages = all(manifest, "SourceLocation").filter(({ parentElement }) =>
    sharing.includes(parentElement?.getAttribute("xsi:type") ?? parentElement?.tagName ?? ""),
  );
  const others = values([...pages, ...all(manifest, "FunctionFile")], "resid");
  const hosts = all(manifest, "Host").filter((host) => host.hasAttribute("xsi:type"));
  return [
    ...(pane.length === 1 ? [] : ["there must be one runtime"]),
    ...without(others, pane).map((id) => `${id} runs outside the shared runtime`),
    ...(hosts.every((host) => host.firstElementChild?.tagName === "Runtimes") ? [] : ["Runtimes must come first"]),
    ...(all(manifest, "TaskpaneId").length === 0 ? [] : ["TaskpaneId breaks the shared runtime"]),
  ];
}

function iconProblems(manifest: Document, { sizeOfIcon }: Surroundings): readonly string[] {
  const addresses = new Map(
    all(manifest, "bt:Image").map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
  );
  return all(manifest, "Icon").flatMap((icon) => {
    const images = [...icon.children];
    const owner = icon.parentElement?.getAttribute("id") ?? "";
    const missing = without(allSizes, values(images, "size")).map((size) => `icon of ${owner} lacks ${size} px`);
    const wrong = images.filter((image) => {
      const size = Number(image.getAttribute("size"));
      const address = addresses.get(image.getAttribute("resid"));
      const real = address === undefined ? null : sizeOfIcon(new URL(address).pathname.slice(1));
      return real !== null && (real[0] !== size || real[1] !== size);
    });
    return [...missing, ...values(wrong, "resid").map((id) => `${id} is of another size`)];
  });
}

function commandProblems(manifest: Document, { commands }: Surroundings): readonly string[] {
  const named = all(manifest, "FunctionName").map((element) => element.textContent);
  const identified = ["Control", "Group", "CustomTab"].flatMap((name) => all(manifest, name));
  return [
    ...without(named, commands).map((name) => `command ${name} does nothing`),
    ...without(commands, named).map((name) => `command ${name} is on no button`),
    ...twice(values(identified, "id")).map((id) => `control ${id} stands twice`),
  ];
}
