import { isNull, type Value } from "./value";

/** Names for what would otherwise be invisible, or would turn the text around it. */
const visibleNames: Readonly<Record<string, string>> = { "\n": "\u21b5", "\r": "\u2190", "\t": "\u21e5" };

/** Control, format and direction-changing characters, which can hide or reorder what the eye reads. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Text as it is safe to look at: control characters and other invisible ones by their number.
 * `keepLines` leaves line breaks and tabs as they are, for a view that shows them.
 */
export function visible(text: string, keepLines = false): string {
  return text.replace(invisible, (character) => {
    if (keepLines && (character === "\n" || character === "\t")) return character;
    const code = character.codePointAt(0) ?? 0;
    return visibleNames[character] ?? `\u27e8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27e9`;
  });
}

/** Timestamps to the millisecond, in UTC as they came, with the zone shown; the full nanoseconds are in the details. */
export function timestampText(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(.*)$/.exec(text);
  if (match === null) return text;
  const [, day = "", time = "", fraction = "", zone = ""] = match;
  return `${day} ${time}.${fraction.padEnd(3, "0").slice(0, 3)}${zone === "Z" ? "Z" : ` ${zone}`}`;
}

const durationUnits = [
  ["d", 86_400_000_000_000n],
  ["h", 3_600_000_000_000n],
  ["m", 60_000_000_000n],
  ["s", 1_000_000_000n],
  ["ms", 1_000_000n],
  ["\u00b5s", 1_000n],
  ["ns", 1n],
] as const;

/** Nanoseconds as the two largest units that are not nothing: `1h 30m`, `2s 5ms`. */
export function durationText(nanoseconds: string): string {
  if (!/^-?\d+$/.test(nanoseconds)) return nanoseconds;
  let rest = BigInt(nanoseconds);
  const sign = rest < 0n ? "-" : "";
  if (rest < 0n) rest = -rest;
  const parts: string[] = [];
  for (const [unit, size] of durationUnits) {
    if (rest >= size && parts.length < 2) parts.push(`${rest / size}${unit}`);
    rest %= size;
  }
  return sign + (parts.length === 0 ? "0s" : parts.join(" "));
}

/** A value as plain text, as it is copied: a scalar's own text, anything else as JSON. */
export function plainText(value: Value): string {
  return value.kind === "scalar" ? value.text : jsonText(value, 2);
}

/** A value as JSON text; numbers keep the digits they came with. */
export function jsonText(value: Value, indent = 0): string {
  return write(value, indent, "");
}

function write(value: Value, indent: number, margin: string): string {
  if (isNull(value)) return "null";
  const inner = margin + " ".repeat(indent);
  const list = (open: string, items: string[], close: string) => {
    if (items.length === 0) return open + close;
    if (indent === 0) return open + items.join(",") + close;
    return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${margin}${close}`;
  };
  switch (value.kind) {
    case "record": {
      const separator = indent === 0 ? ":" : ": ";
      const members = value.members.map(([name, v]) => JSON.stringify(name) + separator + write(v, indent, inner));
      return list("{", members, "}");
    }
    case "array":
      return list(
        "[",
        value.elements.map((element) => write(element, indent, inner)),
        "]",
      );
    case "scalar": {
      const bare = ["long", "double", "boolean"].includes(value.type) && /^(-?\d|true|false)/.test(value.text);
      return bare ? value.text : JSON.stringify(value.text);
    }
  }
}

/** As much of a value as one table cell can show, on one line and never much longer than `limit` characters. */
export function summary(value: Value, limit = 300): string {
  if (value.kind !== "scalar") return summaryOf(value, limit);
  switch (value.type) {
    case "timestamp":
      return timestampText(value.text);
    case "duration":
      return durationText(value.text);
    default:
      return visible(cut(value.text, limit));
  }
}

function summaryOf(value: Value, room: number): string {
  if (value.kind === "scalar") return isNull(value) ? "null" : summary(value, Math.min(room, 80));
  const [open, close] = value.kind === "record" ? ["{", "}"] : ["[", "]"];
  const items: string[] = [];
  let used = 2;
  const entries: readonly (readonly [string, Value])[] =
    value.kind === "record" ? value.members : value.elements.map((element) => ["", element] as const);
  for (const [name, member] of entries) {
    if (isNull(member)) continue;
    if (used >= room) {
      items.push("\u2026");
      break;
    }
    const label = value.kind === "record" ? `${visible(cut(name, 60))}: ` : "";
    const item = label + summaryOf(member, Math.min(60, room - used));
    items.push(item);
    used += item.length + 2;
  }
  return open + items.join(", ") + close;
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}\u2026`;
}
