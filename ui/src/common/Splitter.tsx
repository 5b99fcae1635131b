import { useRef, type KeyboardEvent, type PointerEvent } from "react";

interface Props {
  label: string;
  /** `width`: stands left of what it sizes; `height`: lies below it. */
  sizes: "width" | "height";
  /** In CSS pixels. */
  size: number;
  min: number;
  max: number;
  onSize: (size: number) => void;
}

/** A line between two parts of the page that can be dragged, or moved by the arrow keys. */
export function Splitter({ label, sizes, size, min, max, onSize }: Props) {
  const from = useRef<{ at: number; size: number } | null>(null);
  const clamp = (wanted: number) => onSize(Math.round(Math.max(min, Math.min(max, wanted))));
  const at = (event: PointerEvent) => (sizes === "height" ? event.clientY : -event.clientX);

  const onKeyDown = (event: KeyboardEvent) => {
    const more = sizes === "height" ? "ArrowDown" : "ArrowLeft";
    const less = sizes === "height" ? "ArrowUp" : "ArrowRight";
    if (event.key !== more && event.key !== less) return;
    event.preventDefault();
    clamp(size + (event.key === more ? 24 : -24));
  };

  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation={sizes === "height" ? "horizontal" : "vertical"}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={`splitter splitter-${sizes}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { at: at(event), size };
      }}
      onPointerMove={(event) => {
        if (from.current !== null) clamp(from.current.size + at(event) - from.current.at);
      }}
      onPointerUp={() => (from.current = null)}
    />
  );
}
