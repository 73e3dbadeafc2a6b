// The recipe: its steps with what each did, what waits, the sum of the last run, and its Undo.
import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { isStepId } from "../../../pipeline/clean/registry";
import { Primary, PrimaryTo } from "../../components/buttons";
import { Num } from "../../components/Num";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { batchToHandOut } from "../../labelling/batchActs";
import { RunMessages } from "./RunMessages";
import { RunSum } from "./RunSum";
import { StepLine } from "./StepLine";
import { stepTitle } from "./stepTitle";

const words = texts.cleanPage;

/** The page before, between and after runs. */
export function RecipeView() {
  const { spec, toClean, lastCleaning } = useOpenWorkbook().overview;
  const { steps } = spec.cleaning;
  const skipped = steps.filter(({ step, enabled }) => enabled && !isStepId(step)).map(({ step }) => stepTitle(step));
  return (
    <Page
      view={toClean.length > 0 ? "clean/waiting" : "clean/up-to-date"}
      title={words.title}
      context={words.context({ steps: steps.length, at: lastCleaning?.at ?? null })}
      commands={lastCleaning && <UndoCommand at={lastCleaning.at} />}
      footer={<Next />}
    >
      <RunMessages />
      {toClean.length > 0 && (
        <div>
          <Num
            ids={toClean}
            table="Records"
            what={words.waitingWhat}
            text={words.waiting({ records: toClean.length })}
          />
        </div>
      )}
      <Section title={words.steps}>
        {steps.map((step, place) => (
          <StepLine key={step.id} step={step} number={place + 1} />
        ))}
      </Section>
      {skipped.length > 0 && <Small>{words.skipped({ steps: skipped })}</Small>}
      {lastCleaning && <RunSum run={lastCleaning} />}
    </Page>
  );
}

function Next() {
  const { overview } = useOpenWorkbook();
  const { looking, cleaning, uncleaning, setKeptAsItWas } = useJobs();
  const due = batchToHandOut(overview);
  const look = () => {
    for (const job of [cleaning, uncleaning]) job.reset();
    setKeptAsItWas(new Set());
    void looking.start(null);
  };
  if (overview.toClean.length > 0) return <Primary onClick={look}>{words.preview}</Primary>;
  if (due) return <PrimaryTo to="label">{words.shareOut({ records: due.waiting.length })}</PrimaryTo>;
  return <PrimaryTo to="home">{words.home}</PrimaryTo>;
}

function UndoCommand({ at }: { readonly at: string }) {
  const { looking, cleaning, uncleaning } = useJobs();
  const undo = () => {
    for (const job of [looking, cleaning]) job.reset();
    void uncleaning.start(null);
  };
  return (
    <Tooltip content={words.undo({ at })} relationship="label">
      <Button appearance="subtle" icon={<ArrowUndo20Regular />} onClick={undo} />
    </Tooltip>
  );
}
