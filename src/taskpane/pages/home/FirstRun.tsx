// A workbook without a pipeline: open a pipeline file, or try the sample.
import { Link, Spinner } from "@fluentui/react-components";
import { BookOpen20Regular, CheckmarkCircle20Regular } from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { Block } from "../../components/Block";
import { LinkTo } from "../../components/buttons";
import { ChooseFile } from "../../components/ChooseFile";
import { Failure } from "../../components/Failure";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { Small } from "../../components/Small";
import { useSharedStyles } from "../../components/styles";
import { SpecProblems } from "./SpecProblems";
import { usePipelineFile } from "./usePipelineFile";
import { WhoAreYou } from "./WhoAreYou";

const accepted = ".json,application/json";

/** Welcome, and the ways in. */
export function FirstRun() {
  const shared = useSharedStyles();
  const { file, choose, chooseSample, openAs, forget } = usePipelineFile();
  if (file.status === "who") {
    const { candidate } = file;
    return (
      <WhoAreYou
        spec={candidate.spec}
        fileName={candidate.fileName}
        onBack={forget}
        onChoose={(contactId) => void openAs(candidate, contactId)}
      />
    );
  }
  if (file.status === "opening") {
    return (
      <Page view="home/opening" title={texts.home.opening}>
        <Spinner label={texts.home.opening} labelPosition="below" />
      </Page>
    );
  }
  if (file.status === "problems")
    return <SpecProblems {...file} onBack={forget} onChoose={(other) => void choose(other)} />;
  return (
    <Page view="home/first-run" title={texts.home.welcome} context={texts.home.noPipeline}>
      {file.status === "failed" && <Failure error={file.error} />}
      <Block title={texts.home.openTitle} tone="next">
        <div>
          <Sentence text={texts.home.openWhy} parts={{ ending: <b>{texts.home.ending}</b> }} />
        </div>
        <div className={shared.row}>
          <ChooseFile
            label={texts.home.pipelineFile}
            accept={accepted}
            appearance="primary"
            onChoose={(chosen) => void choose(chosen)}
          >
            {texts.home.chooseFile}
          </ChooseFile>
        </div>
        <Small>{texts.home.openKept}</Small>
      </Block>
      <Section title={texts.home.noFile}>
        <Line
          lead={<BookOpen20Regular />}
          title={
            <Link as="button" onClick={() => void chooseSample()}>
              {texts.home.sample}
            </Link>
          }
          note={texts.home.sampleNote}
        />
        <Line
          lead={<CheckmarkCircle20Regular />}
          title={<LinkTo to="self-test">{texts.home.selfTest}</LinkTo>}
          note={texts.home.selfTestNote}
        />
      </Section>
    </Page>
  );
}
