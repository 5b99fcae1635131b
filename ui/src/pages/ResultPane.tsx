import { State } from "../common/State";
import type { Run } from "../run/useRun";
import { Results, type ResultActions } from "./Results";
import { Cancelled, Failed } from "./ResultState";
import type { View } from "./useNodeView";

interface Props {
  run: Run;
  view: View;
  /** The timeframe chosen beside the query; null when the query names its own. */
  time: string | null;
  actions: ResultActions;
  onGoTo: (offset: number) => void;
}

/** The lower half of a case: the result, or why there is none. */
export function ResultPane({ run, view, time, actions, onGoTo }: Props) {
  if (run.phase === "failed") return <Failed error={run.error} onGoTo={onGoTo} />;
  if (run.phase === "cancelled") return <Cancelled elapsed={run.elapsed} />;
  switch (view.phase) {
    case "table":
      return <Results table={view.table} result={view.result} time={time} {...actions} />;
    case "failed":
      return <Failed error={view.error} onGoTo={onGoTo} />;
    case "loading":
      return <State tone="busy" title="Opening the result…" />;
    case "none":
      return run.phase === "running" ? (
        <State tone="busy" title="Running the query…" />
      ) : (
        <State title="Nothing has been run yet">
          <p className="soft">
            Write a DQL query above, or take one from <em>Tutorial</em>, and press <kbd>Ctrl</kbd> <kbd>Enter</kbd>.
          </p>
        </State>
      );
  }
}
