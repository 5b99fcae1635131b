import { describe, expect, it } from "vitest";
import { addressOf, routeOf, type Route } from "./route";

describe("route", () => {
  it.each<Route>([
    { page: "home" },
    { page: "case", id: "c1", node: null, time: "all" },
    { page: "case", id: "a/b ü%", node: "n&1", time: "2h" },
  ])("survives the way through the address %#", (route) => {
    const address = new URL(addressOf(route), "http://localhost");
    expect(routeOf(address.pathname, address.search)).toEqual(route);
  });

  it("does not take any path for a case", () => {
    expect(routeOf("/cases/a/b", "")).toEqual({ page: "unknown" });
  });
});
