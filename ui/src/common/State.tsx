import type { ReactNode } from "react";
import "./State.css";

/** What a part of the page says instead of its content: that it is empty, waits, or failed. */
export function State({
  tone = "plain",
  title,
  children,
}: {
  tone?: "plain" | "error" | "busy";
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={`state state-${tone}`} role={tone === "error" ? "alert" : undefined}>
      {tone === "busy" && <span className="spinner" aria-hidden="true" />}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
