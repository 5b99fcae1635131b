import { useCallback, useEffect, useRef, useState } from "react";
import { cancel, execute, poll, type QueryAnswer, type QueryRequest, type QueryResult } from "../api/query";
import { ApiError, asApiError } from "../api/http";

/** A query on its way, and how it ended. Times in milliseconds. */
export type Run =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly startedAt: number; readonly progress: number | null }
  | { readonly phase: "succeeded"; readonly elapsed: number }
  | { readonly phase: "cancelled"; readonly elapsed: number }
  | { readonly phase: "failed"; readonly elapsed: number; readonly error: ApiError; readonly query: string };

export interface Finished {
  readonly request: QueryRequest;
  readonly result: QueryResult;
  readonly token: string | null;
}

const idle: Run = { phase: "idle" };

/** Runs one query at a time; a new run cancels the one before it. */
export function useRun(onResult: (finished: Finished) => void) {
  const [run, setRun] = useState<Run>(idle);
  const current = useRef<{ abort: AbortController; token: string | null } | null>(null);

  const stop = useCallback(() => {
    const job = current.current;
    current.current = null;
    if (job === null) return;
    // Without a token the answer to come brings the one to cancel with.
    if (job.token === null) return;
    job.abort.abort();
    cancelQuietly(job.token);
  }, []);

  useEffect(() => stop, [stop]);

  /** `query` is the text that `prepare` makes the request for. */
  const start = async (prepare: () => Promise<QueryRequest>, query: string): Promise<void> => {
    stop();
    const job = { abort: new AbortController(), token: null as string | null };
    current.current = job;
    const startedAt = performance.now();
    const elapsed = () => performance.now() - startedAt;
    const isCurrent = () => current.current === job;
    setRun({ phase: "running", startedAt, progress: null });
    try {
      const request = await prepare();
      if (!isCurrent()) return;
      let answer = await execute(request, job.abort.signal);
      if (!isCurrent() && isRunning(answer) && answer.requestToken !== undefined) cancelQuietly(answer.requestToken);
      while (isCurrent() && isRunning(answer)) {
        job.token = answer.requestToken ?? job.token;
        if (job.token === null) throw new ApiError(0, "NO_TOKEN", "The server gave no token for the query.", null);
        setRun({ phase: "running", startedAt, progress: answer.progress ?? null });
        answer = await poll(job.token, job.abort.signal);
      }
      if (!isCurrent()) return;
      if (answer.result !== undefined && answer.state === "SUCCEEDED") {
        setRun({ phase: "succeeded", elapsed: elapsed() });
        onResult({ request, result: answer.result, token: answer.requestToken ?? job.token });
      } else if (answer.state === "CANCELLED") {
        setRun({ phase: "cancelled", elapsed: elapsed() });
      } else {
        throw new ApiError(0, answer.state, `The query ended as ${answer.state} without a result.`, null);
      }
      current.current = null;
    } catch (e) {
      if (!isCurrent()) return;
      current.current = null;
      setRun({ phase: "failed", elapsed: elapsed(), error: asApiError(e), query });
    }
  };

  const cancelRun = () => {
    if (run.phase !== "running") return;
    stop();
    setRun({ phase: "cancelled", elapsed: performance.now() - run.startedAt });
  };

  return { run, start, cancel: cancelRun, reset: () => setRun(idle) };
}

/** Where the request to cancel is lost, the query ends by itself. */
function cancelQuietly(token: string): void {
  cancel(token).catch(() => undefined);
}

function isRunning(answer: QueryAnswer): boolean {
  if (answer.state === "SUCCEEDED" && answer.result === undefined) return answer.requestToken !== undefined;
  return answer.state === "RUNNING" || answer.state === "NOT_STARTED";
}
