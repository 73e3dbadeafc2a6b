// The one change to the add-in's files: its page loads office.js from here instead of from Microsoft, after our shim.

const microsoftScript = /<script\b[^>]*\bsrc="https:\/\/[^"]*\/office(?:\.debug)?\.js"[^>]*>\s*<\/script>/g;

/** What stands in its place: the shim plays Excel's native entry points, then comes Microsoft's unmodified office.js. */
const localScripts = '<script src="/embedded/paneShim.js"></script><script src="/office/office.js"></script>';

/** The add-in's page with the one script element replaced; fails when there is not exactly one. */
export function withLocalOffice(html) {
  const found = html.match(microsoftScript) ?? [];
  if (found.length !== 1) {
    throw new Error(`taskpane.html must load office.js by exactly one script element; it has ${found.length}.`);
  }
  return html.replace(microsoftScript, localScripts);
}
