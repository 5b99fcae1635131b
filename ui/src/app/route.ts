/** Where the app is: the whole of it can be read from, and written to, the address of the page. */
export type Route = { page: "home" } | { page: "case"; id: string; node: string | null } | { page: "unknown" };

export function routeOf(path: string, search: string): Route {
  if (path === "/" || path === "/index.html") return { page: "home" };
  const id = /^\/cases\/([^/]+)\/?$/.exec(path)?.[1];
  if (id === undefined) return { page: "unknown" };
  return { page: "case", id: decodeURIComponent(id), node: new URLSearchParams(search).get("node") };
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case "home":
    case "unknown":
      return "/";
    case "case": {
      const path = `/cases/${encodeURIComponent(route.id)}`;
      return route.node === null ? path : `${path}?node=${encodeURIComponent(route.node)}`;
    }
  }
}
