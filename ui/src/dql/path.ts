import type { Token } from "./tokens";

/** Where a value lies: a field of the record, then members by name and elements by index. */
export interface Path {
  readonly field: string;
  readonly steps: readonly (string | number)[];
}

const plainName = /^[A-Za-z_]\w*(\.\w+)*$/;
const reserved = /^(true|false|null|and|or|xor|not|mod)$/i;

/** A field or member name as DQL text, in back-ticks where it needs them. */
export function nameText(name: string): string {
  if (plainName.test(name) && !reserved.test(name)) return name;
  return "`" + name.replace(/[\\`]/g, "\\$&") + "`";
}

/** For example `event[userIdentity][arn]`. */
export function pathText(path: Path): string {
  return (
    nameText(path.field) + path.steps.map((step) => `[${typeof step === "number" ? step : nameText(step)}]`).join("")
  );
}

/** The path that the tokens spell, or null when they are anything else. */
export function pathOf(tokens: readonly Token[]): Path | null {
  const field = nameOf(tokens[0]);
  if (field === null || (tokens.length - 1) % 3 !== 0) return null;
  const steps: (string | number)[] = [];
  for (let i = 1; i < tokens.length; i += 3) {
    const [open, step, close] = tokens.slice(i, i + 3);
    if (open?.text !== "[" || close?.text !== "]" || step === undefined) return null;
    const name = /^\d+$/.test(step.text) ? Number(step.text) : nameOf(step);
    if (name === null) return null;
    steps.push(name);
  }
  return { field, steps };
}

/** The name that a single token stands for. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text;
  if (token?.kind === "quoted") return token.text.replace(/^`|`$/g, "").replace(/\\([\\`])/g, "$1");
  return null;
}
