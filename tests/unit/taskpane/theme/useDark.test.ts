import { excelIsDark } from "../../../../src/taskpane/theme/useDark";

it.each([
  ["Excel white", "#FFFFFF", false],
  ["Excel colourful", "#E6E6E6", false],
  ["Excel dark grey", "#666666", true],
  ["Excel black", "262626", true],
])("%s (%s) is dark: %s", (_, background, isDark) => {
  expect(excelIsDark(background)).toBe(isDark);
});

it.each([undefined, "", "window"])("leaves the choice to the system where Excel names no colour (%s)", (background) => {
  expect(excelIsDark(background)).toBeNull();
});
