// Chapter 2 of the manual: read the report, act on the verdict, see what is mixed up, do the spot check.
import { texts } from "../../messages/catalogue";
import { count } from "../../messages/format";
import { code, joinedRich, type Rich } from "../../messages/rich";
import { paragraph, section, steps, table, type Block } from "../document";
import type { EscalationSpec } from "../spec/people";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { GateSpec } from "../spec/quality";
import { coefficientTitle, lowestLabel } from "./disagreement";
import { labelName, pairRules, roleTitle, type DocumentInput } from "./input";

const words = texts.manualJudging.quality;

/**
 * Makes the chapter.
 *
 * @param input - spec and state
 * @returns the chapter
 */
export function qualitySection(input: DocumentInput): Block {
  const { spec } = input;
  return section(words.title, [
    section(words.report, [
      steps(words.steps),
      table({ caption: words.report, head: words.head, rows: spec.quality.gates.map((gate) => gateRow(input, gate)) }),
      paragraph(words.confidence({ confidence: spec.quality.confidence })),
    ]),
    section(words.act, [table({ caption: words.act, head: words.verdictHead, rows: verdictRows(spec) })]),
    ...mixedUp(input),
    ...spotCheck(spec),
  ]);
}

function gateRow(input: DocumentInput, gate: GateSpec): readonly Rich[] {
  const isShare = ["spot-check-agreement", "labelled-share", "hidden-gold-accuracy"].includes(gate.measure);
  const limit = isShare ? words.share : words.limit;
  return [
    gate.title,
    words.asked({ question: words.questions[gate.measure], coefficient: coefficientTitle(gate.coefficient) }),
    valueOf(input, gate, isShare),
    limit(gate.relabelBelow),
    limit(gate.reviewBelow),
    words.needs(gate.minimumRecords),
  ];
}

function valueOf({ spec, state }: DocumentInput, gate: GateSpec, isShare: boolean): string {
  if (gate.measure === "agreement-per-label") {
    const worst = lowestLabel({ spec, state });
    return worst === null
      ? texts.documents.none
      : words.lowest({ label: labelName(spec, worst.label), value: worst.value });
  }
  const figure = state.gates[gate.id];
  if (figure === undefined || figure.value === null) return texts.documents.none;
  const write = isShare ? words.share : words.coefficient;
  const { low, high, n } = figure;
  const range = low === null || high === null ? null : words.range({ low: write(low), high: write(high) });
  return words.value({ value: write(figure.value), range, records: n });
}

function verdictRows(spec: PipelineSpec): readonly (readonly Rich[])[] {
  const of = (trigger: EscalationSpec["trigger"]) => {
    const found = spec.escalations.find((one) => one.trigger === trigger);
    return found === undefined ? "" : escalationWords(spec, found);
  };
  return [
    words.accept,
    words.relabel({ escalation: of("gate-relabel") }),
    words.review({ escalation: of("gate-review") }),
    words.undefined,
  ];
}

function escalationWords(spec: PipelineSpec, { id, toRole, respondWorkingHours, thenRole }: EscalationSpec): Rich {
  const role = roleTitle(spec, toRole);
  return words.escalation({ id, role, hours: respondWorkingHours, then: roleTitle(spec, thenRole) });
}

function mixedUp({ spec, state }: DocumentInput): readonly Block[] {
  if (state.confusionPairs.length === 0) return [];
  const rules = pairRules(spec);
  const rows = state.confusionPairs.map(({ pair: [first, second], n }): readonly Rich[] => {
    const own = rules.filter(({ pair }) => pair.includes(first) && pair.includes(second));
    const names = { first: labelName(spec, first), second: labelName(spec, second) };
    const ids = own.map(({ ruleId }) => code(ruleId));
    return [texts.documents.pair(names), count(n), ids.length === 0 ? texts.documents.none : joinedRich(ids, ", ")];
  });
  return [section(words.mixed, [table({ caption: words.mixed, head: words.mixedHead, rows }), paragraph(words.click)])];
}

function spotCheck({ spotCheck: plan }: PipelineSpec): readonly Block[] {
  if (!plan) return [];
  const minimum = plan.stratifyBy === "label" ? plan.minimumPerLabel : null;
  return [
    section(words.spotCheck, [
      steps([words.draw({ records: plan.sampleSize, minimum }), words.again({ blind: plan.blind }), words.finish]),
      ...(plan.checkerMayHaveLabelled ? [] : [paragraph(words.fresh)]),
    ]),
  ];
}
