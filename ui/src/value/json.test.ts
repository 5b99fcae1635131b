import { describe, expect, it } from "vitest";
import { parseJson } from "./json";
import { jsonText } from "./text";

const exact = [
  '{"b":1,"a":2,"10":3,"2":4}',
  '{"a":1,"a":2}',
  '{"id":12345678901234567890,"x":1.10,"y":-0e0}',
  '["\\"","\\\\",{"":[]},{},null,true,false]',
];

describe("parseJson", () => {
  it.each(exact)("keeps order, doubles and digits of %s", (text) => {
    const value = parseJson(text);
    expect(value === null ? null : jsonText(value)).toBe(text);
  });

  it.each(["", "12", '"a"', "{", '{"a":1} x', "{a:1}", "[1,]", '["a\nb"]', '["\\x"]', '["', "[01]"])(
    "takes %j for text",
    (text) => {
      expect(parseJson(text)).toBeNull();
    },
  );

  it("gives up on nesting without end, quickly", () => {
    expect(parseJson("[".repeat(100_000))).toBeNull();
  });
});
