import { Icon } from "../common/Icon";
import { bytesText, countText, elapsedText } from "../common/format";
import { csvOf, save } from "../run/export";
import type { Table } from "../run/table";
import type { QueryResult } from "../api/query";

/** Records fetched at first, and when more are asked for. */
export const firstLimit = 1_000;
export const moreLimit = 10_000;

interface Props {
  table: Table;
  result: QueryResult;
  /** Runs the query again with the higher limit. */
  onMore: () => void;
}

/** What the table below is: how much of the result, at what cost; and the ways to take it along. */
export function ResultBar({ table, result, onMore }: Props) {
  const { grail, records } = table;
  // The limit is said by the count itself.
  const notices = (grail.notifications ?? []).filter(
    ({ notificationType }) => notificationType !== "API_RECORDS_LIMIT_ADDED",
  );
  const limited = isLimited(table);
  return (
    <div className="result-bar">
      <strong>{limited ? `First ${countText(records.length, "record")}` : countText(records.length, "record")}</strong>
      <span className="soft">
        {grail.executionTimeMilliseconds !== undefined && elapsedText(grail.executionTimeMilliseconds)}
        {grail.scannedRecords !== undefined && ` · ${countText(grail.scannedRecords, "record")} scanned`}
        {grail.scannedBytes !== undefined && grail.scannedBytes > 0 && ` · ${bytesText(grail.scannedBytes)}`}
      </span>
      {notices.map((notice, i) => (
        <span key={i} className="notice">
          <Icon name="warning" /> {notice.message ?? notice.notificationType}
        </span>
      ))}
      {limited && records.length < moreLimit && (
        <button type="button" className="button button-quiet" onClick={onMore}>
          Show up to {moreLimit.toLocaleString("en")}
        </button>
      )}
      <span className="result-tools">
        <button
          type="button"
          className="button button-quiet"
          onClick={() => save("quarry-result.csv", "text/csv;charset=utf-8", csvOf(table))}
        >
          <Icon name="download" /> CSV
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => save("quarry-result.json", "application/json", JSON.stringify(result, null, 2))}
        >
          <Icon name="download" /> JSON
        </button>
      </span>
    </div>
  );
}

function isLimited(table: Table): boolean {
  return (table.grail.notifications ?? []).some(({ notificationType }) => (notificationType ?? "").includes("LIMIT"));
}
