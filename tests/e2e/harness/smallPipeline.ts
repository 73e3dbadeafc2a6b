// The sample's pipeline for a handful of mails: limits that a few records reach, and what a test wants otherwise.
import type { ChosenFile } from "./pane";
import { wholePipelineFile } from "./mails";

type Part = Readonly<Record<string, unknown>>;

interface Sample {
  readonly cleaning: Part;
  readonly quality: { readonly gates: readonly { readonly measure: string }[] };
  readonly spotCheck: Part;
  readonly taxonomy: { readonly labels: readonly Part[] };
}

/** How many records both gates want. */
const fewRecords = { agreement: 6, spotCheck: 8 } as const;

const sample = JSON.parse(wholePipelineFile.content) as Sample;

/** The file; without cleaning steps unless `parts` brings some. */
export function smallPipeline(parts: Part = {}): ChosenFile {
  const { agreement, spotCheck } = fewRecords;
  const gates = sample.quality.gates.map((gate) => ({
    ...gate,
    minimumRecords: gate.measure === "agreement" ? agreement : spotCheck,
  }));
  const spec = {
    ...{ ...sample, cleaning: { ...sample.cleaning, steps: [] } },
    ...{
      quality: { ...sample.quality, gates },
      spotCheck: { ...sample.spotCheck, sampleSize: spotCheck, minimumPerLabel: 1 },
    },
    ...parts,
  };
  return { name: wholePipelineFile.name, content: JSON.stringify(spec) };
}

/** The taxonomy with as many labels as asked for, each after the first five like one of those. */
export function taxonomyOf(count: number, parts: Part = {}): Part {
  const { labels } = sample.taxonomy;
  const named = Array.from({ length: count }, (_, place) => {
    const like = labels[place % labels.length] ?? {};
    const number = Math.floor(place / labels.length) + 1;
    if (number === 1) return like;
    return {
      ...like,
      key: undefined,
      id: `${String(like["id"])}_${number}`,
      name: `${String(like["name"])} for desk ${number}`,
    };
  });
  const firstThatFits = named.map(({ id }) => id);
  return {
    taxonomy: { ...sample.taxonomy, firstThatFits, ...parts, labels: named },
    spotCheck: { ...sample.spotCheck, sampleSize: count, minimumPerLabel: 1 },
  };
}

/** A table of mails, one row each. */
export function mailsFile(name: string, mails: readonly (readonly [id: string, text: string])[]): ChosenFile {
  const rows = mails.map(([id, text]) => `${id},2026-03-20T09:00:00Z,kim@readers.example,About ${id},"${text}"`);
  return { name, content: ["id,date,from,subject,text", ...rows].join("\r\n") };
}
