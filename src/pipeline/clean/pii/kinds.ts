// Every kind of personal data that is looked for.
import { email } from "./email";
import type { PiiKind } from "./piiKind";

// A new kind is one file and one word here. Ids are stored in specs: add, never rename.
const registry = { email };

/** Every kind by id; a map, because specs name kinds and a name may be one that every object has. */
export const piiKinds: ReadonlyMap<string, PiiKind<string>> = new Map(Object.entries(registry));
