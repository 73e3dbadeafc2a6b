// The stage Clean: what waits, and what the last run of the recipe did.
import { Badge } from "@fluentui/react-components";
import { Broom20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import type { Overview } from "../../actions/readOverview";
import { LinkTo } from "../../components/buttons";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Sentence } from "../../components/Sentence";

const { stage } = texts.home;

/** A line of Home. */
export function CleanLine({ overview }: { readonly overview: Overview }) {
  const { toClean, lastCleaning, spec } = overview;
  const records = toClean.length;
  return (
    <Line
      lead={<Broom20Regular />}
      title={<LinkTo to="clean">{texts.shell.stops.clean}</LinkTo>}
      note={
        lastCleaning ? (
          <LastRun run={lastCleaning} />
        ) : spec.cleaning.steps.length === 0 ? (
          stage.noRecipe
        ) : (
          stage.cleanNote
        )
      }
      end={
        records > 0 ? (
          <Badge appearance="tint" color="warning">
            {stage.toClean({ records })}
          </Badge>
        ) : (
          lastCleaning && (
            <Badge appearance="tint" color="subtle">
              {stage.upToDate}
            </Badge>
          )
        )
      }
    />
  );
}

function LastRun({ run: { changed, merged, quarantined } }: { readonly run: NonNullable<Overview["lastCleaning"]> }) {
  const into = merged.map(([, record]) => record);
  return (
    <Sentence
      text={stage.cleanLast}
      parts={{
        changed: <Num ids={changed} table="Records" what={stage.cleanChangedWhat} />,
        merged: <Num ids={into} table="Records" what={stage.cleanMergedWhat} />,
        quarantined: <Num ids={quarantined} table="Quarantine" what={stage.cleanQuarantinedWhat} />,
      }}
    />
  );
}
