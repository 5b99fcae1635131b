import { memo } from "react";
import { summary } from "../value/text";
import { isNull, type Value } from "../value/value";

/** A value on one line of a table, never more of it than a line can show. */
export const Cell = memo(function Cell({ value }: { value: Value }) {
  if (isNull(value)) return <span className="cell-text" />;
  if (value.kind === "scalar") return <span className={`cell-text type-${value.type}`}>{summary(value)}</span>;
  return (
    <span className="cell-text">
      <span className="cell-kind">
        {value.kind === "record" ? `{${value.members.length}}` : `[${value.elements.length}]`}
      </span>{" "}
      {summary(value)}
    </span>
  );
});
