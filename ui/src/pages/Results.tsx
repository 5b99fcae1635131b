import { useRef, useState } from "react";
import type { QueryResult } from "../api/query";
import { Splitter } from "../common/Splitter";
import { useStored } from "../common/useStored";
import { Details, entryOf, type Shown } from "../details/Details";
import type { Entry } from "../details/nodes";
import { Grid, type GridHandle } from "../grid/Grid";
import type { CellAt } from "../grid/useGridKeys";
import { valueOf, type Table } from "../run/table";
import { plainText } from "../value/text";
import { CellMenu } from "./CellMenu";
import { Empty } from "./ResultState";
import { ResultBar } from "./ResultBar";

export interface ResultActions {
  readonly onFilter: (entry: Entry, exclude: boolean) => void;
  readonly onCopy: (text: string) => void;
  /** Runs the query again for more records than the first ones. */
  readonly onMore: () => void;
  readonly onAllTime: () => void;
}

interface Props extends ResultActions {
  table: Table;
  result: QueryResult;
  /** The timeframe chosen beside the query; null when the query names its own. */
  time: string | null;
}

interface Looking {
  readonly table: Table;
  readonly active: CellAt;
  readonly shown: Shown | null;
  readonly menu: { readonly cell: CellAt; readonly x: number; readonly y: number } | null;
}

const start = { active: { row: 0, column: 0 }, shown: null, menu: null };

/** A result: the grid, and the details of what is chosen in it. */
export function Results({ table, result, time, onFilter, onCopy, onMore, onAllTime }: Props) {
  const [looking, setLooking] = useState<Looking>({ ...start, table });
  const [width, setWidth] = useStored("details", 460);
  const grid = useRef<GridHandle>(null);
  const drawer = useRef<HTMLElement>(null);
  // Another result is looked at from its beginning.
  if (looking.table !== table) setLooking({ ...start, table });
  const { active, shown, menu } = looking.table === table ? looking : start;
  const change = (to: Partial<Looking>) => setLooking((old) => ({ ...old, ...to }));

  if (table.records.length === 0) {
    return <Empty notices={table.grail.notifications ?? []} time={time} onAllTime={onAllTime} />;
  }

  const fieldAt = ({ column }: CellAt) => table.columns[column]?.name ?? "";
  const valueAt = (cell: CellAt) => valueOf(table.records[cell.row], fieldAt(cell));
  const open = (cell: CellAt, field: string | null) => {
    change({ active: cell, shown: { row: cell.row, field }, menu: null });
    afterRender(() => drawer.current?.focus());
  };
  const openField = (cell: CellAt) => open(cell, fieldAt(cell));
  const openRecord = (cell: CellAt) => open(cell, null);
  const close = () => {
    change({ shown: null });
    afterRender(() => grid.current?.focus());
  };
  const copy = (cell: CellAt) => onCopy(plainText(valueAt(cell)));
  const onShow = (to: Shown) => {
    const column = table.columns.findIndex(({ name }) => name === to.field);
    change({ shown: to, active: { row: to.row, column: column < 0 ? active.column : column } });
  };

  return (
    <>
      <ResultBar table={table} result={result} onMore={onMore} />
      <div className="result-area">
        <div className="result-grid" onKeyDown={(event) => event.key === "Escape" && shown !== null && close()}>
          <Grid
            ref={grid}
            table={table}
            label="Query result"
            active={active}
            onActive={(cell) =>
              change({ active: cell, ...(shown === null ? {} : { shown: follow(shown, cell, fieldAt(cell)) }) })
            }
            onOpenField={openField}
            onOpenRecord={openRecord}
            onMenu={(cell, x, y) => change({ menu: { cell, x, y } })}
            onCopy={copy}
          />
        </div>
        {shown !== null && (
          <div className="result-details" style={{ width }}>
            <Splitter label="Width of the details" sizes="width" size={width} min={300} max={1400} onSize={setWidth} />
            <Details
              ref={drawer}
              table={table}
              shown={shown}
              onShow={onShow}
              onFilter={onFilter}
              onCopy={onCopy}
              onClose={close}
            />
          </div>
        )}
      </div>
      {menu !== null && (
        <CellMenu
          x={menu.x}
          y={menu.y}
          entry={entryOf(fieldAt(menu.cell), valueAt(menu.cell))}
          onFilter={onFilter}
          onOpenField={() => openField(menu.cell)}
          onOpenRecord={() => openRecord(menu.cell)}
          onCopy={onCopy}
          onClose={() => {
            change({ menu: null });
            afterRender(() => {
              // Unless the chosen item has led elsewhere.
              if (document.activeElement === document.body) grid.current?.focus();
            });
          }}
        />
      )}
    </>
  );
}

function afterRender(action: () => void): void {
  requestAnimationFrame(action);
}

/** The drawer shows what is chosen in the grid beside it. */
function follow(shown: Shown, cell: CellAt, field: string): Shown {
  return { row: cell.row, field: shown.field === null ? null : field };
}
