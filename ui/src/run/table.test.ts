import { describe, expect, it } from "vitest";
import { csvOf } from "./export";
import { tableOf } from "./table";

const table = tableOf({
  records: [
    { a: "=1+1", n: "-5" },
    { a: 'say "hi"', n: "12", r: { x: "1" } },
    { n: null, z: "-x" },
  ],
  types: [
    { indexRange: [0, 0], mappings: { a: { type: "string" }, n: { type: "long" } } },
    {
      indexRange: [1, 1],
      mappings: {
        a: { type: "string" },
        n: { type: "long" },
        r: { type: "record", types: [{ mappings: { x: { type: "long" } } }] },
      },
    },
    { indexRange: [2, 2], mappings: { n: { type: "undefined" }, z: { type: "string" } } },
  ],
});

describe("tableOf", () => {
  it("has a column for each field of any record, in order of appearance", () => {
    expect(table.columns.map(({ name, type, alignRight }) => [name, type, alignRight])).toEqual([
      ["a", "string", false],
      ["n", "long", true],
      ["r", "record", false],
      ["z", "string", false],
    ]);
  });
});

describe("csvOf", () => {
  it("quotes, and leaves no text that a spreadsheet would calculate", () => {
    expect(csvOf(table)).toBe(["a,n,r,z", "'=1+1,-5,,", '"say ""hi""",12,"{""x"":1}",', ",,,'-x", ""].join("\r\n"));
  });
});
