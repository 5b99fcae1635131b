import { useId, useState } from "react";
import { isAbsolute, presets, timeframeOf } from "./timeframe";

interface Props {
  time: string;
  /** The query names a timeframe, which wins. */
  overridden: boolean;
  onTime: (time: string) => void;
}

/** The timeframe for queries that name none. Times are UTC. */
export function TimeSelect({ time, overridden, onTime }: Props) {
  const [custom, setCustom] = useState(false);
  const id = useId();
  const known = presets.some(([text]) => text === time);
  const shown = custom || isAbsolute(time) ? "custom" : time;
  return (
    <span className="time">
      <label htmlFor={id} className="visually-hidden">
        Timeframe
      </label>
      <select
        id={id}
        className="field"
        value={overridden ? "query" : shown}
        disabled={overridden}
        onChange={(event) => {
          setCustom(event.target.value === "custom");
          if (event.target.value !== "custom") onTime(event.target.value);
        }}
      >
        {overridden && <option value="query">Overridden by the query</option>}
        {presets.map(([text, label]) => (
          <option key={text} value={text}>
            {label}
          </option>
        ))}
        {!known && shown !== "custom" && <option value={time}>Last {time}</option>}
        <option value="custom">From … to …</option>
      </select>
      {!overridden && shown === "custom" && <Ends key={time} time={time} onTime={onTime} />}
    </span>
  );
}

function Ends({ time, onTime }: { time: string; onTime: (time: string) => void }) {
  const [ends, setEnds] = useState(() => {
    const { start, end } = timeframeOf(isAbsolute(time) ? time : "24h", Date.now());
    return { start: start.slice(0, 19), end: end.slice(0, 19) };
  });
  const apply = (changed: typeof ends) => {
    setEnds(changed);
    if (changed.start !== "" && changed.end > changed.start) onTime(`${changed.start}Z/${changed.end}Z`);
  };
  return (
    <>
      <input
        type="datetime-local"
        step="1"
        className="field"
        aria-label="From (UTC)"
        value={ends.start}
        onChange={(event) => setEnds({ ...ends, start: event.target.value })}
        onBlur={() => apply(ends)}
      />
      <span className="soft">to</span>
      <input
        type="datetime-local"
        step="1"
        className="field"
        aria-label="To (UTC)"
        value={ends.end}
        onChange={(event) => setEnds({ ...ends, end: event.target.value })}
        onBlur={() => apply(ends)}
      />
      <span className="soft">UTC</span>
    </>
  );
}
