import { expect, it } from "vitest";
import { scalar } from "../value/value";
import { rowsOf, type Entry } from "./nodes";

const closed = { openTo: 0, toggled: new Set<string>(), unlimited: new Set<string>() };
const content: Entry = {
  id: "content",
  name: "content",
  value: scalar("string", '{"a":{"b":[1]},"text":"{\\"x\\":true}"}'),
  origin: { kind: "path", path: { field: "content", steps: [] } },
};

it("opens JSON text like a record, and knows how a query gets to each member", () => {
  const source = { field: "content", steps: [] };
  expect(rowsOf([content], closed).map(({ name, expanded }) => [name, expanded])).toEqual([["content", false]]);
  const rows = rowsOf([content], { ...closed, openTo: 9 });
  expect(rows.map(({ depth, name, origin }) => [depth, name, origin])).toEqual([
    [0, "content", content.origin],
    [1, "a", { kind: "json", source, steps: ["a"] }],
    [2, "b", { kind: "json", source, steps: ["a", "b"] }],
    [3, "0", { kind: "json", source, steps: ["a", "b", 0] }],
    [1, "text", { kind: "json", source, steps: ["text"] }],
    [2, "x", null],
  ]);
});

it("holds back most of a very long array", () => {
  const long: Entry = {
    ...content,
    value: { kind: "array", elements: Array.from({ length: 1000 }, () => scalar("long", "1")) },
  };
  const rows = rowsOf([long], { ...closed, openTo: 1 });
  expect(rows.length).toBe(201);
  expect(rows[0]?.hidden).toBe(800);
});
