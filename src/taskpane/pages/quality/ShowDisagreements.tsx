// The repair for low agreement in this version: look at the records on which annotators differ.
import { texts } from "../../../messages/catalogue";
import { Primary, PrimaryTo } from "../../components/buttons";
import { useShell } from "../../hooks/shell";

/** Shows them in the sheet; without any, leads to the labels. */
export function ShowDisagreements({ ids }: { readonly ids: readonly string[] }) {
  const { show } = useShell();
  if (ids.length === 0) return <PrimaryTo to="label">{texts.quality.goLabel}</PrimaryTo>;
  return (
    <Primary onClick={() => void show({ table: "Records", ids, what: texts.quality.disagreementsWhat })}>
      {texts.quality.showDisagreements({ records: ids.length })}
    </Primary>
  );
}
