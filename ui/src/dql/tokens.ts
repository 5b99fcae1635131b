/** The kinds of token that the editor colours and the query editing looks at. Offsets are UTF-16, end exclusive. */
export type TokenKind =
  "space" | "comment" | "string" | "quoted" | "word" | "number" | "operator" | "pipe" | "open" | "close" | "comma";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["comment", /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/y],
  ["string", /"""[^]*?(?:"""(?!")|$)|"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\\n]|\\.)*'?/y],
  ["quoted", /`(?:[^`\\]|\\[^])*(?:`|$)/y],
  ["number", /0[xX][\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[A-Za-z]*/y],
  ["word", /[A-Za-z_$]\w*(?:\.\w+)*/y],
  ["pipe", /\|/y],
  ["open", /[([{]/y],
  ["close", /[)\]}]/y],
  ["comma", /,/y],
  ["operator", /==|!=|<=|>=|<>|[^]/y],
];

/** Cuts DQL text into tokens that cover it without a gap. Any text is accepted: judging it is the server's work. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null && match[0].length > 0) {
      return { kind, text: match[0], start, end: start + match[0].length };
    }
  }
  throw new Error("every character is at least an operator");
}

/** Tokens that mean something: without space and comments. */
export function meaningful(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== "space" && token.kind !== "comment");
}
