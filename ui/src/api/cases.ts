import { request } from "./http";
import type { QueryResult } from "./query";

const base = "/api/quarry/v1/cases";

export interface Case {
  readonly id: string;
  /** Empty until one is given. */
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The query being written. */
  readonly query: string;
  readonly nodeCount: number;
  /** Stored results, compressed. */
  readonly bytes: number;
}

/** A query that was run in a case. */
export interface QueryNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly query: string;
  readonly name: string;
  readonly createdAt: string;
  readonly state: string;
  readonly resultSummary: { readonly records?: number; readonly executionTimeMilliseconds?: number };
  readonly hasResult: boolean;
}

const at = (id: string) => `${base}/${encodeURIComponent(id)}`;
const nodeAt = (id: string, node: string) => `${at(id)}/nodes/${encodeURIComponent(node)}`;

export async function listCases(): Promise<readonly Case[]> {
  return (await request<{ cases: readonly Case[] }>("GET", base)).cases;
}

export function addCase(values: { name?: string; query?: string }): Promise<Case> {
  return request("POST", base, values);
}

export function getCase(id: string): Promise<Case> {
  return request("GET", at(id));
}

export function renameCase(id: string, name: string): Promise<Case> {
  return request("PATCH", at(id), { name });
}

export function deleteCase(id: string): Promise<void> {
  return request("DELETE", at(id));
}

/** `last`: the page is being left, and the request must outlive it. */
export function saveDraft(id: string, query: string, last = false): Promise<Case> {
  // A browser lets at most 64 KiB outlive a page.
  return request("PUT", `${at(id)}/draft`, { query }, { keepalive: last && query.length < 20_000 });
}

export async function listNodes(id: string): Promise<readonly QueryNode[]> {
  return (await request<{ nodes: readonly QueryNode[] }>("GET", `${at(id)}/nodes`)).nodes;
}

/** Keeps a query that was run, with the result that the token stands for. */
export function addNode(
  id: string,
  node: { parentId: string | null; query: string; requestToken: string | null },
): Promise<QueryNode> {
  return request("POST", `${at(id)}/nodes`, node);
}

export function deleteNode(id: string, node: string): Promise<void> {
  return request("DELETE", nodeAt(id, node));
}

export function nodeResult(id: string, node: string): Promise<QueryResult> {
  return request("GET", `${nodeAt(id, node)}/result`);
}
