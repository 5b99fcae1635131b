import { useCallback, useEffect, useRef, useState } from "react";
import { nodeResult } from "../api/cases";
import { asApiError, type ApiError } from "../api/http";
import { tableOf, type Table } from "../run/table";
import type { QueryResult } from "../api/query";

export type View =
  | { readonly phase: "none" }
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly error: ApiError }
  | { readonly phase: "table"; readonly table: Table; readonly result: QueryResult };

const none: View = { phase: "none" };

/** Results kept in memory, the ones seen last. */
const kept = 8;

/** The result of the chosen node: the one just seen, or the one stored with the case. */
export function useNodeView(caseId: string, node: string | null) {
  const [view, setView] = useState<View>(none);
  const cache = useRef(new Map<string, View>());

  const remember = useCallback((id: string, seen: View) => {
    cache.current.delete(id);
    cache.current.set(id, seen);
    for (const oldest of cache.current.keys()) {
      if (cache.current.size <= kept) break;
      cache.current.delete(oldest);
    }
  }, []);

  useEffect(() => {
    if (node === null) return;
    const known = cache.current.get(node);
    let current = true;
    const show = (seen: View) => {
      if (current) setView(seen);
    };
    if (known !== undefined) {
      queueMicrotask(() => show(known));
    } else {
      queueMicrotask(() => show({ phase: "loading" }));
      nodeResult(caseId, node).then(
        (result) => {
          const seen: View = { phase: "table", table: tableOf(result), result };
          remember(node, seen);
          show(seen);
        },
        (e: unknown) => show({ phase: "failed", error: asApiError(e) }),
      );
    }
    return () => {
      current = false;
    };
  }, [caseId, node, remember]);

  return { view, setView, remember };
}
