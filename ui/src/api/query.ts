import { request as send, type TextSpan } from "./http";
import type { TypeRun } from "../value/wire";

const base = "/platform/storage/query/v1/query";

/** How long the server may hold an answer back for the result, in milliseconds; the first answer brings the token to cancel with. */
const firstPatience = 250;
const patience = 1_000;

export interface Notification {
  readonly severity: string;
  readonly notificationType?: string;
  readonly message?: string;
  readonly syntaxPosition?: TextSpan | null;
}

export interface Grail {
  readonly scannedRecords?: number;
  readonly scannedBytes?: number;
  readonly executionTimeMilliseconds?: number;
  readonly analysisTimeframe?: { readonly start: string; readonly end: string };
  readonly notifications?: readonly Notification[];
}

export interface QueryResult {
  readonly records: readonly unknown[];
  readonly types?: readonly TypeRun[];
  readonly metadata?: { readonly grail?: Grail };
}

export interface QueryRequest {
  readonly query: string;
  readonly defaultTimeframeStart?: string;
  readonly defaultTimeframeEnd?: string;
  readonly maxResultRecords: number;
}

export interface QueryAnswer {
  readonly state: "NOT_STARTED" | "RUNNING" | "SUCCEEDED" | "RESULT_GONE" | "CANCELLED" | "FAILED";
  /** In percent, as far as it is known. */
  readonly progress?: number;
  readonly requestToken?: string;
  readonly result?: QueryResult;
}

export function execute(query: QueryRequest, signal: AbortSignal): Promise<QueryAnswer> {
  return send("POST", `${base}:execute`, { ...query, requestTimeoutMilliseconds: firstPatience }, { signal });
}

export function poll(token: string, signal: AbortSignal): Promise<QueryAnswer> {
  const parameters = new URLSearchParams({
    "request-token": token,
    "request-timeout-milliseconds": String(patience),
  });
  return send("GET", `${base}:poll?${parameters.toString()}`, undefined, { signal });
}

export async function cancel(token: string): Promise<void> {
  await send("POST", `${base}:cancel?${new URLSearchParams({ "request-token": token }).toString()}`);
}

export interface Verification {
  readonly valid: boolean;
  readonly notifications?: readonly Notification[];
}

export function verify(query: string, signal: AbortSignal): Promise<Verification> {
  return send("POST", `${base}:verify`, { query }, { signal });
}

export interface Suggestion {
  /** The text as it stands in the query once it is taken. */
  readonly suggestion: string;
  readonly alreadyTypedCharacters: number;
  readonly parts: readonly { readonly type: string; readonly info?: string; readonly synopsis?: string }[];
}

export interface Completions {
  /** Whether the query up to the cursor could run. */
  readonly optional: boolean;
  readonly suggestions: readonly Suggestion[];
}

/** What may stand at an offset of a query, given in UTF-16 units. */
export function autocomplete(
  request: {
    readonly query: string;
    readonly cursorPosition: number;
    readonly defaultTimeframeStart: string;
    readonly defaultTimeframeEnd: string;
  },
  signal: AbortSignal,
): Promise<Completions> {
  return send("POST", `${base}:autocomplete`, request, { signal });
}
