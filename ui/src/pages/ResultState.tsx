import type { ApiError } from "../api/http";
import type { Notification } from "../api/query";
import { State } from "../common/State";
import { elapsedText } from "../common/format";
import { problemOfError } from "../editor/problem";

/** A query that was refused or failed: what, where, and a way to the place. */
export function Failed({ error, onGoTo }: { error: ApiError; onGoTo: (offset: number) => void }) {
  const { at, message, type } = problemOfError(error);
  return (
    <State tone="error" title={at === null ? "The query failed" : `The query has an error in line ${at.line}`}>
      <p>{message}</p>
      <p className="soft">
        <code>{type}</code>
        {at !== null && ` at line ${at.line}, column ${at.column}`}
      </p>
      {at !== null && (
        <div className="state-actions">
          <button type="button" className="button" onClick={() => onGoTo(at.from)}>
            Go to line {at.line}
          </button>
        </div>
      )}
    </State>
  );
}

interface EmptyProps {
  notices: readonly Notification[];
  /** The timeframe chosen beside the query; null when the query names its own. */
  time: string | null;
  onAllTime: () => void;
}

export function Empty({ notices, time, onAllTime }: EmptyProps) {
  return (
    <State title="No records match">
      {notices.map((notice, i) => (
        <p key={i}>{notice.message}</p>
      ))}
      {notices.length === 0 && (
        <p className="soft">
          The query ran and nothing was left. Take away its last filter to see what the ones before it let through.
        </p>
      )}
      {time === null
        ? notices.length === 0 && (
            <p className="soft">The query names its own timeframe; a wider one may reach the records.</p>
          )
        : time !== "all" && (
            <div className="state-actions">
              <button type="button" className="button" onClick={onAllTime}>
                Search all data
              </button>
            </div>
          )}
    </State>
  );
}

export function Cancelled({ elapsed }: { elapsed: number }) {
  return (
    <State title={`Cancelled after ${elapsedText(elapsed)}`}>
      <p className="soft">Nothing was kept. Run the query again when you like.</p>
    </State>
  );
}
