import { addFilter, addJsonFilter, type Insertion } from "../dql/addFilter";
import { equalsCondition } from "../dql/literal";
import { pathText, type Path } from "../dql/path";
import type { Entry } from "./nodes";

/**
 * What to put into a query so that only records with this value stay, or only those without it. For a record, an
 * array, and a value that has no literal it is whether there is one at all. Null where no query reaches the value.
 */
export function filterOf(query: string, { origin, value }: Entry, exclude: boolean): Insertion | null {
  const condition = (path: Path) => {
    const exact = value.kind === "scalar" ? equalsCondition(path, value) : null;
    return exact ?? `isNotNull(${pathText(path)})`;
  };
  switch (origin?.kind) {
    case undefined:
      return null;
    case "path":
      return addFilter(query, origin.path, condition, exclude);
    case "json":
      return addJsonFilter(query, origin.source, origin.steps, condition, exclude);
  }
}
