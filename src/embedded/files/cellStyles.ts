// How a cell looks: the grid's short style to the file's, and back.
import type { CellStyle } from "hucre/xlsx";
import type { StyleJson } from "./bookJson";
import { fileColour, gridColour } from "./colours";
import { given, nonEmpty, yes } from "./given";

type FileBorder = NonNullable<CellStyle["border"]>;
type FileLine = NonNullable<FileBorder["top"]>;
type GridBorder = { -readonly [Side in "t" | "r" | "b" | "l"]?: NonNullable<NonNullable<StyleJson["bd"]>[Side]> };

// By the grid's numbers.
const lines: readonly (FileLine["style"] | null)[] = [
  null,
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const horizontal = ["general", "left", "center", "right", "justify", "justify", "distributed"] as const;
const vertical = [undefined, "top", "center", "bottom"] as const;
const wrapped = 3;
const sides = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;

/** The file's style of a grid's style; `undefined` where there is nothing to say. */
export function fileStyle(style: StyleJson): CellStyle | undefined {
  const parts: CellStyle = {
    ...given("font", fileFont(style)),
    ...given("fill", fileFill(style)),
    ...given("border", fileBorder(style.bd)),
    ...given("alignment", fileAlignment(style)),
    ...given("numFmt", style.n?.pattern),
  };
  return nonEmpty(parts);
}

/** The grid's style of a file's style; `theme` is the file's palette. */
export function gridStyle(style: CellStyle, theme: readonly string[]): StyleJson | undefined {
  const parts = {
    ...gridFont(style.font, theme),
    ...given("bg", asRgb(gridFill(style.fill, theme))),
    ...given("bd", gridBorder(style.border, theme)),
    ...gridAlignment(style.alignment),
    ...given("n", style.numFmt === undefined || style.numFmt === "General" ? undefined : { pattern: style.numFmt }),
  };
  return nonEmpty(parts);
}

function fileFont(style: StyleJson): CellStyle["font"] {
  return nonEmpty({
    ...given("name", fontName(style.ff ?? "")),
    ...given("size", style.fs),
    ...given("color", fileColour(style.cl?.rgb ?? null)),
    ...fileEmphasis(style),
  });
}

// The grid takes a list of fonts as CSS does; a file names one.
function fontName(list: string): string | undefined {
  const name = list.split(",")[0]?.trim().replace(/^"|"$/g, "");
  return name === "" ? undefined : name;
}

function fileEmphasis({ bl, it, ul, st }: StyleJson): CellStyle["font"] {
  return {
    ...given("bold", yes(bl === 1)),
    ...given("italic", yes(it === 1)),
    ...given("underline", yes(ul?.s === 1)),
    ...given("strikethrough", yes(st?.s === 1)),
  };
}

function gridFont(font: CellStyle["font"], theme: readonly string[]): Partial<StyleJson> {
  if (font === undefined) return {};
  return {
    ...given("ff", font.name),
    ...given("fs", font.size),
    ...given("bl", font.bold === true ? 1 : undefined),
    ...given("it", font.italic === true ? 1 : undefined),
    ...given("ul", font.underline === undefined || font.underline === false ? undefined : { s: 1 as const }),
    ...given("st", font.strikethrough === true ? { s: 1 as const } : undefined),
    ...given("cl", asRgb(gridColour(font.color, theme))),
  };
}

function fileFill(style: StyleJson): CellStyle["fill"] {
  const colour = fileColour(style.bg?.rgb ?? null);
  return colour === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: colour };
}

function gridFill(fill: CellStyle["fill"], theme: readonly string[]): string | undefined {
  if (fill?.type === "gradient") return gridColour(fill.stops[0]?.color, theme);
  return fill === undefined || fill.pattern === "none" ? undefined : gridColour(fill.fgColor, theme);
}

function fileBorder(border: StyleJson["bd"]): CellStyle["border"] {
  if (border == null) return undefined;
  const found: FileBorder = {};
  for (const [short, long] of sides) {
    const line = border[short];
    const style = lines[line?.s ?? 0] ?? null;
    if (style !== null) found[long] = { style, ...given("color", fileColour(line?.cl.rgb ?? null)) };
  }
  return nonEmpty(found);
}

function gridBorder(border: CellStyle["border"], theme: readonly string[]): StyleJson["bd"] {
  if (border === undefined) return undefined;
  const found: GridBorder = {};
  for (const [short, long] of sides) {
    const line = border[long];
    if (line !== undefined) {
      found[short] = { s: lines.indexOf(line.style), cl: { rgb: gridColour(line.color, theme) ?? "#000000" } };
    }
  }
  return nonEmpty(found);
}

function fileAlignment(style: StyleJson): CellStyle["alignment"] {
  return nonEmpty({
    ...given("horizontal", style.ht == null || style.ht === 0 ? undefined : horizontal[style.ht]),
    ...given("vertical", style.vt == null ? undefined : vertical[style.vt]),
    ...given("wrapText", yes(style.tb === wrapped)),
  });
}

function gridAlignment(alignment: CellStyle["alignment"]): Partial<StyleJson> {
  if (alignment === undefined) return {};
  return {
    ...given("ht", placeIn(horizontal, alignment.horizontal)),
    ...given("vt", placeIn(vertical, alignment.vertical)),
    ...given("tb", alignment.wrapText === true ? wrapped : undefined),
  };
}

function placeIn(list: readonly (string | undefined)[], value: string | undefined): number | undefined {
  const place = value === undefined ? -1 : list.indexOf(value);
  return place > 0 ? place : undefined;
}

function asRgb(colour: string | undefined): { rgb: string } | undefined {
  return colour === undefined ? undefined : { rgb: colour };
}
