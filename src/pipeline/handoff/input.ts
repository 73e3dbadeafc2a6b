// What a document is made from, and how it finds people, roles and labels in a spec.
import { texts } from "../../messages/catalogue";
import { namesOr } from "../../messages/documentFormat";
import type { DocumentSpec } from "../spec/documents";
import { namedLabels } from "../spec/namedLabels";
import type { ContactSpec } from "../spec/people";
import type { PipelineSpec } from "../spec/pipelineSpec";
import type { GateSpec } from "../spec/quality";
import type { LabelSpec } from "../spec/taxonomy";
import type { HandoffState } from "./state";

/** Which edition is made. */
export interface Edition {
  /** From 1. */
  readonly number: number;
  /** The day it is made on, `YYYY-MM-DD`. */
  readonly date: string;
  readonly previous: { readonly number: number; readonly date: string; readonly spec: PipelineSpec } | null;
}

/** What a document is made from. */
export interface DocumentInput {
  readonly spec: PipelineSpec;
  readonly state: HandoffState;
  readonly edition: Edition;
  readonly addInVersion: string;
}

/**
 * Gives the title of a role.
 *
 * @param spec - the pipeline
 * @param roleId - its id
 * @returns its title; the id where there is none
 */
export function roleTitle(spec: PipelineSpec, roleId: string): string {
  return spec.roles.find(({ id }) => id === roleId)?.title ?? roleId;
}

/**
 * Lists the people who hold a role.
 *
 * @param spec - the pipeline
 * @param roleId - the role
 * @returns the contacts in the order of the spec
 */
export function holders(spec: PipelineSpec, roleId: string): readonly ContactSpec[] {
  return spec.contacts.filter(({ roles }) => roles.includes(roleId));
}

/**
 * Names the people who hold a role.
 *
 * @param spec - the pipeline
 * @param roleId - the role
 * @returns "Ada Pell and Milo Strand"
 */
export function holderNames(spec: PipelineSpec, roleId: string): string {
  return namesOr(
    holders(spec, roleId).map(({ name }) => name),
    texts.documents.none,
  );
}

/**
 * Names a contact.
 *
 * @param spec - the pipeline
 * @param contactId - the contact
 * @returns the name; the id where there is none
 */
export function contactName(spec: PipelineSpec, contactId: string): string {
  return spec.contacts.find(({ id }) => id === contactId)?.name ?? contactId;
}

/**
 * Names a label.
 *
 * @param spec - the pipeline
 * @param labelId - the label
 * @returns its present name
 */
export function labelName(spec: PipelineSpec, labelId: string): string {
  return spec.taxonomy.labels.find(({ id }) => id === labelId)?.name ?? labelId;
}

/**
 * Lists the labels that are given.
 *
 * @param spec - the pipeline
 * @returns the active ones in taxonomy order
 */
export function activeLabels(spec: PipelineSpec): readonly LabelSpec[] {
  return spec.taxonomy.labels.filter(({ status }) => status === "active");
}

/**
 * Writes a sentence of the spec with the labels' names.
 *
 * @param spec - the pipeline
 * @param sentence - with `{label id}` for a name
 * @returns the sentence
 */
export function told(spec: PipelineSpec, sentence: string): string {
  return namedLabels(sentence, spec.taxonomy.labels);
}

/**
 * Finds the gate that a document speaks of first.
 *
 * @param spec - the pipeline
 * @param measure - what it measures
 * @returns the first such gate
 */
export function gateOf(spec: PipelineSpec, measure: GateSpec["measure"]): GateSpec | undefined {
  return spec.quality.gates.find((gate) => gate.measure === measure);
}

/**
 * Finds what the spec says of a document.
 *
 * @param spec - the pipeline
 * @param id - the document
 * @returns its entry; `undefined` where the spec does not ask for it
 */
export function documentSpecOf(spec: PipelineSpec, id: DocumentSpec["id"]): DocumentSpec | undefined {
  return spec.documents.find((one) => one.id === id);
}

/** A rule and the pair of labels that it tells apart. */
export interface PairRule {
  readonly pair: readonly [string, string];
  readonly ruleId: string;
}

/**
 * Lists the rules by the pairs of labels that they tell apart.
 *
 * @param spec - the pipeline
 * @returns a pair for each label that a rule's label is confused with, both in taxonomy order
 */
export function pairRules(spec: PipelineSpec): readonly PairRule[] {
  const labels = activeLabels(spec);
  const order = labels.map(({ id }) => id);
  return labels.flatMap((label) =>
    label.edgeCases.flatMap(({ id: ruleId, confusedWith }) =>
      confusedWith
        .filter((other) => order.includes(other))
        .map((other) => ({ pair: inOrder(label.id, other, order), ruleId })),
    ),
  );
}

function inOrder(first: string, second: string, order: readonly string[]): readonly [string, string] {
  return order.indexOf(first) <= order.indexOf(second) ? [first, second] : [second, first];
}
