import { nullValue, scalar, type Value } from "./value";

/** Deeper nesting than this is shown as text: the page must stay usable whatever a log holds. */
const maxDepth = 200;

/**
 * Reads JSON text into values that keep what evidence needs kept: the order of members, members named twice, and
 * every digit of a number. Text that is not one JSON object or array gives null.
 */
export function parseJson(text: string): Value | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    reader.space();
    return reader.at === text.length ? value : null;
  } catch (e) {
    if (e instanceof NotJson) return null;
    throw e;
  }
}

class NotJson extends Error {}

const numberPattern = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const spacePattern = /[ \t\r\n]*/y;

class Reader {
  at = 0;

  constructor(readonly text: string) {}

  value(depth: number): Value {
    if (depth > maxDepth) throw new NotJson();
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.record(depth);
      case "[":
        return this.array(depth);
      case '"':
        return scalar("string", this.string());
      case "t":
        return this.word("true", scalar("boolean", "true"));
      case "f":
        return this.word("false", scalar("boolean", "false"));
      case "n":
        return this.word("null", nullValue);
      default: {
        const match = this.match(numberPattern);
        return scalar(match[1] === undefined && match[2] === undefined ? "long" : "double", match[0]);
      }
    }
  }

  space(): void {
    this.match(spacePattern);
  }

  private record(depth: number): Value {
    const members: [string, Value][] = [];
    this.list("}", () => {
      this.space();
      const name = this.string();
      this.space();
      this.expect(":");
      members.push([name, this.value(depth + 1)]);
    });
    return { kind: "record", members };
  }

  private array(depth: number): Value {
    const elements: Value[] = [];
    this.list("]", () => elements.push(this.value(depth + 1)));
    return { kind: "array", elements };
  }

  private list(close: string, item: () => void): void {
    this.at++;
    this.space();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.space();
      if (this.text[this.at] === close) {
        this.at++;
        return;
      }
      this.expect(",");
    }
  }

  private string(): string {
    if (this.text[this.at] !== '"') throw new NotJson();
    const start = this.at;
    for (this.at++; this.text[this.at] !== '"'; this.at++) {
      if (this.text[this.at] === "\\") this.at++;
      if (this.at >= this.text.length) throw new NotJson();
    }
    this.at++;
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      throw new NotJson();
    }
  }

  private word(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) throw new NotJson();
    this.at += word.length;
    return value;
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new NotJson();
    this.at++;
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) throw new NotJson();
    this.at += match[0].length;
    return match;
  }
}
