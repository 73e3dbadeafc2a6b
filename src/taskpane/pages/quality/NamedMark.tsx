// A label that the Quality sheet names, with its colour; a name that the taxonomy lacks stands without one.
import { useMemo } from "react";
import { LabelMark } from "../../components/LabelMark";
import { useOpenWorkbook } from "../../hooks/workspace";
import { labelLooks } from "../../labelling/labelLooks";

/** The mark of a label by its name. */
export function NamedMark({ name }: { readonly name: string }) {
  const { taxonomy } = useOpenWorkbook().overview.spec;
  const looks = useMemo(() => labelLooks(taxonomy), [taxonomy]);
  const look = looks.find(({ label }) => label.name === name);
  if (!look) return <span>{name}</span>;
  return <LabelMark colour={look.colour} text={look.page === 0 ? String(look.key) : ""} name={name} />;
}
