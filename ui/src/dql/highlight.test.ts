import { expect, it } from "vitest";
import { colours } from "./highlight";

it("colours commands, functions, parameters and literals by their place", () => {
  const query =
    'fetch logs, from: -30min // all\n| filter event[in] == "x" and isNull(`a b`)\n| append [data record(a=1)]';
  expect(colours(query).map(({ start, end, colour }) => `${colour} ${query.slice(start, end)}`)).toEqual([
    "command fetch",
    "parameter from",
    "number 30min",
    "comment // all",
    "pipe |",
    "command filter",
    'string "x"',
    "keyword and",
    "function isNull",
    "quoted `a b`",
    "pipe |",
    "command append",
    "command data",
    "function record",
    "number 1",
  ]);
});
