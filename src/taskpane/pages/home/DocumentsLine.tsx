// Home's line on the documents: which editions there are, and whether they say what the pipeline says.
import { Badge } from "@fluentui/react-components";
import { BookOpen20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import type { Overview } from "../../actions/readOverview";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";

const { stage } = texts.home;

/** Nothing where the pipeline asks for no document that this version writes. */
export function DocumentsLine({ documents }: Pick<Overview, "documents">) {
  if (documents.length === 0) return null;
  const old = documents.filter(({ state }) => state === "out-of-date").length;
  const isCurrent = documents.every(({ state }) => state === "current");
  return (
    <Line
      lead={<BookOpen20Regular />}
      title={<LinkTo to="handoff">{texts.shell.stops.handoff}</LinkTo>}
      note={documents.map((one) => (
        <div key={one.id}>{stage.document(one)}</div>
      ))}
      end={
        old > 0 ? (
          <Badge appearance="tint" color="warning">
            {stage.outOfDate({ documents: old })}
          </Badge>
        ) : (
          isCurrent && (
            <Badge appearance="tint" color="subtle">
              {stage.upToDate}
            </Badge>
          )
        )
      }
    />
  );
}
