// Plays the two native entry points that the stock office.js looks for. Must be the first script of the pane.
import type { BridgeHost } from "./workbookHost";
import { platforms, type PlatformName } from "./platforms";
import { requirementSets } from "./requirementSets";

/** Which Excel the pane believes to be in. */
export interface ShimOptions {
  readonly platform: PlatformName;
  readonly documentName: string;
}

/** What the shim puts into the pane's window before office.js loads. */
export interface ShimmedWindow {
  _richApiNativeBridge?: NativeBridge;
  external?: unknown;
}

interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  readonly sendMessageToHost: (text: string) => void;
}

/** Installs the entry points; what it returns connects the host, and what was sent before is handed on then. */
export function installShim(target: ShimmedWindow, options: ShimOptions): (host: BridgeHost) => void {
  let connected: BridgeHost | null = null;
  const early: string[] = [];
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      if (connected === null) early.push(text);
      else connected.bridgeMessage(text);
    },
  };
  target._richApiNativeBridge = bridge;
  const ribbon: Ribbon = { invoked: null };
  target.external = external(options, ribbon);
  return (host) => {
    connected = host;
    host.post = (text) => bridge.onMessageFromHost?.(text);
    host.runCommand = (functionName) => ribbon.invoked?.(commandInvoked, [functionName, functionName, "{}"]);
    for (const text of early.splice(0)) host.bridgeMessage(text);
  };
}

const locale = "en-US";
const commandInvoked = 39;

/** Where office.js listens for buttons of the ribbon: event, then id of the command, name of its function, event as JSON. */
interface Ribbon {
  invoked: ((event: number, payload: readonly string[]) => void) | null;
}

function external({ platform, documentName }: ShimOptions, ribbon: Ribbon): unknown {
  const context = contextOf(documentName);
  return {
    GetHostInfo: () => `${platforms[platform].hostInfo}|${locale}|handoff||disableLogging|3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: () => undefined,
    RegisterEvent: (...[id, , handler, done]: [number, unknown, Ribbon["invoked"], ((code: number) => void)?]) => {
      if (id === commandInvoked) ribbon.invoked = handler;
      done?.(0);
    },
    UnregisterEvent: (_id: unknown, _target: unknown, done?: (code: number) => void) => done?.(0),
  };
}

function contextOf(documentName: string): Readonly<Record<string, () => unknown>> {
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: "handoff",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: documentName,
    GetAppCapabilities: 1,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "0",
    GetInstanceId: "handoff",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(requirementSets),
    GetHostFullVersion: "16.0.0.0",
    GetInitialDisplayMode: 0,
    // No colours of Excel's: the pane goes by the system's.
    GetOfficeThemeInfo: "{}",
    // State lives in worksheets only: document settings are empty here and stay so.
    GetSettings: { Read: () => undefined, Write: () => undefined },
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
}
