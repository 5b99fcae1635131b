import { nullValue, scalar, type RecordValue, type ScalarType, type Value } from "./value";

/** One entry of `types`: the types of the fields (or of the array elements) in a run of records (or elements). */
export interface TypeRun {
  /** First and last index, both inclusive; absent for the one record inside of a record. */
  readonly indexRange?: readonly [number, number] | null;
  readonly mappings: Readonly<Record<string, WireType | undefined>>;
}

export interface WireType {
  readonly type: string;
  readonly types?: readonly TypeRun[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const scalarTypes: Readonly<Record<string, ScalarType>> = {
  string: "string",
  long: "long",
  double: "double",
  boolean: "boolean",
  timestamp: "timestamp",
  duration: "duration",
  ip_address: "ip_address",
  uid: "uid",
  smartscape_id: "smartscape_id",
  binary: "binary",
};

/** Gives each record of a result its types. A record's types are found by its index among the runs. */
export function readRecords(records: readonly unknown[], types: readonly TypeRun[] | undefined): RecordValue[] {
  let run = 0;
  return records.map((record, index) => {
    while (types?.[run] !== undefined && (types[run]?.indexRange?.[1] ?? Infinity) < index) run++;
    return readRecord(record as Json, types?.[run]?.mappings);
  });
}

function readRecord(json: Json, mappings: TypeRun["mappings"] | undefined): RecordValue {
  const members = Object.entries(json as Readonly<Record<string, Json>>);
  return { kind: "record", members: members.map(([name, member]) => [name, readValue(member, mappings?.[name])]) };
}

function readValue(json: Json, type: WireType | undefined): Value {
  if (json === null) return nullValue;
  if (Array.isArray(json)) {
    const runs = type?.types;
    return {
      kind: "array",
      elements: (json as readonly Json[]).map((element, i) => readValue(element, elementType(runs, i))),
    };
  }
  switch (typeof json) {
    case "object":
      if (type?.type === "timeframe") {
        const times = { type: "timestamp" };
        return readRecord(json, { start: times, end: times });
      }
      return readRecord(json, type?.types?.[0]?.mappings);
    case "boolean":
      return scalar("boolean", String(json));
    case "number":
      return scalar(type?.type === "long" ? "long" : "double", String(json));
    default:
      return scalar(scalarTypes[type?.type ?? "string"] ?? "string", json);
  }
}

function elementType(runs: readonly TypeRun[] | undefined, index: number): WireType | undefined {
  const run = runs?.find(({ indexRange }) => indexRange == null || (indexRange[0] <= index && index <= indexRange[1]));
  return run?.mappings.element;
}
