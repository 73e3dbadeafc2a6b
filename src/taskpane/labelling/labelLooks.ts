// How each label appears on the card: its key and its colour.
import { coloursOf } from "../../pipeline/label/palette";
import { hotKeys } from "../../pipeline/spec/hotKey";
import type { LabelColour, LabelSpec, TaxonomySpec } from "../../pipeline/spec/taxonomy";

/** A label with what the card shows of it. */
export interface LabelLook {
  readonly label: LabelSpec;
  readonly colour: LabelColour;
  /** The page of keys that it stands on, from 0. */
  readonly page: number;
  /** 1 to 9. */
  readonly key: number;
}

const keysPerPage = 9;

/** The labels that are offered: those with a hot key on the first page, the others nine to a page after it. */
export function labelLooks({ labels }: TaxonomySpec): readonly LabelLook[] {
  const keys = hotKeys(labels);
  const colours = coloursOf(labels);
  let later = 0;
  const looks = labels.flatMap((label, place): readonly LabelLook[] => {
    if (label.status === "retired") return [];
    const colour = colours.get(label.id) ?? "slate";
    const key = keys[place] ?? null;
    if (key !== null) return [{ label, colour, page: 0, key }];
    later += 1;
    return [{ label, colour, page: Math.ceil(later / keysPerPage), key: ((later - 1) % keysPerPage) + 1 }];
  });
  return looks.sort((a, b) => a.page - b.page || a.key - b.key);
}

/** The look of a label, also of one that is no longer offered; `undefined` for an unknown label. */
export function lookOf(taxonomy: TaxonomySpec, labelId: string): LabelLook | undefined {
  return labelLooks(taxonomy).find(({ label }) => label.id === labelId);
}

/** A label's name by its id, or by its name as the sheets show it. */
export function labelName({ labels }: TaxonomySpec, labelId: string): string {
  return labels.find(({ id }) => id === labelId)?.name ?? labelId;
}
