// Turns the arguments of a formula into what Excel hands to a custom function.
import type { BaseValueObject } from "@univerjs/engine-formula";

/** A parameter in functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** The arguments as the formula engine has them. */
export type Given = readonly BaseValueObject[];

interface Block {
  readonly getArrayValue: () => readonly (readonly (BaseValueObject | null | undefined)[])[];
}

/** The error that a call gives without asking the function: its functions do not take errors as arguments. */
export function failedArgument(given: Given): string | null {
  for (const value of given) {
    const error = cellsOf(value).find((cell) => cell?.isError() === true);
    if (error != null) return String(error.getValue());
  }
  return null;
}

/** The values for the function, `null` for what is left out; `null` as a whole where they do not fit. */
export function argumentsFor(parameters: readonly ParameterMetadata[], given: Given): readonly unknown[] | null {
  const repeating = parameters.find((parameter) => parameter.repeating === true);
  const fixed = parameters.filter((parameter) => parameter !== repeating);
  if (given.length > fixed.length && repeating === undefined) return null;
  const values = fixed.map((parameter, index) => argument(parameter, given[index]));
  if (repeating === undefined) return values.includes(undefined) ? null : values;
  const rest = given.slice(fixed.length).map((value) => argument(repeating, value));
  return [...values, ...rest].includes(undefined) ? null : [...values, rest];
}

// `undefined` stands for an argument that does not fit.
function argument({ optional, dimensionality, type }: ParameterMetadata, value: BaseValueObject | undefined): unknown {
  if (value === undefined || isLeftOut(value)) return optional === true ? null : undefined;
  const rows = rowsOf(value).map((row) => Array.from(row, (cell) => plain(cell, type)));
  if (rows.some((row) => row.includes(undefined))) return undefined;
  if (dimensionality === "matrix") return rows;
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
}

function isLeftOut(value: BaseValueObject): boolean {
  return !value.isArray() && value.isNull();
}

function rowsOf(value: BaseValueObject): readonly (readonly (BaseValueObject | null | undefined)[])[] {
  return value.isArray() ? (value as unknown as Block).getArrayValue() : [[value]];
}

function cellsOf(value: BaseValueObject): readonly (BaseValueObject | null | undefined)[] {
  return rowsOf(value).flat();
}

function plain(cell: BaseValueObject | null | undefined, type: string | undefined): unknown {
  if (cell == null || cell.isNull()) return type === "number" ? 0 : "";
  const value = cell.isBoolean() ? Boolean(cell.getValue()) : cell.getValue();
  if (type === "number") return typeof value === "number" ? value : undefined;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return value;
}
