import { useCallback, useEffect, useRef, useState } from "react";
import {
  addNode,
  deleteNode,
  getCase,
  listNodes,
  renameCase,
  saveDraft,
  type Case,
  type QueryNode,
} from "../api/cases";
import { asApiError, type ApiError } from "../api/http";

export type Saved = "saved" | "saving" | "failed";

interface Loaded {
  readonly item: Case;
  readonly nodes: readonly QueryNode[];
}

/** Pause in typing after which the draft is saved, in milliseconds. */
const pause = 500;

/** A case with its history, saved by itself as it changes. */
export function useCase(id: string) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [saved, setSaved] = useState<Saved>("saved");
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let current = true;
    Promise.all([getCase(id), listNodes(id)]).then(
      ([item, nodes]) => current && setLoaded({ item, nodes }),
      (e: unknown) => current && setError(asApiError(e)),
    );
    return () => {
      current = false;
    };
  }, [id]);

  const flush = useCallback(
    async (last = false) => {
      clearTimeout(timer.current);
      const query = pending.current;
      if (query === null) return;
      pending.current = null;
      try {
        await saveDraft(id, query, last);
        // Not while a newer text waits to be saved, which an effect may have put there meanwhile.
        if ((pending.current as string | null) === null) setSaved("saved");
      } catch {
        pending.current ??= query;
        setSaved("failed");
      }
    },
    [id],
  );

  useEffect(() => {
    const leave = () => void flush(true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [flush]);

  const draft = (query: string) => {
    pending.current = query;
    setSaved("saving");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };

  const change = (update: (old: Loaded) => Loaded) => setLoaded((old) => (old === null ? null : update(old)));

  const rename = async (name: string) => {
    setSaved("saving");
    try {
      const item = await renameCase(id, name);
      change((old) => ({ ...old, item }));
      setSaved("saved");
    } catch {
      setSaved("failed");
    }
  };

  const keep = async (query: string, parentId: string | null, requestToken: string | null): Promise<QueryNode> => {
    const node = await addNode(id, { query, parentId, requestToken });
    change((old) => ({ ...old, nodes: [...old.nodes, node] }));
    return node;
  };

  const forget = async (node: string) => {
    await deleteNode(id, node);
    change((old) => ({ ...old, nodes: old.nodes.filter((other) => other.id !== node) }));
  };

  return { loaded, error, saved, draft, rename, keep, forget, retry: () => void flush() };
}
