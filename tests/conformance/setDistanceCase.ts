// Distances of sets of labels.
import * as z from "zod";
import { jaccardDistance, masiDistance } from "../../src/pipeline/quality/setDistance";
import type { ReferenceCase } from "./referenceCase";

const labels = z.array(z.string()).transform((list) => new Set(list));
const options = z.object({ pairs: z.array(z.tuple([labels, labels])) });

/** Computes both distances for the pairs of a case. NLTK's are printed for comparison: it rounds the factors of MASI. */
export function setDistanceCase({ expected, ...testCase }: ReferenceCase): unknown {
  const { pairs } = options.parse(testCase.options);
  return {
    ...expected,
    jaccard: pairs.map(([first, second]) => jaccardDistance(first, second)),
    masi: pairs.map(([first, second]) => masiDistance(first, second)),
  };
}
