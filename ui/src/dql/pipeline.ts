import { meaningful, tokenize, type Token } from "./tokens";

/** One command of a query's outermost pipe. */
export interface Command {
  /** Lower case; empty where a command is missing. */
  readonly name: string;
  /** From the first to the last meaningful token; offsets into the query text. */
  readonly start: number;
  readonly end: number;
  /** Meaningful tokens after the name. */
  readonly parameters: readonly Token[];
}

/** The commands of the outermost pipe, in order. Sub-queries in brackets belong to the command around them. */
export function commandsOf(query: string): Command[] {
  const commands: Command[] = [];
  let depth = 0;
  let current: Token[] = [];
  const finish = (at: number) => {
    const [first, ...rest] = current;
    const last = current.at(-1);
    commands.push({
      name: first?.kind === "word" ? first.text.toLowerCase() : "",
      start: first?.start ?? at,
      end: last?.end ?? at,
      parameters: rest,
    });
    current = [];
  };
  for (const token of meaningful(tokenize(query))) {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    if (token.kind === "pipe" && depth === 0) finish(token.start);
    else current.push(token);
  }
  if (current.length > 0 || commands.length === 0) finish(query.length);
  return commands;
}

/** Whether the query names its own timeframe, which then wins over the selector beside it. */
export function namesTimeframe(query: string): boolean {
  const parameters = commandsOf(query)[0]?.parameters ?? [];
  let depth = 0;
  return parameters.some((token, i) => {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    return depth === 0 && /^(from|to|timeframe)$/.test(token.text) && parameters[i + 1]?.text === ":";
  });
}

/** Splits tokens at the commas that stand outside of any bracket. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    if (token.kind === "comma" && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
