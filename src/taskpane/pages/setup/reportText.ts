// The report of a self-test as text, to be sent to whoever looks after Handoff.
import { texts } from "../../../messages/catalogue";
import type { SelfTestReport } from "../../actions/runSelfTest";

/** A line a fact and a line a case. */
export function reportText(report: SelfTestReport): string {
  return [
    texts.setup.hostLine(report),
    report.requirementSets.join(", "),
    ...report.cases.map(({ title, differs }) =>
      differs === null ? `${texts.setup.asExpected}\t${title}` : `${texts.setup.differs}\t${title}\t${differs}`,
    ),
  ].join("\n");
}
