import { meaningful, tokenize, type Token } from "./tokens";

export type Colour =
  "command" | "function" | "parameter" | "keyword" | "string" | "number" | "comment" | "quoted" | "pipe";

export interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly colour: Colour;
}

const keywords = /^(and|or|xor|not|in|true|false|null|asc|desc)$/i;

/** The stretches of a query that have a colour of their own, in order. */
export function colours(query: string): Coloured[] {
  const tokens = tokenize(query);
  const solid = meaningful(tokens);
  const roles = new Map(solid.map((token, i) => [token, colourOf(token, solid[i - 1], solid[i - 2], solid[i + 1])]));
  return tokens.flatMap((token) => {
    const colour = token.kind === "comment" ? "comment" : roles.get(token);
    return colour == null ? [] : [{ start: token.start, end: token.end, colour }];
  });
}

function colourOf(token: Token, last?: Token, beforeLast?: Token, next?: Token): Colour | null {
  switch (token.kind) {
    case "string":
    case "number":
    case "quoted":
    case "pipe":
      return token.kind;
    case "word":
      if (startsCommand(last, beforeLast)) return "command";
      if (next?.text === "(") return "function";
      if (keywords.test(token.text) && last?.text !== "[") return "keyword";
      if (next?.text === ":") return "parameter";
      return null;
    default:
      return null;
  }
}

/** After a pipe, at the start, and at the start of a sub-query; brackets after a name are member access. */
function startsCommand(last?: Token, beforeLast?: Token): boolean {
  if (last === undefined || last.kind === "pipe") return true;
  if (last.text !== "[") return false;
  if (beforeLast?.kind === "close" || beforeLast?.kind === "quoted") return false;
  return beforeLast?.kind !== "word" || /^(append|join|joinNested|lookup|in)$/i.test(beforeLast.text);
}
