import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
} from "react";
import { Icon } from "../common/Icon";
import { valueOf, type Table } from "../run/table";
import { Cell } from "./Cell";
import { moved, type CellAt } from "./useGridKeys";
import "./Grid.css";

const rowHeight = 26;
const headerHeight = 30;
const narrowest = 56;

export interface GridHandle {
  /** Puts the focus on the active cell. */
  focus(): void;
}

interface Props {
  ref: Ref<GridHandle>;
  table: Table;
  label: string;
  /** The cell that has, or would get, the focus. */
  active: CellAt;
  onActive: (cell: CellAt) => void;
  onOpenField: (cell: CellAt) => void;
  onOpenRecord: (cell: CellAt) => void;
  /** A menu for the cell was asked for, at a place of the window. */
  onMenu: (cell: CellAt, x: number, y: number) => void;
  onCopy: (cell: CellAt) => void;
}

/**
 * The results, as an ARIA grid. Only the rows and columns in sight are in the page, and the active cell, which must
 * not lose the focus when it is scrolled away.
 */
export function Grid({ ref, table, label, active, onActive, onOpenField, onOpenRecord, onMenu, onCopy }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  const wantsFocus = useRef(false);
  const { columns, records } = table;
  const gutter = 22 + String(records.length).length * 8;

  // The virtualizers are not for memoizing; nothing they give is handed to a memoized component.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: 4,
    paddingStart: headerHeight,
    rangeExtractor: (range) => withIndex(range, active.row),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => widths.get(columns[i]?.name ?? "") ?? columns[i]?.width ?? 100,
    overscan: 2,
    scrollPaddingStart: gutter,
    paddingStart: gutter,
    rangeExtractor: (range) => withIndex(range, active.column),
  });
  useEffect(() => across.measure(), [across, widths, columns]);

  useEffect(() => {
    rows.scrollToIndex(active.row);
    across.scrollToIndex(active.column);
    if (wantsFocus.current || scroller.current?.contains(document.activeElement) === true) {
      wantsFocus.current = false;
      focusActive(scroller.current);
    }
  }, [rows, across, active.row, active.column]);

  useImperativeHandle(ref, () => ({ focus: () => focusActive(scroller.current) }));

  const menuAtCell = (cell: CellAt) => {
    const box = activeElement(scroller.current)?.getBoundingClientRect();
    if (box !== undefined) onMenu(cell, box.left + 8, box.bottom);
  };

  /** Moves to a cell, and the focus with it: at once where nothing moves, as no render follows that would do it. */
  const goTo = (cell: CellAt) => {
    if (cell.row === active.row && cell.column === active.column) focusActive(scroller.current);
    else wantsFocus.current = true;
    onActive(cell);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2;
    const to = moved(event, active, records.length, columns.length, page);
    if (to !== null) {
      goTo(to);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      if (event.shiftKey) onOpenRecord(active);
      else onOpenField(active);
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      menuAtCell(active);
    } else if (event.key === "c" && !event.altKey && getSelection()?.isCollapsed !== false) {
      onCopy(active);
    } else return;
    event.preventDefault();
  };

  const onContextMenu = (event: MouseEvent, cell: CellAt) => {
    event.preventDefault();
    goTo(cell);
    onMenu(cell, event.clientX, event.clientY);
  };

  const width = across.getTotalSize();
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={records.length + 1}
      aria-colcount={columns.length}
      aria-readonly="true"
      onKeyDown={onKeyDown}
    >
      <div className="grid-space" style={{ height: rows.getTotalSize(), width }} role="presentation">
        <div className="grid-header" role="row" aria-rowindex={1} style={{ height: headerHeight, width }}>
          <span className="grid-gutter" style={{ width: gutter }} aria-hidden="true" />
          {across.getVirtualItems().map(({ index, start, size }) => {
            const column = columns[index];
            if (column === undefined) return null;
            return (
              <div
                key={column.name}
                role="columnheader"
                aria-colindex={index + 1}
                className={column.alignRight ? "grid-head grid-right" : "grid-head"}
                style={{ left: start, width: size }}
                title={`${column.name} (${column.type})`}
              >
                <span className="grid-name">{column.name}</span>
                <Handle width={size} onWidth={(w) => setWidths((old) => new Map(old).set(column.name, w))} />
              </div>
            );
          })}
        </div>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            role="row"
            aria-rowindex={row.index + 2}
            aria-selected={row.index === active.row}
            className="grid-row"
            style={{ transform: `translateY(${row.start}px)`, height: row.size, width }}
          >
            <span className="grid-gutter" style={{ width: gutter }} aria-hidden="true">
              {row.index + 1}
            </span>
            {across.getVirtualItems().map(({ index, start, size }) => {
              const column = columns[index];
              if (column === undefined) return null;
              const cell = { row: row.index, column: index };
              const isActive = row.index === active.row && index === active.column;
              return (
                <div
                  key={column.name}
                  role="gridcell"
                  aria-colindex={index + 1}
                  tabIndex={isActive ? 0 : -1}
                  className={column.alignRight ? "grid-cell grid-right" : "grid-cell"}
                  style={{ left: start, width: size }}
                  onFocus={() => !isActive && onActive(cell)}
                  onDoubleClick={() => onOpenRecord(cell)}
                  onContextMenu={(event) => onContextMenu(event, cell)}
                >
                  <Cell value={valueOf(records[row.index], column.name)} />
                  {isActive && (
                    <button
                      type="button"
                      className="grid-more"
                      tabIndex={-1}
                      aria-label={`Actions for ${column.name}`}
                      onClick={(event) => {
                        event.stopPropagation();
                        menuAtCell(cell);
                      }}
                      onDoubleClick={(event) => event.stopPropagation()}
                    >
                      <Icon name="more" />
                    </button>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Drags the right edge of a column. */
function Handle({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent) => {
    const from = start.current;
    if (from !== null) onWidth(Math.max(narrowest, from.width + event.clientX - from.x));
  };
  return (
    <span
      className="grid-handle"
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => (start.current = null)}
    />
  );
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (index >= range.count || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}

function activeElement(grid: HTMLElement | null): HTMLElement | null {
  return grid?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]') ?? null;
}

function focusActive(grid: HTMLElement | null): void {
  activeElement(grid)?.focus({ preventScroll: true });
}
