/** Where the app is: the whole of it can be read from, and written to, the address of the page. */
export type Route = { page: "home" } | CaseRoute | { page: "unknown" };

export interface CaseRoute {
  readonly page: "case";
  readonly id: string;
  /** The query of the case's history that is shown; null while a new one is written. */
  readonly node: string | null;
  /** The timeframe chosen, as its text: `all`, `2h`, `start/end`. */
  readonly time: string;
}

export function routeOf(path: string, search: string): Route {
  if (path === "/" || path === "/index.html") return { page: "home" };
  const id = /^\/cases\/([^/]+)\/?$/.exec(path)?.[1];
  if (id === undefined) return { page: "unknown" };
  const parameters = new URLSearchParams(search);
  return {
    page: "case",
    id: decoded(id),
    node: parameters.get("node"),
    time: parameters.get("time") ?? "all",
  };
}

export function addressOf(route: Route): string {
  if (route.page !== "case") return "/";
  const parameters = new URLSearchParams();
  if (route.node !== null) parameters.set("node", route.node);
  if (route.time !== "all") parameters.set("time", route.time);
  const search = parameters.size === 0 ? "" : `?${parameters.toString()}`;
  return `/cases/${encodeURIComponent(route.id)}${search}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
