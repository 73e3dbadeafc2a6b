// The services beside the workbook that office.js calls: the runtime's start and visibility, and the ribbon's handlers.
import { HostObject } from "./hostObject";

/** What the host remembers of the add-in. */
export interface AddinState {
  /** `Load`: the add-in starts with this workbook. */
  startupBehavior: "None" | "Load";
  /** Called when the add-in shows or hides its pane. */
  onVisibility: (visible: boolean) => void;
}

/** The services by the names that office.js uses. */
export function addinServices(state: AddinState): readonly (readonly [string, HostObject])[] {
  return [
    ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(state)],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", new PersistenceService(state)],
    ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
  ];
}

class AppRuntimeService extends HostObject {
  static override readonly apiName = "AppRuntimeService";

  constructor(private readonly state: AddinState) {
    super();
  }

  setAppRuntimeState(runtimeState: string): void {
    this.state.onVisibility(runtimeState === "Visible");
  }

  getAppRuntimeState(): string {
    return "Visible";
  }
}

class PersistenceService extends HostObject {
  static override readonly apiName = "AppRuntimePersistenceService";

  constructor(private readonly state: AddinState) {
    super();
  }

  setAppRuntimeStartState(startState: string): void {
    this.state.startupBehavior = startState === "Inactive" ? "None" : "Load";
  }

  getAppRuntimeStartState(): string {
    return this.state.startupBehavior === "None" ? "Inactive" : "Background";
  }
}

class AddinInternalService extends HostObject {
  static override readonly apiName = "AddinInternalService";

  notifyActionHandlerReady(): void {
    // The client tells that ribbon commands may be sent now.
  }
}
