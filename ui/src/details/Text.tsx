import { useState } from "react";
import { visible } from "../value/text";

/** Text out of a log, of which no more than `limit` characters are shown until all of it is asked for. */
export function Text({ text, limit, className }: { text: string; limit: number; className?: string }) {
  const [all, setAll] = useState(false);
  const cut = !all && text.length > limit;
  return (
    <span className={className}>
      {visible(cut ? text.slice(0, limit) : text, true)}
      {cut && (
        <>
          {"\u2026 "}
          <button
            type="button"
            className="link-button"
            onClick={(event) => {
              event.stopPropagation();
              setAll(true);
            }}
          >
            Show all ({text.length.toLocaleString("en")} characters)
          </button>
        </>
      )}
    </span>
  );
}
