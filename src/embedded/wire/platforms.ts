// The three Excels that the pane can believe to be in. Platform, host information and the pane's sandbox differ, the
// transport does not: office.js of all three speaks through the native bridge of Excel for Windows.

/** Excel on the web, for Windows, for Mac. */
export type PlatformName = "web" | "windows" | "mac";

/** What an Excel tells office.js about itself: host, platform, version. */
export const platforms: Readonly<Record<PlatformName, { readonly hostInfo: string }>> = {
  web: { hostInfo: "Excel|Web|16.00" },
  windows: { hostInfo: "Excel|Win32|16.01" },
  mac: { hostInfo: "Excel|Mac|16.00" },
};

const nativeLibrary = "excel-win32-16.01.js";

/**
 * Which file of office.js to serve for the one that is asked for: those of the web and the Mac want a Microsoft domain
 * or Apple's WebKit around them; the one of Windows runs anywhere and takes the platform from the host information.
 */
export function servedFile(asked: string): string {
  return /^excel-(web|mac)-16\.0\d\.js$/.test(asked) ? nativeLibrary : asked;
}
