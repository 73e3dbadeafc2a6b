// The report of a self-test: which Excel this is, and each case, those that differ first.
import { texts } from "../../../messages/catalogue";
import { capital } from "../../../messages/format";
import type { SelfTestReport } from "../../actions/runSelfTest";
import { Line } from "../../components/Line";
import { Section } from "../../components/Section";
import { Status } from "../../components/Status";

/** Facts and cases. */
export function SelfTestCases({ report }: { readonly report: SelfTestReport }) {
  const differing = report.cases.filter(({ differs }) => differs !== null);
  const expected = report.cases.filter(({ differs }) => differs === null);
  return (
    <>
      <Section title={texts.setup.host}>
        <Line title={texts.setup.hostLine(report)} />
        <Line title={texts.setup.sets} note={report.requirementSets.join(", ")} />
      </Section>
      <Section title={texts.setup.cases}>
        {[...differing, ...expected].map(({ title, differs }) => (
          <Line
            key={title}
            lead={<Status kind={differs === null ? "pass" : "warn"} />}
            title={capital(title)}
            note={differs ?? texts.setup.asExpected}
          />
        ))}
      </Section>
    </>
  );
}
