// Opens the embedded workbook in a browser as a person would, and notes everything that must not happen meanwhile.
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type LaunchOptions,
  type Page,
} from "playwright-core";

/** What a test may choose. */
export interface Options {
  readonly platform?: "web" | "windows" | "mac";
  /** Seeded waiting before each request of the add-in, in milliseconds. */
  readonly latency?: { readonly seed: number; readonly min: number; readonly max: number };
  readonly dark?: boolean;
  /** A context of an earlier workbook: the same browser, with what it has stored. */
  readonly context?: BrowserContext;
  /** Runs on the empty page. */
  readonly beforeLoad?: (page: Page) => Promise<void>;
}

/** An open page with its pane. */
export interface OpenWorkbook {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The add-in's own document. It is asked for anew, because a reload replaces it. */
  readonly pane: () => Frame;
  /** Console errors, uncaught errors and requests off this computer; empty when all is well. */
  readonly problems: readonly string[];
}

const paneReady = 60_000;
// A worker that is stopped while it loads takes the request for its chunk with it; nothing else may break off.
const workerChunk = /\/addin\/\d+\.[0-9a-f]+\.js$/;

// Without these the browser itself asks Google's servers for updates, lists and models.
const quiet = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--force-prefers-reduced-motion"],
];

let launched: Promise<Browser> | null = null;

/** The one browser of a test file. */
export function browser(): Promise<Browser> {
  const found = JSON.parse(process.env["HANDOFF_BROWSER"] ?? "{}") as Pick<LaunchOptions, "executablePath" | "env">;
  launched ??= chromium.launch({ ...found, env: { ...process.env, ...found.env }, args: quiet });
  return launched;
}

/** Ends the browser of a test file with all its pages. */
export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = null;
}

/** Closes all pages of a test file's browser. */
export async function closePages(): Promise<void> {
  const contexts = (await launched)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}

/** Opens the page, and waits until the add-in's pane has drawn itself. */
export async function openWorkbook(options: Options = {}): Promise<OpenWorkbook> {
  const context = options.context ?? (await newContext(options.dark ?? false));
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, problems);
  await options.beforeLoad?.(page);
  await page.goto(addressOf(options));
  await firstPage(page, problems);
  return { page, context, pane: () => paneOf(page), problems };
}

/** Waits until the pane has drawn its first page, after opening or a reload. */
export async function firstPage(page: Page, problems: readonly string[]): Promise<void> {
  try {
    await page.frameLocator("iframe").locator("h1").first().waitFor({ timeout: paneReady });
  } catch (error) {
    throw new Error(["The pane did not come up.", ...problems].join("\n"), { cause: error });
  }
}

async function newContext(dark: boolean): Promise<BrowserContext> {
  return (await browser()).newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
    timezoneId: "Europe/Berlin",
    locale: "en-US",
  });
}

function addressOf({ platform, latency }: Options): string {
  const address = new URL(process.env["HANDOFF_URL"] ?? "");
  if (platform !== undefined) address.searchParams.set("platform", platform);
  if (latency !== undefined) {
    address.searchParams.set("latency", `${latency.min}-${latency.max}`);
    address.searchParams.set("seed", String(latency.seed));
  }
  return address.href;
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane.");
  return frame;
}

function watch(page: Page, problems: string[]): void {
  const home = new URL(process.env["HANDOFF_URL"] ?? "").origin;
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (!isLocal(request.url(), home)) problems.push(`request: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    const isEnded = reason === "net::ERR_ABORTED" && workerChunk.test(request.url());
    if (!isEnded) problems.push(`failed: ${request.url()} ${reason}`);
  });
}

function isLocal(address: string, home: string): boolean {
  return address.startsWith(`${home}/`) || /^(data|blob):/.test(address);
}
