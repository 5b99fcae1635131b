import { useEffect, useState } from "react";
import { asApiError, type ApiError } from "../api/http";

export type Load<T> =
  | { readonly phase: "loading" }
  | { readonly phase: "loaded"; readonly value: T }
  | { readonly phase: "failed"; readonly error: ApiError };

/** Loads something once, when the component appears. `load` must be the same function each time. */
export function useLoad<T>(load: () => Promise<T>): [Load<T>, (value: T) => void] {
  const [state, setState] = useState<Load<T>>({ phase: "loading" });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setState({ phase: "loaded", value }),
      (e: unknown) => current && setState({ phase: "failed", error: asApiError(e) }),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return [state, (value) => setState({ phase: "loaded", value })];
}
