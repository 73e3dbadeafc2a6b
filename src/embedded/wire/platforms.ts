// The three Excels that the pane can believe to be in.

/** Excel on the web, for Windows, for Mac. */
export type PlatformName = "web" | "windows" | "mac";

/** How an Excel presents itself to office.js. */
export interface Platform {
  readonly hostInfo: string;
}

/** All of them. */
export const platforms: Readonly<Record<PlatformName, Platform>> = {
  web: { hostInfo: "Excel|Win32|16.01" },
  windows: { hostInfo: "Excel|Win32|16.01" },
  mac: { hostInfo: "Excel|Mac|16.00" },
};
