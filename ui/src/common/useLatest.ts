import { useEffect, useRef, type RefObject } from "react";

/** The newest value, for callbacks that outlive the render they were made in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
