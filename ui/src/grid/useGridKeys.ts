import type { KeyboardEvent } from "react";

/** A cell by row and column, from 0; row -1 is the header. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Where a navigation key leads from a cell; null for any other key. */
export function moved(event: KeyboardEvent, from: CellAt, rows: number, columns: number, page: number): CellAt | null {
  const { row, column } = from;
  const far = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const to = (r: number, c: number): CellAt => ({
    row: Math.max(0, Math.min(rows - 1, r)),
    column: Math.max(0, Math.min(columns - 1, c)),
  });
  switch (event.key) {
    case "ArrowUp":
      return to(far ? 0 : row - 1, column);
    case "ArrowDown":
      return to(far ? rows - 1 : row + 1, column);
    case "ArrowLeft":
      return to(row, far ? 0 : column - 1);
    case "ArrowRight":
      return to(row, far ? columns - 1 : column + 1);
    case "Home":
      return to(far ? 0 : row, 0);
    case "End":
      return to(far ? rows - 1 : row, columns - 1);
    case "PageUp":
      return to(row - page, column);
    case "PageDown":
      return to(row + page, column);
    default:
      return null;
  }
}
