// What the page's address asks for: ?platform=mac&latency=20-400&seed=1
import type { Latency } from "../wire/faults";
import { platforms, type PlatformName } from "../wire/platforms";

/** How the workbook behaves; web and without waiting unless asked for. */
export interface PageOptions {
  readonly platform: PlatformName;
  readonly latency: Latency | null;
}

/** Reads the address's query; what makes no sense counts as not asked for. */
export function pageOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const platform = query.get("platform") ?? "web";
  const [, min, max] = /^(\d+)-(\d+)$/.exec(query.get("latency") ?? "") ?? [];
  return {
    platform: isPlatform(platform) ? platform : "web",
    latency:
      min === undefined || max === undefined
        ? null
        : { seed: Number(query.get("seed") ?? 1), min: Number(min), max: Number(max) },
  };
}

function isPlatform(name: string): name is PlatformName {
  return Object.hasOwn(platforms, name);
}
