import type { Path } from "../dql/path";
import { jsonOf } from "../value/jsonOf";
import type { Value } from "../value/value";

/** How a query reaches a value: by its path, or by parsing the JSON text that lies at `source` first. */
export type Origin =
  | { readonly kind: "path"; readonly path: Path }
  | { readonly kind: "json"; readonly source: Path; readonly steps: Path["steps"] };

export interface Entry {
  /** Unique in its tree and the same for the same place of another record. */
  readonly id: string;
  readonly name: string;
  readonly value: Value;
  /** Null for JSON text inside of JSON text, which one `parse` does not reach. */
  readonly origin: Origin | null;
}

/** An entry as it is shown, with its depth from 0. */
export interface Row extends Entry {
  readonly depth: number;
  /** Null where there is nothing to open. */
  readonly expanded: boolean | null;
  readonly position: number;
  readonly siblings: number;
  /** How many members are held back behind *Show more*. */
  readonly hidden: number;
}

/** The entries below one: members, elements, or what its JSON text holds. */
export function childrenOf(entry: Entry): Entry[] {
  const json = jsonOf(entry.value);
  const value = json ?? entry.value;
  const origin = json === null ? entry.origin : textOrigin(entry.origin);
  switch (value.kind) {
    case "scalar":
      return [];
    case "record": {
      const seen = new Map<string, number>();
      return value.members.map(([name, member]) => {
        // Members may be named twice, so that the name alone would not do.
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        const id = `${entry.id}/${name}${count === 1 ? "" : `#${count}`}`;
        return { id, name, value: member, origin: extended(origin, name) };
      });
    }
    case "array":
      return value.elements.map((element, i) => ({
        id: `${entry.id}/${i}`,
        name: String(i),
        value: element,
        origin: extended(origin, i),
      }));
  }
}

function textOrigin(origin: Origin | null): Origin | null {
  return origin?.kind === "path" ? { kind: "json", source: origin.path, steps: [] } : null;
}

function extended(origin: Origin | null, step: string | number): Origin | null {
  if (origin === null) return null;
  if (origin.kind === "json") return { ...origin, steps: [...origin.steps, step] };
  return { kind: "path", path: { field: origin.path.field, steps: [...origin.path.steps, step] } };
}

export interface Openness {
  /** Entries above this depth are open unless toggled, the others closed unless toggled. */
  readonly openTo: number;
  readonly toggled: ReadonlySet<string>;
  /** Entries of which all members are shown. */
  readonly unlimited: ReadonlySet<string>;
}

/** Members of one entry that are shown at first. */
export const firstMembers = 200;

/** The rows in sight, top to bottom. */
export function rowsOf(entries: readonly Entry[], openness: Openness, depth = 0): Row[] {
  return entries.flatMap((entry, i) => {
    const children = childrenOf(entry);
    const expanded = children.length === 0 ? null : depth < openness.openTo !== openness.toggled.has(entry.id);
    const shown = openness.unlimited.has(entry.id) ? children : children.slice(0, firstMembers);
    const row: Row = {
      ...entry,
      depth,
      expanded,
      position: i + 1,
      siblings: entries.length,
      hidden: expanded === true ? children.length - shown.length : 0,
    };
    return expanded === true ? [row, ...rowsOf(shown, openness, depth + 1)] : [row];
  });
}
