import { useState } from "react";
import { agoText } from "./format";

/** How long ago a time was, as of when this first appeared. */
export function Ago({ time }: { time: string }) {
  const [now] = useState(() => Date.now());
  return <time dateTime={time}>{agoText(time, now)}</time>;
}
