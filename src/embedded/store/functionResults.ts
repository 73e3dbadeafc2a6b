// Turns what a custom function answered into a value of the formula engine.
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { UniverKit } from "./univerKit";

/** A value, or the error to show and what the function said about it. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message: string };

type Engine = UniverKit["engine"];

/** The answer as the formula's result; rows of values spill. */
export function toGridValue(engine: Engine, answer: Answer): BaseValueObject {
  if (!answer.ok) return engine.ErrorValueObject.create(answer.error as never);
  if (!Array.isArray(answer.value)) return scalar(engine, answer.value);
  const given = answer.value as readonly unknown[];
  const rows = given.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some(({ length }) => length !== width)) {
    return engine.ErrorValueObject.create(engine.ErrorType.VALUE);
  }
  return engine.ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map((value) => scalar(engine, value))),
    rowCount: rows.length,
    columnCount: width,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalar(engine: Engine, value: unknown): BaseValueObject {
  if (typeof value === "string") return engine.StringValueObject.create(value);
  if (typeof value === "boolean") return engine.BooleanValueObject.create(value);
  if (typeof value !== "number") return special(engine, value);
  const isNumber = Number.isFinite(value);
  return isNumber ? engine.NumberValueObject.create(value) : engine.ErrorValueObject.create(engine.ErrorType.NUM);
}

// An error inside an array result comes as {code, message} of CustomFunctions.Error; nothing shows as an empty text.
function special(engine: Engine, value: unknown): BaseValueObject {
  if (typeof value !== "object" || value === null) return engine.StringValueObject.create("");
  const { code } = value as { readonly code?: string };
  return engine.ErrorValueObject.create((code?.startsWith("#") === true ? code : engine.ErrorType.VALUE) as never);
}
