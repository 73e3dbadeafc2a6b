// The forms of Setup as data: which members a section has, what of each can be changed, and the edits that come of it.
import { texts } from "../../../messages/catalogue";
import type { Json } from "../../../pipeline/canonicalJson";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import type { SectionName } from "../../../pipeline/spec/sectionNames";
import type { SectionEdit } from "../../../pipeline/spec/withSection";

/** A choice of a field. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** A field of a form. */
export interface FormField {
  /** Where it stands in the spec. */
  readonly path: string;
  readonly title: string;
  readonly kind: "text" | "long" | "choice" | "many";
  readonly value: readonly string[];
  readonly choices: readonly Choice[];
  /** What stands in the spec for what was typed; `undefined` for nothing. */
  readonly read: (value: readonly string[]) => Json | undefined;
}

/** A member of a section: a contact, a gate, a label. */
export interface FormMember {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly fields: readonly FormField[];
}

const titles = texts.setupForms.fields;

/** What was typed, by path. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Gives the edits of a form: only what differs. */
export function editsOf({ fields }: FormMember, typed: Typed): readonly SectionEdit[] {
  return fields.flatMap(({ path, value, read }) => {
    const now = typed.get(path) ?? value;
    const isSame = now.length === value.length && now.every((one) => value.includes(one));
    return isSame ? [] : [{ path, value: read(now) }];
  });
}

/** The members of a section that has a form of its own; `null` for other sections. */
export function formMembers(section: SectionName, spec: PipelineSpec): readonly FormMember[] | null {
  return forms[section]?.(spec) ?? null;
}

const forms: Readonly<Partial<Record<SectionName, (spec: PipelineSpec) => readonly FormMember[]>>> = {
  contacts: contactMembers,
  annotation: (spec) => [annotatorsMember(spec)],
  quality: gateMembers,
  taxonomy: labelMembers,
};

function contactMembers({ contacts, roles }: PipelineSpec): readonly FormMember[] {
  const choices = roles.map(({ id, title }) => ({ value: id, title }));
  return contacts.map(({ id, name, job, email, phone = "", hours, roles: held }) => {
    const at = `contacts[${id}]`;
    return {
      ...{ id, title: name, note: `${job} · ${email}` },
      fields: [
        textField(`${at}.name`, titles.name, name),
        textField(`${at}.job`, titles.job, job),
        textField(`${at}.email`, titles.email, email),
        { ...textField(`${at}.phone`, titles.phone, phone), read: textOrNothing },
        textField(`${at}.hours`, titles.hours, hours),
        { path: `${at}.roles`, title: titles.roles, kind: "many", value: held, choices, read: (value) => [...value] },
      ],
    };
  });
}

function annotatorsMember({ annotation, contacts }: PipelineSpec): FormMember {
  const choices = contacts.map(({ id, name }) => ({ value: id, title: name }));
  const { annotators } = annotation;
  const names = choices.filter(({ value }) => annotators.includes(value)).map(({ title }) => title);
  return {
    ...{ id: "annotators", title: titles.annotators, note: names.join(", ") },
    fields: [
      {
        ...{ path: "annotation.annotators", title: titles.annotators, kind: "many", value: annotators, choices },
        read: (value) => [...value],
      },
    ],
  };
}

function gateMembers({ quality }: PipelineSpec): readonly FormMember[] {
  return quality.gates.map(({ id, title, relabelBelow, reviewBelow, minimumRecords }) => {
    const at = `quality.gates[${id}]`;
    return {
      ...{ id, title, note: `${relabelBelow} · ${reviewBelow} · ${minimumRecords}` },
      fields: [
        numberField(`${at}.relabelBelow`, titles.relabelBelow, relabelBelow),
        numberField(`${at}.reviewBelow`, titles.reviewBelow, reviewBelow),
        numberField(`${at}.minimumRecords`, titles.minimumRecords, minimumRecords),
      ],
    };
  });
}

const hotKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

function labelMembers({ taxonomy }: PipelineSpec): readonly FormMember[] {
  const keys = [{ value: "", title: texts.setupForms.keyByPlace }, ...hotKeys.map(asChoice)];
  const states = Object.entries(texts.sheets.labelStates).map(([value, title]) => ({ value, title }));
  return taxonomy.labels.map(({ id, name, definition, key, status }) => {
    const at = `taxonomy.labels[${id}]`;
    const keyText = key === undefined ? "" : String(key);
    return {
      ...{ id, title: name, note: definition },
      fields: [
        textField(`${at}.name`, titles.name, name),
        { ...textField(`${at}.definition`, titles.definition, definition), kind: "long" },
        { ...textField(`${at}.key`, titles.key, keyText), kind: "choice", choices: keys, read: numberOrNothing },
        { ...textField(`${at}.status`, titles.status, status), kind: "choice", choices: states },
      ],
    };
  });
}

function asChoice(value: string): Choice {
  return { value, title: value };
}

function textField(path: string, title: string, value: string): FormField {
  return { path, title, kind: "text", value: [value], choices: [], read: ([typed = ""]) => typed };
}

function numberField(path: string, title: string, value: number): FormField {
  return { ...textField(path, title, String(value)), read: ([typed = ""]) => numberIn(typed) };
}

function textOrNothing([typed = ""]: readonly string[]): string | undefined {
  return typed.trim() === "" ? undefined : typed;
}

function numberOrNothing([typed = ""]: readonly string[]): Json | undefined {
  return typed === "" ? undefined : numberIn(typed);
}

// What is no number goes on as it is: the spec says in its own words what is wrong with it.
function numberIn(typed: string): number | string {
  const number = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(number) ? typed : number;
}

/** The members of a section without a form of its own, with what of each is one value. */
export function plainMembers(section: SectionName, spec: PipelineSpec): readonly FormMember[] {
  const value = spec[section] as unknown as Json;
  const entries = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return entries.map((entry, at) => {
    const values = Object.entries(entry as Readonly<Record<string, Json>>);
    const id = idOf(entry, at);
    const path = Array.isArray(value) ? `${section}[${id}]` : section;
    return {
      ...{ id, title: titleOf(entry, Array.isArray(value) ? id : texts.setupForms.sections[section]), note: "" },
      fields: values.flatMap(([key, one]) => plainField(`${path}.${key}`, key, one)),
    };
  });
}

function plainField(path: string, title: string, value: Json): readonly FormField[] {
  if (typeof value === "string") return [textField(path, title, value)];
  if (typeof value === "number") return [numberField(path, title, value)];
  if (typeof value !== "boolean") return [];
  const { yes, no } = texts.setupForms;
  const choices = [
    { value: "true", title: yes },
    { value: "false", title: no },
  ];
  const field = textField(path, title, String(value));
  return [{ ...field, kind: "choice", choices, read: ([typed]) => typed === "true" }];
}

function idOf(entry: Json, at: number): string {
  const { id } = entry as Readonly<Record<string, Json>>;
  return typeof id === "string" ? id : String(at + 1);
}

function titleOf(entry: Json, otherwise: string): string {
  const { title, name } = entry as Readonly<Record<string, Json>>;
  if (typeof title === "string") return title;
  return typeof name === "string" ? name : otherwise;
}

/** A place of the spec and what stands there. */
export interface Fact {
  readonly path: string;
  readonly value: string;
}

/** Everything that stands in a section, value by value. */
export function factsOf(section: SectionName, spec: PipelineSpec): readonly Fact[] {
  return leaves("", spec[section] as unknown as Json);
}

function leaves(path: string, value: Json): readonly Fact[] {
  if (value === null || typeof value !== "object") return [{ path, value: String(value) }];
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.every((item) => typeof item !== "object")) return [{ path, value: items.join(", ") }];
    return items.flatMap((item, at) => leaves(`${path}[${idOf(item, at)}]`, item));
  }
  return Object.entries(value).flatMap(([key, one]) => leaves(path === "" ? key : `${path}.${key}`, one));
}
