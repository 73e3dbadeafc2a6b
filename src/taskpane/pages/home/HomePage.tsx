// Where things stand, and what to do next; before that, which pipeline and who you are.
import { Button, Spinner } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { ButtonTo } from "../../components/buttons";
import { Failure } from "../../components/Failure";
import { Page } from "../../components/Page";
import { useWorkspace } from "../../hooks/workspace";
import { FirstRun } from "./FirstRun";
import { Standing } from "./Standing";
import { WhoAreYou } from "./WhoAreYou";

/** The page Home in all its states. */
export function HomePage() {
  const { workbook, person, choosePerson, refresh } = useWorkspace();
  if (workbook.status === "reading") {
    return (
      <Page waits view="home/reading" title={texts.home.loadingTitle}>
        <Spinner label={texts.shell.loading} labelPosition="below" />
      </Page>
    );
  }
  if (workbook.status === "unreadable") {
    return (
      <Page
        view="home/unreadable"
        title={texts.shell.workbookUnread}
        footer={
          <>
            <Button appearance="primary" data-primary onClick={() => void refresh()}>
              {texts.shell.tryAgain}
            </Button>
            <ButtonTo to="check-workbook">{texts.checkWorkbook.title}</ButtonTo>
          </>
        }
      >
        <Failure error={workbook.error} />
      </Page>
    );
  }
  if (workbook.status === "empty") return <FirstRun />;
  if (person === null) return <WhoAreYou spec={workbook.overview.spec} onChoose={choosePerson} />;
  return <Standing overview={workbook.overview} person={person} />;
}
