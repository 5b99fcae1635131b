import type { ReactNode } from "react";
import { Icon } from "../common/Icon";
import { elapsedText } from "../common/format";
import type { Problem } from "../editor/problem";
import { TimeSelect } from "../run/TimeSelect";
import type { Run } from "../run/useRun";
import { Elapsed } from "./Elapsed";

interface Props {
  run: Run;
  canRun: boolean;
  problems: readonly Problem[];
  time: string;
  overridden: boolean;
  onTime: (time: string) => void;
  onRun: () => void;
  onCancel: () => void;
  onGoTo: (offset: number) => void;
  children: ReactNode;
}

/** Run, its progress, the timeframe, and the first thing that is wrong with the query. */
export function QueryBar(props: Props) {
  const { run, problems } = props;
  const problem = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return (
    <div className="query-bar">
      {run.phase === "running" ? (
        <button type="button" className="button" onClick={props.onCancel}>
          <Icon name="stop" /> Cancel
        </button>
      ) : (
        <button
          type="button"
          className="button button-main"
          disabled={!props.canRun}
          onClick={props.onRun}
          title="Ctrl+Enter"
        >
          <Icon name="run" /> Run
        </button>
      )}
      <TimeSelect time={props.time} overridden={props.overridden} onTime={props.onTime} />
      <span className="run-state soft" role="status">
        <RunState run={run} />
      </span>
      {problem !== undefined && run.phase !== "running" && (
        <button
          type="button"
          className={`problem problem-${problem.severity}`}
          onClick={() => problem.at !== null && props.onGoTo(problem.at.from)}
        >
          <Icon name="warning" />
          <span className="problem-text">
            {problem.at !== null && `Line ${problem.at.line}: `}
            {problem.message}
          </span>
        </button>
      )}
      <span className="query-tools">{props.children}</span>
      {run.phase === "running" && (
        <progress className="run-progress" aria-label="Progress" max={100} value={run.progress ?? undefined} />
      )}
    </div>
  );
}

function RunState({ run }: { run: Run }) {
  switch (run.phase) {
    case "idle":
      return null;
    case "running":
      return (
        <>
          <span className="spinner" aria-hidden="true" /> Running{" "}
          <span aria-hidden="true">
            <Elapsed since={run.startedAt} />
            {run.progress !== null && run.progress > 0 && ` · ${Math.round(run.progress)} %`}
          </span>
        </>
      );
    case "succeeded":
      return <>Finished in {elapsedText(run.elapsed)}</>;
    case "cancelled":
      return <>Cancelled after {elapsedText(run.elapsed)}</>;
    case "failed":
      return <>Failed after {elapsedText(run.elapsed)}</>;
  }
}
