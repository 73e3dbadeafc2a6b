// The shape of a reference case (../shared/reference/README.md), read with care: other files of the kind exist.
import * as z from "zod";

const rating = z.union([z.string(), z.number(), z.null()]);
/** A weighting by name. */
export const weighting = z.enum([
  ...["identity", "linear", "quadratic", "ordinal", "radical", "ratio", "circular", "bipolar"],
] as const);
const level = z.enum(["nominal", "ordinal", "interval", "ratio", "jaccard", "masi"]);

/** What the statistics built so far are told; other statistics have options of their own. */
export const agreementOptions = z.object({
  weights: z.union([weighting, z.literal("custom")]).optional(),
  weight_matrix: z.array(z.array(z.number())).optional(),
  weight_scale: z.enum(["rank", "value"]).optional(),
  level: level.optional(),
  categories: z.array(z.union([z.string(), z.number()])).optional(),
  confidence: z.number().optional(),
  population_items: z.number().optional(),
});

/** What a bundle is told: all statistics of one table at once. */
export const bundleOptions = z.object({
  categories: z.array(z.union([z.string(), z.number()])),
  weights: z.array(weighting),
  levels: z.array(level),
  confidence: z.number().optional(),
});

const generator = z.object({
  prng: z.literal("mulberry32"),
  seed: z.number(),
  items: z.number(),
  raters: z.number(),
  labels: z.number(),
  p_err: z.number(),
  p_missing: z.number(),
});

/** One case. */
export const referenceCase = z.object({
  id: z.string(),
  statistic: z.string(),
  options: z.record(z.string(), z.unknown()),
  // A cell with several labels is a list.
  ratings: z.array(z.array(z.union([rating, z.array(z.string())]))).nullish(),
  table: z.array(z.array(z.number().int().nonnegative())).optional(),
  generator: generator.optional(),
  sha256: z.string().optional(),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.number(),
});

const ofStatistic = z.looseObject({ id: z.string(), statistic: z.string() });
const ofArea = z.looseObject({ id: z.string(), area: z.string() });

/** A file of cases; each case is read on its own, so that one that cannot be read fails alone. */
export const caseFile = z.object({ cases: z.array(z.union([ofStatistic, ofArea])).min(1) });

/** A case before it is read: of a statistic, or of an area of import and cleaning. */
export type GivenCase = z.infer<typeof caseFile>["cases"][number];

/** One case. */
export type ReferenceCase = z.infer<typeof referenceCase>;

/** How a case draws its ratings. */
export type Generator = z.infer<typeof generator>;
