import type { Scalar } from "../value/value";
import { pathText, type Path } from "./path";

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A string as a DQL literal. Control characters and line separators are escaped, so that the literal stays visible. */
export function stringLiteral(text: string): string {
  const body = text.replace(/["\\\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (c) => {
    const unit = c.charCodeAt(0);
    return escapes[c] ?? "\\u" + unit.toString(16).padStart(4, "0");
  });
  return `"${body}"`;
}

/** A value as DQL text, or null where the language has no way to write it. */
export function literal(value: Scalar): string | null {
  switch (value.type) {
    case "string":
      return stringLiteral(value.text);
    case "long":
    case "double":
      return /^-?\d/.test(value.text) ? value.text : null;
    case "boolean":
      return value.text;
    case "timestamp":
      return `toTimestamp(${stringLiteral(value.text)})`;
    case "duration":
      return /^-?\d+$/.test(value.text) ? `${value.text}ns` : null;
    case "ip_address":
      return `ip(${stringLiteral(value.text)})`;
    case "uid":
      return `toUid(${stringLiteral(value.text)})`;
    default:
      return null;
  }
}

/** The condition that the value at the path is this one. */
export function equalsCondition(path: Path, value: Scalar): string | null {
  if (value.type === "null") return `isNull(${pathText(path)})`;
  const text = literal(value);
  return text === null ? null : `${pathText(path)} == ${text}`;
}
