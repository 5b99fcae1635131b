import { useEffect, useRef, useState } from "react";
import type { Case, QueryNode } from "../api/cases";
import { asApiError } from "../api/http";
import type { CaseRoute } from "../app/route";
import { navigate, takeIntent } from "../app/router";
import { status } from "../api/lake";
import { autocomplete } from "../api/query";
import { Icon } from "../common/Icon";
import { copyText } from "../common/copy";
import { Splitter } from "../common/Splitter";
import { Toast, type Message } from "../common/Toast";
import { useLatest } from "../common/useLatest";
import { useStored } from "../common/useStored";
import { namesTimeframe } from "../dql/pipeline";
import { Editor, type EditorHandle } from "../editor/Editor";
import { problemOfError } from "../editor/problem";
import { useVerify } from "../editor/useVerify";
import { filterOf } from "../details/filterOf";
import type { Entry } from "../details/nodes";
import { tableOf } from "../run/table";
import { isRelative, timeframeOf } from "../run/timeframe";
import { useRun, type Finished } from "../run/useRun";
import { Examples } from "./Examples";
import { History } from "./History";
import { QueryBar } from "./QueryBar";
import { firstLimit, moreLimit } from "./ResultBar";
import { ResultPane } from "./ResultPane";
import { useNodeView, type View } from "./useNodeView";
import { useShortcuts } from "./useShortcuts";
import { Shortcuts } from "./Shortcuts";

interface Props {
  route: CaseRoute;
  item: Case;
  nodes: readonly QueryNode[];
  actions: {
    draft: (query: string) => void;
    keep: (query: string, parentId: string | null, requestToken: string | null) => Promise<QueryNode>;
    forget: (node: string) => Promise<void>;
  };
}

/** A case at work: the query above, its result below, what was run before at the side. */
export function Workbench({ route, item, nodes, actions }: Props) {
  const editor = useRef<EditorHandle>(null);
  const [query, setQuery] = useState(() => nodes.find(({ id }) => id === route.node)?.query ?? item.query);
  const [message, setMessage] = useState<Message | null>(null);
  const [help, setHelp] = useState(false);
  const [editorHeight, setEditorHeight] = useStored("editor", 0);
  const [historyOpen, setHistoryOpen] = useStored("history", window.innerWidth > 1100 ? 1 : 0);
  const problems = useVerify(query);
  const { view, setView, remember } = useNodeView(route.id, route.node);
  const ownStep = useRef(route.node);
  const routeLatest = useLatest(route);
  const overridden = namesTimeframe(query);
  const height = editorHeight > 0 ? editorHeight : fittingHeight(query);

  const onResult = ({ request, result, token }: Finished) => {
    const seen: View = { phase: "table", table: tableOf(result), result };
    setView(seen);
    actions.keep(request.query, route.node, token).then(
      (node) => {
        remember(node.id, seen);
        ownStep.current = node.id;
        const here = routeLatest.current;
        navigate({ ...here, node: node.id }, here.node === null ? "replace" : "push");
      },
      (e: unknown) => setMessage({ text: `Not kept in the history: ${asApiError(e).message}` }),
    );
  };
  const { run, start, cancel, reset } = useRun(onResult);

  // An empty case is there to be written in.
  const empty = useRef(query === "");
  useEffect(() => {
    if (empty.current) editor.current?.focus();
  }, []);

  // A case is opened where it was left: with its draft, and the last result.
  const last = nodes.at(-1)?.id;
  useEffect(() => {
    if (route.node !== null || last === undefined || ownStep.current !== null) return;
    ownStep.current = last;
    navigate({ ...route, node: last }, "replace");
  }, [route, last]);

  // A node was chosen, or the back button pressed: its query comes with it.
  useEffect(() => {
    if (ownStep.current === route.node) return;
    ownStep.current = route.node;
    const chosen = nodes.find(({ id }) => id === route.node);
    if (chosen === undefined) return;
    reset();
    editor.current?.replace(chosen.query);
  }, [route.node, nodes, reset]);

  const execute = (maxResultRecords = firstLimit, time = route.time, text = query) => {
    if (text.trim() === "") return;
    setMessage(null);
    void start(async () => {
      // The server's clock counts, not this machine's.
      const now = isRelative(time) ? Date.parse((await status()).now) : Date.now();
      const { start: defaultTimeframeStart, end: defaultTimeframeEnd } = timeframeOf(time, now);
      return { query: text, defaultTimeframeStart, defaultTimeframeEnd, maxResultRecords };
    }, text);
  };

  // A query that was chosen to be seen runs at once.
  const executeLatest = useLatest(() => execute());
  useEffect(() => {
    if (takeIntent() === "run") executeLatest.current();
  }, [executeLatest]);

  const onFilter = (entry: Entry, exclude: boolean) => {
    const insertion = filterOf(query, entry, exclude);
    if (insertion === null) return;
    editor.current?.insert(insertion);
    setMessage({
      text: "Added to the query:",
      code: insertion.text.trim(),
      actions: [
        { label: "Run", onClick: () => executeLatest.current() },
        { label: "Undo", onClick: () => editor.current?.undo() },
      ],
    });
  };

  const onCopy = (text: string) => {
    void copyText(text).then((done) => setMessage({ text: done ? "Copied" : "The browser does not allow copying" }));
  };

  const openNode = (node: string) => navigate({ ...route, node });
  const step = (by: number) => {
    const next = nodes[nodes.findIndex(({ id }) => id === route.node) + by];
    if (next !== undefined) openNode(next.id);
  };
  useShortcuts({
    "?": () => setHelp(true),
    "/": () => editor.current?.focus(),
    "[": () => step(-1),
    "]": () => step(1),
  });

  const running = run.phase === "running";
  const shownProblems =
    run.phase === "failed" && run.error.position !== null && run.query === query
      ? [problemOfError(run.error)]
      : problems;
  return (
    <div className="bench" data-history={historyOpen === 1}>
      {historyOpen === 1 && (
        <History
          nodes={nodes}
          current={route.node}
          edited={nodes.find(({ id }) => id === route.node)?.query !== query}
          onOpen={openNode}
          onDelete={(node) =>
            void actions.forget(node).catch((e: unknown) => setMessage({ text: asApiError(e).message }))
          }
        />
      )}
      <main className="bench-main">
        <section className="query" aria-label="Query" style={{ height }}>
          <Editor
            ref={editor}
            initial={query}
            problems={shownProblems}
            onRun={(text) => execute(firstLimit, route.time, text)}
            propose={(text, cursorPosition, signal) => {
              const { start: defaultTimeframeStart, end: defaultTimeframeEnd } = timeframeOf(
                route.time,
                proposeClock(),
              );
              return autocomplete({ query: text, cursorPosition, defaultTimeframeStart, defaultTimeframeEnd }, signal);
            }}
            onChange={(text) => {
              setQuery(text);
              actions.draft(text);
            }}
          />
        </section>
        <Splitter
          label="Height of the query"
          sizes="height"
          size={height}
          min={84}
          max={640}
          onSize={setEditorHeight}
        />
        <QueryBar
          run={run}
          canRun={query.trim() !== ""}
          problems={shownProblems}
          time={route.time}
          overridden={overridden}
          onTime={(time) => navigate({ ...route, time }, "replace")}
          onRun={() => execute()}
          onCancel={cancel}
          onGoTo={(offset) => editor.current?.goTo(offset)}
        >
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-pressed={historyOpen === 1}
            aria-label="History"
            title="History"
            onClick={() => setHistoryOpen(1 - historyOpen)}
          >
            <Icon name="history" />
          </button>
          <Examples onChoose={(text) => editor.current?.replace(text)} />
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts (?)"
            onClick={() => setHelp(true)}
          >
            <Icon name="keyboard" />
          </button>
        </QueryBar>
        <section className="results" aria-label="Results" aria-busy={running}>
          <ResultPane
            run={run}
            view={view}
            time={overridden ? null : route.time}
            onGoTo={(offset) => editor.current?.goTo(offset)}
            actions={{
              onFilter,
              onCopy,
              onMore: () => execute(moreLimit),
              onAllTime: () => {
                navigate({ ...route, time: "all" }, "replace");
                execute(firstLimit, "all");
              },
            }}
          />
        </section>
      </main>
      <Toast message={message} onGone={() => setMessage(null)} />
      {help && <Shortcuts onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Now, in milliseconds, to the minute: what was looked up a moment ago is asked for in the same words. */
function proposeClock(): number {
  return Math.ceil(Date.now() / 60_000) * 60_000;
}

/** Room for the query and a line to go on, within limits, in CSS pixels; until the reader sizes the editor. */
function fittingHeight(query: string): number {
  return Math.max(124, Math.min(340, (query.split("\n").length + 1) * 20.2 + 18));
}
