// Entries of an object that are only there when there is something to say.

/** `{ [key]: value }`, or nothing where the value is not given. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): Partial<Record<Key, NonNullable<Value>>> {
  return value == null ? {} : ({ [key]: value } as Record<Key, NonNullable<Value>>);
}

/** The object, or nothing where it is empty. */
export function nonEmpty<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** `true`, or nothing. */
export function yes(condition: boolean): true | undefined {
  return condition || undefined;
}
