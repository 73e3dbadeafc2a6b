// One step of the recipe: its fields, and what it did in the last run.
import { Badge } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { texts } from "../../../messages/catalogue";
import { isStepId } from "../../../pipeline/clean/registry";
import type { Overview } from "../../actions/readOverview";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { useOpenWorkbook } from "../../hooks/workspace";
import { stepTitle } from "./stepTitle";

const words = texts.cleanPage;

type Step = Overview["spec"]["cleaning"]["steps"][number];
type Outcome = NonNullable<Overview["lastCleaning"]>["lines"][number];

interface StepLineProps {
  readonly step: Step;
  readonly number: number;
}

/** A line of the recipe; what this version cannot do says so. */
export function StepLine({ step, number }: StepLineProps) {
  const { spec, lastCleaning } = useOpenWorkbook().overview;
  const title = stepTitle(step.step);
  const fields = step.fields.map((id) => spec.fields.find((field) => field.id === id)?.title ?? id);
  const outcome = lastCleaning?.lines.find(({ line }) => line === step.id);
  const parts: readonly ReactNode[] = [
    words.fields({ fields }),
    ...(step.enabled ? [] : [words.off]),
    ...(outcome ? figuresOf(outcome, title) : []),
  ];
  return (
    <Line
      title={words.stepAt({ number, title })}
      note={parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && words.dot}
          {part}
        </Fragment>
      ))}
    >
      {!isStepId(step.step) && (
        <Badge appearance="tint" color="subtle" title={words.unavailableNote}>
          {words.unavailable}
        </Badge>
      )}
    </Line>
  );
}

// What a step did not do is not said.
function figuresOf({ changed, merged, quarantined }: Outcome, title: string): readonly ReactNode[] {
  const into = merged.map(([, record]) => record);
  return [
    changed.length > 0 && <Num ids={changed} table="Records" what={words.changedBy({ title })} noun={words.changed} />,
    into.length > 0 && <Num ids={into} table="Records" what={words.mergedBy({ title })} noun={words.merged} />,
    quarantined.length > 0 && (
      <Num ids={quarantined} table="Quarantine" what={words.quarantinedBy({ title })} noun={words.quarantined} />
    ),
  ].filter((figure) => figure !== false);
}
