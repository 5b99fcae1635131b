/** A place in a query's text: line and column count from 1, index from 0. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
  readonly index: number;
}

/** From the first to the last character, both inclusive. */
export interface TextSpan {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

interface ErrorBody {
  readonly error?: {
    readonly message?: string;
    readonly details?: {
      readonly errorType?: string;
      readonly errorMessage?: string;
      readonly syntaxErrorPosition?: TextSpan | null;
    } | null;
  };
}

/** What the server said instead of an answer, or that it said nothing (`status` 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly position: TextSpan | null,
  ) {
    super(message);
  }
}

/** What the server says to programs is of no use here. */
const signedOut =
  "The server was started again and has a new access token: open the address that it printed. Copy what you want to keep of this page first.";

/** Sends a request and gives the JSON of its answer; undefined where the answer has no body. */
export async function request<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  init: { signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      method,
      credentials: "same-origin",
      headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (e) {
    if (e instanceof DOMException && e.name === "AbortError") throw e;
    throw new ApiError(0, "UNREACHABLE", "The Quarry server does not answer. Is `quarry serve` still running?", null);
  }
  const text = await response.text();
  if (response.ok) return (text === "" ? undefined : JSON.parse(text)) as T;
  throw errorOf(response.status, text);
}

function errorOf(status: number, text: string): ApiError {
  if (status === 401) return new ApiError(status, "UNAUTHORIZED", signedOut, null);
  let body: ErrorBody = {};
  try {
    body = JSON.parse(text) as ErrorBody;
  } catch {
    // A proxy's page perhaps: its status is all that is known.
  }
  const details = body.error?.details;
  const type = details?.errorType ?? body.error?.message ?? `HTTP_${status}`;
  const message = details?.errorMessage ?? body.error?.message ?? `The server answered with status ${status}.`;
  return new ApiError(status, type, message, details?.syntaxErrorPosition ?? null);
}

export function asApiError(e: unknown): ApiError {
  if (e instanceof ApiError) return e;
  return new ApiError(0, "INTERNAL", e instanceof Error ? e.message : String(e), null);
}
