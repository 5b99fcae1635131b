import { useEffect, useState } from "react";
import { elapsedText } from "../common/format";

/** Time since a moment of `performance.now()`, counting. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return <span className="elapsed">{elapsedText(Math.max(0, now - since))}</span>;
}
