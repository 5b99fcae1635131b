import { parseJson } from "./json";
import type { Scalar, Value } from "./value";

const parsed = new WeakMap<Scalar, Value | null>();

/** Longer text is not looked into: the page would stand still. */
const maxLength = 5_000_000;

/** The record or array that a string holds as JSON text, else null. Worked out once per value. */
export function jsonOf(value: Value): Value | null {
  if (value.kind !== "scalar" || value.type !== "string" || value.text.length > maxLength) return null;
  const known = parsed.get(value);
  if (known !== undefined) return known;
  const json = parseJson(value.text);
  parsed.set(value, json);
  return json;
}
