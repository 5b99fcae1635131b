/** Type names as they travel in `result.types`; `null` is a value that is missing or null. */
export type ScalarType =
  | "string"
  | "long"
  | "double"
  | "boolean"
  | "timestamp"
  | "duration"
  | "ip_address"
  | "uid"
  | "smartscape_id"
  | "binary"
  | "null";

export interface Scalar {
  readonly kind: "scalar";
  readonly type: ScalarType;
  /** The value as text: a long's decimal digits, a duration's nanoseconds, `true` or `false`, empty for null. */
  readonly text: string;
}

export interface RecordValue {
  readonly kind: "record";
  readonly members: readonly (readonly [name: string, value: Value])[];
}

export interface ArrayValue {
  readonly kind: "array";
  readonly elements: readonly Value[];
}

/** A value with its DQL type, whether it came over the wire or out of JSON text. */
export type Value = Scalar | RecordValue | ArrayValue;

export const nullValue: Scalar = { kind: "scalar", type: "null", text: "" };

export function scalar(type: ScalarType, text: string): Scalar {
  return { kind: "scalar", type, text };
}

export function isNull(value: Value): boolean {
  return value.kind === "scalar" && value.type === "null";
}
