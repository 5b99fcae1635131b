import { useRef, useState, type KeyboardEvent } from "react";
import { Icon } from "../common/Icon";
import { jsonOf } from "../value/jsonOf";
import { plainText, summary, visible } from "../value/text";
import { Text } from "./Text";
import { rowsOf, type Entry, type Row } from "./nodes";
import "./Tree.css";

interface Props {
  label: string;
  entries: readonly Entry[];
  /** How deep the tree is open at first. */
  openTo: number;
  onFilter: (entry: Entry, exclude: boolean) => void;
  onCopy: (text: string) => void;
}

/** Values as an ARIA tree. What was opened stays open when another record is shown. */
export function Tree({ label, entries, openTo, onFilter, onCopy }: Props) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [unlimited, setUnlimited] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = rowsOf(entries, { openTo, toggled, unlimited });
  const active = rows.find((row) => row.id === current) ?? rows[0];

  const toggle = (row: Row) => setToggled((old) => new Set(old).symmetricDifference(new Set([row.id])));
  const focus = (row: Row | undefined) => {
    if (row === undefined) return;
    setCurrent(row.id);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[rows.indexOf(row)]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.role !== "treeitem") return;
    const i = rows.indexOf(active);
    const parent = rows.slice(0, i).findLast((row) => row.depth < active.depth);
    const actions: Partial<Record<string, () => void>> = {
      ArrowDown: () => focus(rows[i + 1]),
      ArrowUp: () => focus(rows[i - 1]),
      ArrowRight: () => (active.expanded === false ? toggle(active) : active.expanded === true && focus(rows[i + 1])),
      ArrowLeft: () => (active.expanded === true ? toggle(active) : focus(parent)),
      Home: () => focus(rows[0]),
      End: () => focus(rows.at(-1)),
      Enter: () => active.expanded !== null && toggle(active),
      " ": () => active.expanded !== null && toggle(active),
      f: () => active.origin !== null && onFilter(active, false),
      x: () => active.origin !== null && onFilter(active, true),
      c: () => onCopy(plainText(active.value)),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div ref={tree} role="tree" aria-label={label} className="tree" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <div
          key={row.id}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-setsize={row.siblings}
          aria-posinset={row.position}
          aria-expanded={row.expanded ?? undefined}
          aria-selected={row === active}
          tabIndex={row === active ? 0 : -1}
          className="tree-item"
          style={{ paddingLeft: 6 + row.depth * 16 }}
          onFocus={() => setCurrent(row.id)}
          data-path={row.id}
        >
          <div className="tree-line" onClick={() => row.expanded !== null && toggle(row)}>
            <span className="tree-caret">
              {row.expanded !== null && <Icon name={row.expanded ? "down" : "right"} />}
            </span>
            <span className="tree-name">{visible(row.name)}</span>
            <Preview row={row} />
          </div>
          <span className="tree-actions">
            <button
              type="button"
              className="tree-action"
              tabIndex={-1}
              disabled={row.origin === null}
              onClick={() => onFilter(row, false)}
              aria-label={`Add filter on ${row.name}`}
            >
              <Icon name="filter" /> Add filter
            </button>
            <button
              type="button"
              className="tree-action"
              tabIndex={-1}
              onClick={() => onCopy(plainText(row.value))}
              aria-label={`Copy ${row.name}`}
            >
              <Icon name="copy" />
            </button>
          </span>
          {row.hidden > 0 && (
            <button
              type="button"
              className="tree-action tree-rest"
              onClick={() => setUnlimited((old) => new Set(old).add(row.id))}
            >
              Show {row.hidden} more
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

function Preview({ row: { value, expanded } }: { row: Row }) {
  const inner = jsonOf(value) ?? value;
  if (inner.kind === "scalar") {
    if (inner.type === "null") return <span className="type-null">null</span>;
    return <Text className={`tree-value type-${inner.type}`} text={summaryText(inner.type, inner.text)} limit={400} />;
  }
  const count = inner.kind === "record" ? inner.members.length : inner.elements.length;
  const what = inner.kind === "record" ? `{${count}}` : `[${count}]`;
  return (
    <span className="tree-summary">
      {value.kind === "scalar" ? "JSON " : ""}
      {what}
      {expanded !== true && ` ${summary(inner, 160)}`}
    </span>
  );
}

/** Details show timestamps and durations in full, with the text for people behind. */
function summaryText(type: string, text: string): string {
  if (type !== "duration") return text;
  return `${summary({ kind: "scalar", type: "duration", text })} (${text} ns)`;
}
