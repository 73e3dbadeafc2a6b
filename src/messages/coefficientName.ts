// What a coefficient is called on screen.
import { texts } from "./catalogue";

/** The coefficient's name; one that this version does not know is called by its id. */
export function coefficientName(id: string): string {
  const names: Readonly<Record<string, string>> = texts.quality.coefficients;
  return names[id] ?? id;
}
