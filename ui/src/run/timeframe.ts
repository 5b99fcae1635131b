/** Timeframes of the selector, by the text they have in the address: `all`, a duration back from now, or `start/end`. */
export const presets: readonly (readonly [time: string, label: string])[] = [
  ["all", "All data"],
  ["30m", "Last 30 minutes"],
  ["2h", "Last 2 hours"],
  ["24h", "Last 24 hours"],
  ["7d", "Last 7 days"],
  ["30d", "Last 30 days"],
  ["365d", "Last 365 days"],
];

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Earlier and later than any record. */
const always = { start: "1970-01-01T00:00:00Z", end: "2262-01-01T00:00:00Z" };

export interface Timeframe {
  /** Inclusive and exclusive, RFC 3339. */
  readonly start: string;
  readonly end: string;
}

/** The timeframe that a text stands for, counted from `now` (milliseconds since 1970); all time where it is none. */
export function timeframeOf(time: string, now: number): Timeframe {
  const back = /^(\d{1,6})([mhd])$/.exec(time);
  if (back !== null) {
    const length = Number(back[1]) * (units[back[2] ?? ""] ?? 0);
    return { start: new Date(now - length).toISOString(), end: new Date(now).toISOString() };
  }
  const [start = "", end = ""] = time.split("/");
  if (Number.isNaN(Date.parse(start)) || Number.isNaN(Date.parse(end))) return always;
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

/** Whether the text counts back from now. */
export function isRelative(time: string): boolean {
  return time !== "all" && !isAbsolute(time);
}

/** Whether the text is one of `start/end`. */
export function isAbsolute(time: string): boolean {
  return time.includes("/");
}
