// Errors of agreement and gates.
import type { ErrorText } from "../../errorText";
import { recordsOf } from "../../format";

const kept = "The cells you named are as they were.";

/** By code; each entry takes its details and gives the texts. */
export const qualityErrors = {
  "too-few-annotators": ({ columns }: { readonly columns: number }) => ({
    message: `Agreement needs at least two annotator columns; the range has ${columns}.`,
    kept,
    remedy: "Choose the columns of all annotators, without ids and headings.",
  }),
  "too-many-annotators": ({ columns }: { readonly columns: number }) => ({
    message: `Cohen's kappa compares two annotators; the range holds labels of ${columns}.`,
    kept,
    remedy: "Choose two columns, or use HANDOFF.ALPHA.",
  }),
  "too-many-labels": ({ labels, most }: { readonly labels: number; readonly most: number }) => ({
    message: `The range holds ${labels} different labels; agreement is computed for ${most} at most.`,
    kept,
    remedy: "Choose the columns with labels, not those with free text.",
  }),
  "cell-error": ({ error }: { readonly error: string }) => ({
    message: `The range holds a cell with the error ${error}.`,
    kept,
    remedy: "Repair that cell, or leave it out of the range.",
  }),
  "unknown-choice": ({
    argument,
    given,
    choices,
  }: {
    readonly argument: string;
    readonly given: string;
    readonly choices: readonly string[];
  }) => ({
    message: `"${given}" is not known for ${argument}.`,
    kept,
    remedy: `Use one of ${choices.join(", ")}.`,
  }),
  "unknown-coefficient": ({ given, choices }: { readonly given: string; readonly choices: readonly string[] }) => ({
    message: `The coefficient "${given}" is not available in this version.`,
    kept,
    remedy: `Use one of ${choices.join(", ")}, or a newer version.`,
  }),
  "confidence-out-of-range": ({ given }: { readonly given: number }) => ({
    message: `A confidence of ${given} does not exist; it lies between 0 and 1.`,
    kept,
    remedy: "Write 0.95 for 95 %.",
  }),
  "population-too-small": ({ population, records }: { readonly population: number; readonly records: number }) => ({
    message: `The population of ${population} records is smaller than the ${records} records that were labelled.`,
    kept,
    remedy: "Write how many records there are in all, or leave the argument out.",
  }),
  "negative-ratio": ({ label }: { readonly label: string }) => ({
    message: `The label ${label} is below zero, and ratios need a true zero.`,
    kept,
    remedy: 'Use "interval" for alpha or "quadratic" for kappa instead of "ratio".',
  }),
  "weights-shape": ({ labels }: { readonly labels: number }) => ({
    message: `The weights must be a table of ${labels} rows and ${labels} columns, one for each label, with numbers only.`,
    kept,
    remedy: "Give the credit of each pair of labels, 1 on the diagonal.",
  }),
  "not-a-number": ({ argument }: { readonly argument: string }) => ({
    message: `The argument ${argument} must be a number.`,
    kept,
    remedy: "Write a number there.",
  }),
  "limits-crossed": ({
    relabelBelow,
    reviewBelow,
  }: {
    readonly relabelBelow: number;
    readonly reviewBelow: number;
  }) => ({
    message: `The review limit (${reviewBelow}) must lie below the relabel limit (${relabelBelow}).`,
    kept,
    remedy: "Raise the relabel limit, or lower the review limit.",
  }),
  "columns-unpaired": ({ columns }: { readonly columns: number }) => ({
    message: `Each annotator needs two columns, record ids and labels; ${columns} were given.`,
    kept,
    remedy: "Give both columns for each annotator, ids first.",
  }),
  "columns-differ": ({
    annotator,
    ids,
    labels,
  }: {
    readonly annotator: string;
    readonly ids: number;
    readonly labels: number;
  }) => ({
    message: `The columns of annotator ${annotator} differ in length: ${ids} record ids and ${labels} labels.`,
    kept,
    remedy: "Give two columns of the same table.",
  }),
  "report-missing": () => ({
    message: "The Quality sheet has not been made, or it is gone.",
    kept: "Your labels are on the Label sheets.",
    remedy: "Hand out records on Label: the sheet is made anew.",
  }),
  "report-broken": ({ shows }: { readonly shows: string }) => ({
    message: `The report of the Quality sheet shows “${shows}” instead of figures.`,
    kept: "Your labels are on the Label sheets.",
    remedy: "Delete the Quality sheet and hand out records on Label: the sheet is made anew.",
  }),
  "report-busy": () => ({
    message: "Excel is still computing the agreement after ten seconds.",
    kept: "Your labels are on the Label sheets.",
    remedy: "Wait until the cells of the Quality sheet show figures, then look again.",
  }),
  "nothing-to-check": ({ leftOut }: { readonly leftOut: number }) => ({
    message:
      leftOut === 0
        ? "No record has a settled label yet, so no spot check can be drawn."
        : `No spot check can be drawn: ${recordsOf(leftOut)} with a settled label ${leftOut === 1 ? "was" : "were"} labelled or decided by the checker.`,
    kept: "Nothing was written.",
    remedy:
      leftOut === 0
        ? "Let the annotators finish a batch first."
        : "Let somebody who labelled none of them draw and check; Home changes the person.",
  }),
  "redraw-without-reason": () => ({
    message: "The sample that was drawn is not finished yet.",
    kept: "Nothing was written; its checks stand.",
    remedy: "Finish it, or say in 10 characters or more why another one is drawn.",
  }),
  "check-not-there": ({ record }: { readonly record: string }) => ({
    message: `Record ${record} is not on the sheet Spot check any more.`,
    kept: "Nothing was written.",
    remedy: "Bring its row back with Undo in Excel, or draw another sample.",
  }),
  "checked-meanwhile": ({ record, by }: { readonly record: string; readonly by: string }) => ({
    message: `Record ${record} was checked by ${by === "" ? "somebody else" : by} since you opened it.`,
    kept: "That check stands; yours was not written.",
    remedy: "Go on with the next record.",
  }),
  "escalation-answered": ({ id }: { readonly id: string }) => ({
    message: `Escalation ${id} was answered by somebody else meanwhile.`,
    kept: "That answer stands; yours was not written.",
    remedy: "Read it under Quality.",
  }),
} as const satisfies Record<string, (details: never) => ErrorText>;
