import type { Notification } from "../api/query";
import type { ApiError, TextSpan } from "../api/http";

/** Something wrong with a query, at a place of its text where that is known. Offsets are UTF-16, `to` exclusive. */
export interface Problem {
  readonly severity: "error" | "warning" | "info";
  readonly type: string;
  readonly message: string;
  readonly at: { readonly from: number; readonly to: number; readonly line: number; readonly column: number } | null;
}

export function problemOf(notification: Notification): Problem {
  return {
    severity: severityOf(notification.severity),
    type: notification.notificationType ?? "",
    message: notification.message ?? notification.notificationType ?? "",
    at: placeOf(notification.syntaxPosition),
  };
}

export function problemOfError(error: ApiError): Problem {
  return { severity: "error", type: error.type, message: error.message, at: placeOf(error.position) };
}

function placeOf(span: TextSpan | null | undefined): Problem["at"] {
  if (span == null) return null;
  const { index, line, column } = span.start;
  return { from: index, to: Math.max(span.end.index + 1, index), line, column };
}

function severityOf(severity: string): Problem["severity"] {
  const name = severity.toUpperCase();
  if (name === "ERROR") return "error";
  return name.startsWith("WARN") ? "warning" : "info";
}
