import { request } from "./http";

export interface Bucket {
  readonly name: string;
  readonly records: number;
  readonly bytes?: number | null;
  /** Times of the first and the last record. */
  readonly start?: string | null;
  readonly end?: string | null;
}

export interface Status {
  readonly buckets: readonly Bucket[];
  readonly files?: number;
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
