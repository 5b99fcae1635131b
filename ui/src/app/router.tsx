import { useSyncExternalStore, type ComponentProps, type MouseEvent } from "react";
import { addressOf, routeOf, type Route } from "./route";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** The route that the address bar shows, and again whenever it changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  const url = new URL(address, location.origin);
  return routeOf(url.pathname, url.search);
}

/** Goes to a route; `replace` leaves no step for the back button. */
export function navigate(route: Route, how: "push" | "replace" = "push", intent: Intent = null): void {
  const address = addressOf(route);
  if (address === location.pathname + location.search) return;
  if (how === "push") history.pushState({ intent }, "", address);
  else history.replaceState({ intent }, "", address);
  listeners.forEach((listener) => listener());
}

/** What is to be done on the page gone to, kept beside its address: run the query of the case, or nothing more. */
export type Intent = "run" | null;

/** The intent with which this page was gone to; it is given once. */
export function takeIntent(): Intent {
  const state = history.state as { intent?: Intent } | null;
  const intent = state?.intent ?? null;
  if (intent !== null) history.replaceState({ intent: null }, "");
  return intent;
}

export function Link({ to, ...rest }: { to: Route } & Omit<ComponentProps<"a">, "href" | "onClick">) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={addressOf(to)} onClick={follow} {...rest} />;
}
