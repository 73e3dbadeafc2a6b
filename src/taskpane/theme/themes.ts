// Fluent's light and dark themes, and the few styles that hold for the whole pane.
import { makeStaticStyles, tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

// Excel's machines have Segoe UI. Open Sans is a little wider: what fits in it fits in Excel.
const fonts = '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, "Open Sans", sans-serif';

/** Excel light. */
export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase: fonts };

/** Excel dark. */
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase: fonts };

/** Full height, no margins; the traps of ui/README section 11, mended once for all pages. */
export const usePaneStyles = makeStaticStyles([
  { "html, body, #root": { height: "100%", margin: 0, overflow: "hidden" } },
  {
    // Not on every provider: Fluent gives its portals the same class, and they lie over the whole pane.
    "#root > .fui-FluentProvider": { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
    ".fui-Link": { fontSize: "inherit", lineHeight: "inherit", textAlign: "left", overflowWrap: "anywhere" },
  },
  `@media (forced-colors: active) {
    .fui-ProgressBar { background-color: Canvas !important; outline: 1px solid CanvasText; }
    .fui-ProgressBar__bar { background-color: Highlight !important; forced-color-adjust: none; }
  }
  @media (prefers-reduced-motion: reduce) {
    .fui-Spinner__spinner, .fui-Spinner__spinnerTail { animation: none !important; }
  }`,
]);
