import { useRef, type KeyboardEvent } from "react";

/** The name of the case, changed in its place. */
export function CaseName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const before = useRef(name);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") event.currentTarget.value = before.current;
    if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
  };
  return (
    <input
      key={name}
      className="case-name"
      aria-label="Name of the case"
      placeholder="Untitled case"
      maxLength={200}
      defaultValue={name}
      onFocus={() => (before.current = name)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const changed = event.target.value.trim();
        if (changed !== name) onName(changed);
      }}
    />
  );
}
