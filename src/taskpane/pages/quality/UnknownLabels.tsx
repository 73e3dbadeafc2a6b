// Cells that hold a label which the taxonomy does not have, mostly pasted ones.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { QualityState } from "../../actions/readQuality";
import { Num } from "../../components/Num";

/** Says that they do not count, and leads to them. */
export function UnknownLabels({ unknown }: { readonly unknown: QualityState["unknownLabels"] }) {
  const cells = unknown.reduce((sum, { ids }) => sum + ids.length, 0);
  const labels = [...new Set(unknown.flatMap(({ labels: names }) => names))];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.quality.unknownTitle({ cells })}</MessageBarTitle>
        {texts.quality.unknownWhy({ labels })}
        {unknown.map(({ sheet, table, ids }) => (
          <div key={table}>
            <Num
              ids={ids}
              table={table}
              what={texts.quality.unknownWhat}
              text={texts.quality.unknownShow({ cells: ids.length, sheet })}
            />
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
