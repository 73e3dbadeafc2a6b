// What Excel takes from the add-in's manifest: its pane, its functions' namespace, the commands of its ribbon tab.

/** A button of the ribbon. */
export interface RibbonCommand {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Address of a 16 px picture below the add-in's folder. */
  readonly icon: string | null;
  readonly action: { readonly kind: "show" } | { readonly kind: "run"; readonly functionName: string };
}

/** The parts of a manifest that this page uses. */
export interface AddIn {
  readonly namespace: string;
  readonly commands: readonly RibbonCommand[];
}

/** Reads the text of manifest.xml. */
export function readManifest(xml: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const resource = resourcesOf(manifest);
  const controls = [...manifest.getElementsByTagName("Control")].filter((control) => typeOf(control) === "Button");
  return {
    namespace: resource(residOf(manifest.getElementsByTagName("Namespace")[0])) ?? "",
    commands: controls.flatMap((control) => commandOf(control, resource)),
  };
}

type Resource = (id: string | null) => string | null;

function resourcesOf(manifest: Document): Resource {
  const all = [...manifest.getElementsByTagName("*")].filter((element) => element.hasAttribute("DefaultValue"));
  const values = new Map(all.map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue")]));
  return (id) => (id === null ? null : (values.get(id) ?? null));
}

function commandOf(control: Element, resource: Resource): RibbonCommand[] {
  const action = actionOf(child(control, "Action"));
  if (action === null) return [];
  const tip = child(control, "Supertip");
  return [
    {
      id: control.getAttribute("id") ?? "",
      label: resource(residOf(child(control, "Label"))) ?? "",
      description: resource(residOf(tip && child(tip, "Description"))) ?? "",
      icon: iconOf(child(control, "Icon"), resource),
      action,
    },
  ];
}

function actionOf(action: Element | undefined): RibbonCommand["action"] | null {
  const type = action === undefined ? null : typeOf(action);
  if (type === "ShowTaskpane") return { kind: "show" };
  const functionName = action && child(action, "FunctionName")?.textContent.trim();
  return type === "ExecuteFunction" && functionName ? { kind: "run", functionName } : null;
}

// The manifest names a place of deployment; here the same file lies below the add-in's folder.
function iconOf(icon: Element | undefined, resource: Resource): string | null {
  const smallest = icon && [...icon.children].find((image) => image.getAttribute("size") === "16");
  const address = resource(residOf(smallest));
  return address === null ? null : new URL(address).pathname.slice(1);
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

function typeOf(element: Element): string | null {
  return element.getAttribute("xsi:type");
}

function residOf(element: Element | undefined): string | null {
  return element?.getAttribute("resid") ?? null;
}
