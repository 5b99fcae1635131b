import { MenuAt, type MenuGroups } from "../common/Menu";
import type { Entry } from "../details/nodes";
import { plainText } from "../value/text";

interface Props {
  x: number;
  y: number;
  /** The field of the record that the cell shows. */
  entry: Entry;
  onFilter: (entry: Entry, exclude: boolean) => void;
  onOpenField: () => void;
  onOpenRecord: () => void;
  onCopy: (text: string) => void;
  onClose: () => void;
}

/** What can be done with a cell. */
export function CellMenu({ x, y, entry, onFilter, onOpenField, onOpenRecord, onCopy, onClose }: Props) {
  const groups: MenuGroups = [
    [
      { label: "Filter for this value", icon: "filter", onSelect: () => onFilter(entry, false) },
      { label: "Filter out this value", onSelect: () => onFilter(entry, true) },
    ],
    [
      { label: "View field details", keys: "Enter", onSelect: onOpenField },
      { label: "Record details", keys: "Shift Enter", onSelect: onOpenRecord },
    ],
    [
      { label: "Copy value", icon: "copy", keys: "C", onSelect: () => onCopy(plainText(entry.value)) },
      { label: "Copy field name", onSelect: () => onCopy(entry.name) },
    ],
  ];
  return <MenuAt x={x} y={y} title={entry.name} groups={groups} onClose={onClose} />;
}
