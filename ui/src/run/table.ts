import type { Grail, QueryResult } from "../api/query";
import { summary } from "../value/text";
import { isNull, nullValue, type RecordValue, type Value } from "../value/value";
import { readRecords } from "../value/wire";

export interface Column {
  readonly name: string;
  /** The type of its values where they agree, else `mixed`. */
  readonly type: string;
  /** Numbers stand to the right, so that their digits line up. */
  readonly alignRight: boolean;
  /** In CSS pixels, wide enough for most of its values. */
  readonly width: number;
}

/** A result as the grid shows it. */
export interface Table {
  readonly columns: readonly Column[];
  readonly records: readonly RecordValue[];
  readonly grail: Grail;
}

/** Records that decide the width and type of a column. */
const sample = 200;

export function tableOf(result: QueryResult): Table {
  const records = readRecords(result.records, result.types);
  const values = new Map<string, Value[]>();
  for (const record of records) {
    for (const [name, value] of record.members) {
      const seen = values.get(name);
      if (seen === undefined) values.set(name, [value]);
      else if (seen.length < sample || allNull(seen)) seen.push(value);
    }
  }
  const widest = values.size <= 8 ? 76 : 40;
  const columns = [...values].map(([name, seen]) => columnOf(name, seen, widest));
  return { columns, records, grail: result.metadata?.grail ?? {} };
}

function allNull(values: readonly Value[]): boolean {
  return values.every(isNull);
}

/** `widest`: in characters; a table of few columns has room for longer ones. */
function columnOf(name: string, values: readonly Value[], widest: number): Column {
  const present = values.filter((value) => !isNull(value));
  const types = new Set(present.map(typeName));
  const type = types.size === 0 ? "null" : types.size === 1 ? ([...types][0] ?? "null") : "mixed";
  const lengths = present.map((value) => summary(value, 80).length).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length * 0.9)] ?? 4;
  const characters = Math.max(name.length + 4, Math.min(typical, type === "record" ? 60 : widest));
  return {
    name,
    type,
    alignRight: type === "long" || type === "double" || type === "duration",
    width: Math.round(Math.max(72, characters * 7.3 + 24)),
  };
}

export function typeName(value: Value): string {
  return value.kind === "scalar" ? value.type : value.kind;
}

/** The value of a field in a record; null where the record has no such field. */
export function valueOf(record: RecordValue | undefined, field: string): Value {
  return record?.members.find(([name]) => name === field)?.[1] ?? nullValue;
}
