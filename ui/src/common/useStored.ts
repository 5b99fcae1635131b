import { useState } from "react";

/** A number that this browser remembers: sizes of parts of the page. */
export function useStored(name: string, initial: number): [number, (value: number) => void] {
  const key = `quarry.${name}`;
  const [value, setValue] = useState(() => {
    try {
      const stored = Number(localStorage.getItem(key) ?? NaN);
      return Number.isFinite(stored) ? stored : initial;
    } catch {
      return initial;
    }
  });
  const store = (changed: number) => {
    setValue(changed);
    try {
      localStorage.setItem(key, String(changed));
    } catch {
      // It is remembered as long as the page lives.
    }
  };
  return [value, store];
}
