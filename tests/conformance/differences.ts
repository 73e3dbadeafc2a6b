// Where what was computed differs from what a case expects.

/** Stands for a figure that no code computes yet. */
export const notBuilt = Symbol("not built yet");

// What a source calls a reason is its own wording; the stable code beside it is compared.
const notCompared = new Set(["reason"]);

/** Lists the differences, one a value; `path` leads from the case to the value. */
export function differences(expected: unknown, got: unknown, { path, tolerance }: Comparison): readonly string[] {
  if (got === notBuilt) return [`${path}: not built yet`];
  if (typeof expected === "object" && expected !== null && typeof got === "object" && got !== null) {
    const inside = got as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      notCompared.has(key) ? [] : differences(value, inside[key], { path: path ? `${path}.${key}` : key, tolerance }),
    );
  }
  return agree(expected, got, tolerance) ? [] : [`${path}: expected ${shown(expected)}, got ${shown(got)}`];
}

interface Comparison {
  readonly path: string;
  /** Absolute; relative above 1. */
  readonly tolerance: number;
}

function agree(expected: unknown, got: unknown, tolerance: number): boolean {
  if (typeof expected !== "number" || typeof got !== "number") return expected === got;
  return Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
