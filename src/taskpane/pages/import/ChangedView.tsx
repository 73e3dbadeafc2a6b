// Known records have other content in the file: one choice for all of them, with examples, before anything is written.
import { Button, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ChangeQuestion } from "../../actions/importFile";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Page } from "../../components/Page";
import { Primary } from "../../components/buttons";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";

const text = texts.importChanges;

type Answer = NonNullable<ChangeQuestion["order"]["changed"]>;

/** The question; Back leads to the columns, and nothing was written. */
export function ChangedView({ question }: { readonly question: ChangeQuestion }) {
  const { importing } = useJobs();
  const [answer, setAnswer] = useState<Answer>("keep");
  const { order, changed, samples } = question;
  const records = changed.length;
  return (
    <Page
      view="import/changed"
      title={text.title}
      context={text.context({ file: order.preview.fileName })}
      back={importing.reset}
      footer={
        <>
          <Primary onClick={() => void importing.start({ ...order, changed: answer })}>
            {text.goOn({ rows: order.preview.rowsRead })}
          </Primary>
          <Button onClick={importing.reset}>{texts.shell.cancel}</Button>
        </>
      }
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text.what({ records })}</MessageBarBody>
      </MessageBar>
      <Section title={text.choice({ records })}>
        <RadioGroup
          aria-label={text.choice({ records })}
          value={answer}
          onChange={(_, { value }) => {
            setAnswer(value === "take" ? "take" : "keep");
          }}
        >
          <Radio value="keep" label={<Choice name={text.keep} note={text.keepNote} />} />
          <Radio value="take" label={<Choice name={text.take} note={text.takeNote} />} />
        </RadioGroup>
        <Labelled changed={changed} />
      </Section>
      <Section
        title={text.examples({ shown: samples.length, of: records })}
        action={<Num ids={changed} table="Records" what={text.changedRecords} noun={text.changedRecords} />}
      >
        {samples.map(({ recordId, field, from, to }) => (
          <Line key={recordId} title={text.sampleTitle({ record: recordId, field })}>
            <Piece what={text.from} content={from} />
            <Piece what={text.to} content={to} />
          </Line>
        ))}
      </Section>
    </Page>
  );
}

function Choice({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <>
      {name}
      <Small>{note}</Small>
    </>
  );
}

function Piece({ what, content }: { readonly what: string; readonly content: string }) {
  return (
    <Small>
      <b>{what}</b> {content === "" ? text.empty : content}
    </Small>
  );
}

function Labelled({ changed }: Pick<ChangeQuestion, "changed">) {
  const { annotators } = useOpenWorkbook().overview;
  const labelled = new Set(annotators.flatMap((annotator) => annotator.labelled));
  const records = changed.filter((id) => labelled.has(id)).length;
  return records > 0 && <Small>{text.labelled({ records })}</Small>;
}
