// The colours of labels: for the pane in light and dark, for the key's text on them, and the tint of a cell.
import { labelColours, type LabelColour, type LabelSpec } from "../spec/taxonomy";

/** A row of the palette; each value is a CSS colour. */
export interface LabelPaint {
  readonly light: string;
  /** Text on `light`. */
  readonly onLight: "#ffffff" | "#000000";
  readonly dark: string;
  /** Text on `dark`. */
  readonly onDark: "#ffffff" | "#000000";
  /** Fill of a cell. */
  readonly tint: string;
}

const white = "#ffffff";
const black = "#000000";

/** The palette (ui/README, section 10), found there by search for the greatest distance under any colour vision. */
export const palette: Readonly<Record<LabelColour, LabelPaint>> = {
  blue: { light: "#0047b9", onLight: white, dark: "#157bdb", onDark: black, tint: "#e3edff" },
  orange: { light: "#ca7e31", onLight: black, dark: "#e98a35", onDark: black, tint: "#fdeadb" },
  green: { light: "#044b11", onLight: white, dark: "#92e7b4", onDark: black, tint: "#e1f3e1" },
  plum: { light: "#872c55", onLight: white, dark: "#ac5892", onDark: black, tint: "#fce7ee" },
  gold: { light: "#8e6704", onLight: white, dark: "#f7cc4b", onDark: black, tint: "#f8eed5" },
  violet: { light: "#4e1e7c", onLight: white, dark: "#b296ff", onDark: black, tint: "#f0e9fd" },
  teal: { light: "#0d7f7d", onLight: white, dark: "#15a7a5", onDark: black, tint: "#dcf3f2" },
  brick: { light: "#ac5857", onLight: white, dark: "#cf686e", onDark: black, tint: "#fde8e6" },
  sky: { light: "#3198c1", onLight: black, dark: "#74c8fc", onDark: black, tint: "#def1fb" },
  tan: { light: "#ab826d", onLight: black, dark: "#e7a875", onDark: black, tint: "#f7ebe4" },
  olive: { light: "#425d06", onLight: white, dark: "#79813f", onDark: black, tint: "#ebf2da" },
  slate: { light: "#838d98", onLight: black, dark: "#b4bfca", onDark: black, tint: "#eceff2" },
};

/**
 * Gives every label its colour: the one that the spec names, else the next that no label has. From the 13th on they repeat.
 *
 * @param labels - the labels in taxonomy order, retired ones too, so that the others keep theirs
 * @returns colour names by label id
 */
export function coloursOf(labels: readonly Pick<LabelSpec, "id" | "colour">[]): ReadonlyMap<string, LabelColour> {
  const named = new Set(labels.flatMap(({ colour }) => (colour === undefined ? [] : [colour])));
  const free = labelColours.filter((colour) => !named.has(colour));
  const order = [...free, ...labelColours];
  let next = 0;
  return new Map(
    labels.map(({ id, colour }) => {
      if (colour !== undefined) return [id, colour];
      const given = order[next % order.length] ?? labelColours[0];
      next += 1;
      return [id, given];
    }),
  );
}
