// A label by its id, as it looks on the card.
import { LabelMark } from "../../components/LabelMark";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelName, lookOf } from "../../labelling/labelLooks";

/** Square and name; the name alone for a label that is no longer offered. */
export function NamedLabel({ labelId }: { readonly labelId: string }) {
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const look = lookOf(taxonomy, labelId);
  const name = labelName(taxonomy, labelId);
  if (!look) return name;
  return <LabelMark colour={look.colour} text={look.page === 0 ? String(look.key) : ""} name={name} />;
}
