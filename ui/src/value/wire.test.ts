import { expect, it } from "vitest";
import { readRecords } from "./wire";
import { nullValue, scalar } from "./value";

it("gives each record the types of its run, nested ones too", () => {
  const long = { type: "long" };
  const records = readRecords(
    [
      { n: "1", r: { at: "2024-01-01T00:00:00.000000000Z", list: ["5", null, "a"] } },
      { n: "1" },
      { n: null, x: 1.5, tf: { start: "s", end: "e" } },
    ],
    [
      {
        indexRange: [0, 0],
        mappings: {
          n: long,
          r: {
            type: "record",
            types: [
              {
                mappings: {
                  at: { type: "timestamp" },
                  list: {
                    type: "array",
                    types: [
                      { indexRange: [0, 1], mappings: { element: long } },
                      { indexRange: [2, 2], mappings: { element: { type: "string" } } },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
      { indexRange: [1, 1], mappings: { n: { type: "string" } } },
      { indexRange: [2, 2], mappings: { n: { type: "undefined" }, x: { type: "double" }, tf: { type: "timeframe" } } },
    ],
  );
  expect(records.map((record) => record.members)).toEqual([
    [
      ["n", scalar("long", "1")],
      [
        "r",
        {
          kind: "record",
          members: [
            ["at", scalar("timestamp", "2024-01-01T00:00:00.000000000Z")],
            ["list", { kind: "array", elements: [scalar("long", "5"), nullValue, scalar("string", "a")] }],
          ],
        },
      ],
    ],
    [["n", scalar("string", "1")]],
    [
      ["n", nullValue],
      ["x", scalar("double", "1.5")],
      [
        "tf",
        {
          kind: "record",
          members: [
            ["start", scalar("timestamp", "s")],
            ["end", scalar("timestamp", "e")],
          ],
        },
      ],
    ],
  ]);
});
