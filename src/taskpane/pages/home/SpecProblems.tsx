// A file that is no pipeline: each problem with its place, what stands there, the rule, and what to do.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { SpecProblem } from "../../../pipeline/spec/problem";
import { ChooseFile } from "../../components/ChooseFile";
import { CopyText } from "../../components/CopyText";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";

const useStyles = makeStyles({ path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } });

interface SpecProblemsProps {
  readonly fileName: string;
  readonly problems: readonly SpecProblem[];
  readonly onBack: () => void;
  readonly onChoose: (file: File) => void;
}

/** The list of problems. */
export function SpecProblems({ fileName, problems, onBack, onChoose }: SpecProblemsProps) {
  const styles = useStyles();
  const list = problems.map(({ path, value, rule, remedy }) => [path, value, rule, remedy].join("\t")).join("\n");
  return (
    <Page
      view="home/spec-problems"
      title={texts.home.openTitle}
      context={fileName}
      back={onBack}
      footer={
        <>
          <ChooseFile label={texts.home.pipelineFile} accept=".json" appearance="primary" onChoose={onChoose}>
            {texts.home.chooseFile}
          </ChooseFile>
          <CopyText text={list} done={texts.home.problemsCopied}>
            {(copy) => <Button onClick={copy}>{texts.home.copyProblems}</Button>}
          </CopyText>
        </>
      }
    >
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.home.notSpec({ file: fileName, problems: problems.length })}</MessageBarTitle>
          {texts.home.notSpecKept}
        </MessageBarBody>
      </MessageBar>
      <Section title={texts.home.problems}>
        {problems.map((problem, place) => (
          <Line
            key={place}
            title={<span className={styles.path}>{problem.path}</span>}
            note={texts.home.problemValue(problem)}
          >
            <div>{problem.rule}</div>
            <Small>{problem.remedy}</Small>
          </Line>
        ))}
      </Section>
    </Page>
  );
}
