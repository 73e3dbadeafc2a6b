// Colours: `#E3EDFF` in the grid; `E3EDFF`, or a place in the theme, in a file.
import { resolveThemeColor, type CellStyle } from "hucre/xlsx";

type FileColour = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** A colour of the grid for the file; none for what is no colour. */
export function fileColour(rgb: string | null): FileColour | undefined {
  const hex = sixDigits(rgb ?? "");
  return hex === null ? undefined : { rgb: hex };
}

function sixDigits(rgb: string): string | null {
  const [, r, g, b] = /^#([\da-f])([\da-f])([\da-f])$/i.exec(rgb) ?? [];
  if (r !== undefined && g !== undefined && b !== undefined) return (r + r + g + g + b + b).toUpperCase();
  const hex = /^#?([\da-f]{6})$/i.exec(rgb)?.[1];
  if (hex !== undefined) return hex.toUpperCase();
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/i.exec(rgb);
  return parts === null ? null : parts.slice(1).map(twoDigits).join("");
}

function twoDigits(part: string): string {
  return Math.min(255, Number(part)).toString(16).toUpperCase().padStart(2, "0");
}

/** A colour of the file for the grid; none for the automatic one. */
export function gridColour(colour: FileColour | undefined, theme: readonly string[]): string | undefined {
  if (colour?.rgb !== undefined) return `#${colour.rgb.slice(-6).toUpperCase()}`;
  if (colour?.theme === undefined || theme.length === 0) return undefined;
  return `#${resolveThemeColor([...theme], colour.theme, colour.tint)}`;
}
