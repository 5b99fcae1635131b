import { request, type TextSpan } from "./http";
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
  return request("POST", `${base}:execute`, { ...query, requestTimeoutMilliseconds: firstPatience }, { signal });
}

export function poll(token: string, signal: AbortSignal): Promise<QueryAnswer> {
  const parameters = new URLSearchParams({
    "request-token": token,
    "request-timeout-milliseconds": String(patience),
  });
  return request("GET", `${base}:poll?${parameters.toString()}`, undefined, { signal });
}

export async function cancel(token: string): Promise<void> {
  await request("POST", `${base}:cancel?${new URLSearchParams({ "request-token": token }).toString()}`);
}

export interface Verification {
  readonly valid: boolean;
  readonly notifications?: readonly Notification[];
}

export function verify(query: string, signal: AbortSignal): Promise<Verification> {
  return request("POST", `${base}:verify`, { query }, { signal });
}
