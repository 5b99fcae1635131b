import { useState, type KeyboardEvent, type Ref } from "react";
import { Icon } from "../common/Icon";
import { typeName, valueOf, type Table } from "../run/table";
import { jsonOf } from "../value/jsonOf";
import { jsonText, plainText } from "../value/text";
import { isNull, type RecordValue, type Value } from "../value/value";
import { Text } from "./Text";
import { Tree } from "./Tree";
import type { Entry } from "./nodes";
import "./Details.css";

/** What the drawer shows of the record: one field of it, or all (null). */
export interface Shown {
  readonly row: number;
  readonly field: string | null;
}

interface Props {
  ref: Ref<HTMLElement>;
  table: Table;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onClose: () => void;
  onFilter: (entry: Entry, exclude: boolean) => void;
  onCopy: (text: string) => void;
}

/** The drawer beside the results: *Field details* and *Record details*. It steps through the records while it is open. */
export function Details({ ref, table, shown, onShow, onClose, onFilter, onCopy }: Props) {
  const [raw, setRaw] = useState(false);
  const record = table.records[shown.row];
  const { field } = shown;
  const value = field === null ? (record ?? null) : valueOf(record, field);
  const title = field === null ? "Record details" : "Field details";

  const step = (by: number) => {
    const row = Math.max(0, Math.min(table.records.length - 1, shown.row + by));
    if (row !== shown.row) onShow({ row, field });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inTree = event.target instanceof HTMLElement && event.target.closest('[role="tree"]') !== null;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") onClose();
    else if (inTree && !event.altKey) return;
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowUp" || event.key === "ArrowLeft") step(-1);
    else return;
    event.preventDefault();
  };

  return (
    <aside ref={ref} className="details" tabIndex={-1} aria-label={title} onKeyDown={onKeyDown}>
      <header className="details-head">
        <div className="details-title">
          <h2>{title}</h2>
          <span className="soft" role="status">
            Record {(shown.row + 1).toLocaleString("en")} of {table.records.length.toLocaleString("en")}
          </span>
        </div>
        <button
          type="button"
          className="button button-icon"
          aria-label="Previous record"
          disabled={shown.row === 0}
          onClick={() => step(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label="Next record"
          disabled={shown.row >= table.records.length - 1}
          onClick={() => step(1)}
        >
          <Icon name="next" />
        </button>
        <button type="button" className="button button-icon button-quiet" aria-label="Close details" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="details-bar">
        {field === null ? (
          <span className="soft">{record?.members.length ?? 0} fields</span>
        ) : (
          <span className="details-field">
            <code>{field}</code> <span className="soft">{value === null ? "" : kindOf(value)}</span>
          </span>
        )}
        <span className="details-tools">
          {field !== null && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => onShow({ row: shown.row, field: null })}
            >
              Whole record
            </button>
          )}
          <span className="switch" role="group" aria-label="View">
            <button type="button" className="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
              Structured
            </button>
            <button type="button" className="button" aria-pressed={raw} onClick={() => setRaw(true)}>
              Raw
            </button>
          </span>
          {value !== null && (
            <button
              type="button"
              className="button button-icon"
              aria-label="Copy value"
              title="Copy"
              onClick={() => onCopy(plainText(value))}
            >
              <Icon name="copy" />
            </button>
          )}
        </span>
      </div>
      <div className="details-body">
        {value === null ? null : raw ? (
          <pre className="details-raw">
            <Text key={shown.row} text={field === null ? jsonText(value, 2) : plainText(value)} limit={20_000} />
          </pre>
        ) : field === null ? (
          <Tree label="Fields" entries={fieldsOf(record)} openTo={0} onFilter={onFilter} onCopy={onCopy} />
        ) : isNull(value) ? (
          <p className="details-empty soft">This record has no value in {field}.</p>
        ) : (
          <Tree
            key={field}
            label={field}
            entries={[entryOf(field, value)]}
            openTo={jsonOf(value) === null && value.kind === "scalar" ? 0 : 2}
            onFilter={onFilter}
            onCopy={onCopy}
          />
        )}
      </div>
      <footer className="details-keys soft">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> step through records
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </footer>
    </aside>
  );
}

export function entryOf(field: string, value: Value): Entry {
  return { id: field, name: field, value, origin: { kind: "path", path: { field, steps: [] } } };
}

function fieldsOf(record: RecordValue | undefined): Entry[] {
  return (record?.members ?? []).map(([name, value]) => entryOf(name, value));
}

function kindOf(value: Value): string {
  const json = jsonOf(value);
  return json === null ? typeName(value) : `JSON text, ${json.kind}`;
}
