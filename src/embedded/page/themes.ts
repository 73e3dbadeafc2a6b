// Fluent's themes for the page, in the fonts that the pane has too.
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const fonts = '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, "Open Sans", sans-serif';

/** For a light system. */
export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase: fonts };

/** For a dark system. */
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase: fonts };
