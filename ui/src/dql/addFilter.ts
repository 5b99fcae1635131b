import { commandsOf, splitAtCommas, type Command } from "./pipeline";
import { nameOf, nameText, pathOf, pathText, type Path } from "./path";
import type { Token } from "./tokens";

/** A piece of text to put into the query, at an offset of its present text. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Where and how to filter a query's result by a condition on one path of it. The filter goes before the commands that
 * group, sort or cut (a filter after `limit 10` would only look at those ten), as far as the path can be followed
 * back through them; through a `by:` group `arn = event[userIdentity][arn]` it is followed to what the name stands for.
 */
export function addFilter(query: string, path: Path, condition: (path: Path) => string, exclude = false): Insertion {
  const commands = commandsOf(query);
  const place = placeOf(commands, path);
  return insertion(query, commands, place.index, `| ${commandOf(exclude)} ${condition(place.path)}`);
}

/**
 * As `addFilter`, for a member of JSON text that lies at `source`: parses the text first, unless the query does so
 * already. `steps` lead from the root of the JSON to the member.
 */
export function addJsonFilter(
  query: string,
  source: Path,
  steps: Path["steps"],
  condition: (path: Path) => string,
  exclude = false,
): Insertion {
  const commands = commandsOf(query);
  const parsed = commands.map((command) => jsonFieldOf(command, source)).find((name) => name !== null);
  if (parsed !== undefined) return addFilter(query, { field: parsed, steps }, condition, exclude);
  const place = placeOf(commands, source);
  const field = parsedName(source);
  const parse = `| parse ${pathText(place.path)}, "JSON:${field}"`;
  return insertion(query, commands, place.index, `${parse}\n| ${commandOf(exclude)} ${condition({ field, steps })}`);
}

function commandOf(exclude: boolean): string {
  return exclude ? "filterOut" : "filter";
}

/** `event` for the content of a log record; else after the last name on the way. */
function parsedName(source: Path): string {
  if (source.field === "content" && source.steps.length === 0) return "event";
  const last = source.steps.findLast((step) => typeof step === "string") ?? source.field;
  return `${last.replace(/\W+/g, "_").replace(/^(?=\d)/, "_")}_json`;
}

function insertion(query: string, commands: readonly Command[], index: number, text: string): Insertion {
  const before = commands[index - 1];
  if (before === undefined) throw new Error("nothing is ever put before the first command");
  const after = query.slice(before.end);
  // A comment behind the command on its line stays behind it.
  const comment = /^[^\S\n]*\/\/[^\n]*/.exec(after)?.[0] ?? "";
  const needsBreak = index < commands.length && !/^\s*\n/.test(after.slice(comment.length));
  return { at: before.end + comment.length, text: `\n${text}${needsBreak ? "\n" : ""}` };
}

/** Walks back from the end; the filter goes before the earliest grouping, sorting or cutting command reached. */
function placeOf(commands: readonly Command[], path: Path): { index: number; path: Path } {
  let best = { index: commands.length, path };
  let current: Path | null = path;
  for (let i = commands.length - 1; i >= 1; i--) {
    const command = commands[i];
    if (command === undefined) break;
    current = before(command, current);
    if (current === null) break;
    if (isBarrier(command.name)) best = { index: i, path: current };
  }
  return best;
}

function isBarrier(name: string): boolean {
  return ["summarize", "sort", "limit", "dedup"].includes(name);
}

/** The same value's path before the command, or null where it does not exist there or that is not known. */
function before(command: Command, path: Path): Path | null {
  switch (command.name) {
    case "sort":
    case "limit":
    case "dedup":
    case "filter":
    case "filterout":
    case "search":
      return path;
    case "summarize":
      return throughGroup(command.parameters, path);
    case "fields":
    case "fieldsadd":
    case "fieldskeep":
    case "fieldsremove":
    case "parse":
      return introduces(command.parameters, path.field) ? null : path;
    default:
      return null;
  }
}

function introduces(parameters: readonly Token[], field: string): boolean {
  // Such as `count()` or `event[eventName]`: a name made from an expression.
  if (nameText(field) !== field && !parameters.some((token) => nameOf(token) === field)) return true;
  return parameters.some((token, i) => {
    if (token.kind === "string") return exportNames(token.text).includes(field);
    return nameOf(token) === field && parameters[i + 1]?.text === "=";
  });
}

/** The names that a DPL pattern gives to what it matches: `LD:head ':' INT:"a b"`. */
function exportNames(pattern: string): string[] {
  return [...pattern.matchAll(/:\s*(?:`((?:[^`\\]|\\.)*)`|([A-Za-z_][\w.]*))/g)].map((m) => m[1] ?? m[2] ?? "");
}

function throughGroup(parameters: readonly Token[], path: Path): Path | null {
  const by = parameters.findIndex((token, i) => token.text === "by" && parameters[i + 1]?.text === ":");
  if (by < 0) return null;
  for (const group of splitAtCommas(unbraced(parameters.slice(by + 2)))) {
    const named = group[1]?.text === "=" ? group.slice(2) : group;
    const source = pathOf(named);
    const name = group[1]?.text === "=" ? nameOf(group[0]) : (nameOf(group[0]) ?? "");
    if (name === path.field && source !== null) {
      if (group[1]?.text !== "=" && source.steps.length > 0) return null;
      return { field: source.field, steps: [...source.steps, ...path.steps] };
    }
  }
  return null;
}

/** What is inside the braces when the tokens start with one, else the tokens up to the next parameter. */
function unbraced(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.text !== "{") return splitAtCommas(tokens)[0] ?? [];
  let depth = 0;
  const end = tokens.findIndex((token) => {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    return depth === 0;
  });
  return tokens.slice(1, end < 0 ? undefined : end);
}

/** The field that a `parse <source>, "JSON:<field>"` makes, or null for any other command. */
function jsonFieldOf(command: Command, source: Path): string | null {
  if (command.name !== "parse") return null;
  const [from, pattern, ...rest] = splitAtCommas(command.parameters);
  if (from === undefined || pattern?.length !== 1 || rest.length > 0) return null;
  const path = pathOf(from);
  if (path === null || pathText(path) !== pathText(source)) return null;
  return /^"\s*JSON\s*:\s*([A-Za-z_]\w*)\s*"$/i.exec(pattern[0]?.text ?? "")?.[1] ?? null;
}
