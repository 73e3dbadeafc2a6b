// A file's text as a workbook of its own, for an Excel that opens one instead of taking a download: one line a row.
import { strToU8, zipSync } from "fflate";
import { piecesOf } from "../cells";

// A request holds 5 MB at most on the web (learn.microsoft.com, "Resource limits and performance optimization"); the
// workbook goes in one, as base64. Longer texts take the next way.
const mostCharacters = 3_000_000;
const longestSheetName = 31;

/**
 * Makes a workbook.
 *
 * @param name - the file's name, for its sheet
 * @param text - the file's text; its lines end in LF
 * @returns the workbook (.xlsx) as base64; `null` where it would be too long for one request
 */
export function textWorkbook(name: string, text: string): string | null {
  if (text.length > mostCharacters) return null;
  const files = { ...frame(sheetName(name)), "xl/worksheets/sheet1.xml": sheetXml(text) };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)])),
    { level: 1 },
  );
  const base64 = toBase64(packed);
  return base64.length > mostCharacters ? null : base64;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function frame(sheet: string): Readonly<Record<string, string>> {
  const part = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${contentType}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${part("worksheets/sheet1.xml", "worksheet")}${part("styles.xml", "styles")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

// Style 1 is text, so that a line stays as it is when somebody edits it. A line over one cell goes on to the right.
function sheetXml(text: string): string {
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  const cell = (piece: string) => `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(piece)}</t></is></c>`;
  const rows = lines.map((line) => `<row>${piecesOf(line).map(cell).join("")}</row>`);
  return `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

// XML knows no control characters; Excel writes them, and what looks like one so written, as _xHHHH_.
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\u0020-\uFFFD]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, "_").slice(0, longestSheetName);
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  const step = 0x80_00;
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
