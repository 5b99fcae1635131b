import { request } from "./http";

export interface Bucket {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  /** Times of the first and the last record; null for an empty bucket. */
  readonly timeframe: { readonly start: string; readonly end: string } | null;
}

/** A file that was loaded, or should have been. */
export interface SourceFile {
  readonly name: string;
  readonly problemCount: number;
  readonly problems: readonly { readonly offset: number; readonly reason: string }[];
}

export interface Status {
  /** What the server takes for now; a demo's clock stands still. */
  readonly now: string;
  readonly buckets: readonly Bucket[];
  readonly files: readonly SourceFile[];
}

export interface Example {
  readonly title: string;
  readonly query: string;
}

export function status(): Promise<Status> {
  return request("GET", "/api/quarry/v1/status");
}

export async function tutorial(): Promise<readonly Example[]> {
  return (await request<{ queries: readonly Example[] }>("GET", "/api/quarry/v1/tutorial")).queries;
}
