import { describe, expect, it } from "vitest";
import { durationText, jsonText, summary, timestampText, visible } from "./text";
import { parseJson } from "./json";
import { nullValue, scalar } from "./value";

describe("visible", () => {
  it("shows what would be invisible or turn the text around", () => {
    expect(visible("a\u0000b\u001b[31m\u202egpj.exe\u200b")).toBe("a⟨U+0000⟩b⟨U+001B⟩[31m⟨U+202E⟩gpj.exe⟨U+200B⟩");
    expect(visible("a\nb\tc")).toBe("a\u21b5b\u21e5c");
    expect(visible("a\nb\tc", true)).toBe("a\nb\tc");
    expect(visible("<img src=x onerror=alert(1)>")).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("scalars", () => {
  it("shows timestamps to the millisecond with their zone", () => {
    expect(timestampText("2024-11-26T10:06:47.000000000Z")).toBe("2024-11-26 10:06:47.000Z");
    expect(timestampText("2025-09-23T10:40:13.448912000+02:00")).toBe("2025-09-23 10:40:13.448 +02:00");
    expect(timestampText("soon")).toBe("soon");
  });

  it("shows durations by their two largest units", () => {
    expect(durationText("5400000000000")).toBe("1h 30m");
    expect(durationText("-2005000000")).toBe("-2s 5ms");
    expect(durationText("0")).toBe("0s");
  });

  it("writes numbers into JSON as they came and the rest quoted", () => {
    expect(jsonText(scalar("long", "9223372036854775807"))).toBe("9223372036854775807");
    expect(jsonText(scalar("double", "NaN"))).toBe('"NaN"');
    expect(jsonText(nullValue)).toBe("null");
  });
});

describe("summary", () => {
  it("is one line of bounded length, without what is null", () => {
    const value = parseJson(JSON.stringify({ a: null, b: "x\ny", c: { d: [1, 2] }, long: "z".repeat(100_000) }));
    if (value === null) throw new Error();
    const text = summary(value);
    expect(text).toMatch(/^\{b: x↵y, c: \{d: \[1, 2\]\}, long: z+…\}$/);
    expect(text.length).toBeLessThan(400);
  });
});
