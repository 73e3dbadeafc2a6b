// The add-in's files as the server gives them: the same bytes that ship.
import type { FunctionMetadata } from "../store/functionArguments";
import { readManifest, type AddIn } from "./manifest";

/** Where the server keeps the add-in. */
export const addInFolder = "/addin/";

/** The add-in's pane. */
export const panePage = `${addInFolder}taskpane.html`;

/** What Excel reads of an add-in before it starts it. */
export interface AddInFiles extends AddIn {
  readonly functions: readonly FunctionMetadata[];
}

/** Reads manifest and functions; `null` when the add-in has not been built. */
export async function readAddIn(): Promise<AddInFiles | null> {
  const [manifest, metadata] = await Promise.all([
    fetch(`${addInFolder}manifest.xml`),
    fetch(`${addInFolder}functions.json`),
  ]);
  if (!manifest.ok || !metadata.ok) return null;
  const { functions } = (await metadata.json()) as { readonly functions: readonly FunctionMetadata[] };
  return { ...readManifest(await manifest.text()), functions };
}
