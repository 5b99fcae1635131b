import { expect, it } from "vitest";
import { timeframeOf } from "./timeframe";

const now = Date.parse("2026-01-02T00:00:00Z");

it.each([
  ["2h", "2026-01-01T22:00:00.000Z", "2026-01-02T00:00:00.000Z"],
  ["7d", "2025-12-26T00:00:00.000Z", "2026-01-02T00:00:00.000Z"],
  ["2024-01-01T00:00Z/2024-02-01T00:00Z", "2024-01-01T00:00:00.000Z", "2024-02-01T00:00:00.000Z"],
  ["all", "1970-01-01T00:00:00Z", "2262-01-01T00:00:00Z"],
  ["x/y", "1970-01-01T00:00:00Z", "2262-01-01T00:00:00Z"],
])("%s", (time, start, end) => {
  expect(timeframeOf(time, now)).toEqual({ start, end });
});
