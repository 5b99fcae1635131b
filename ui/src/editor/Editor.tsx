import { defaultKeymap, history, historyKeymap, isolateHistory, undo } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import type { Insertion } from "../dql/addFilter";
import { useLatest } from "../common/useLatest";
import { completion, type Propose } from "./completion";
import { flash, highlighting } from "./highlighting";
import { look } from "./look";
import type { Problem } from "./problem";

export interface EditorHandle {
  /** Puts text into the query as one step of undo, shows where, and leaves the focus where it is. */
  insert(insertion: Insertion): void;
  /** Replaces the whole query as one step of undo. */
  replace(text: string): void;
  undo(): void;
  focus(): void;
  /** Focus with the cursor at an offset. */
  goTo(offset: number): void;
}

interface Props {
  ref: Ref<EditorHandle>;
  /** The text at the start; afterwards the editor owns it and tells of changes. */
  initial: string;
  problems: readonly Problem[];
  onChange: (text: string) => void;
  /** Asked to run the text that stands there, of which `onChange` may not have been seen to yet. */
  onRun: (text: string) => void;
  propose: Propose;
}

/** How long an inserted text stays marked, in milliseconds. */
const flashTime = 1_800;

/** The query editor: CodeMirror in a shadow root, where its style sheets need no exception from the page's policy. */
export function Editor({ ref, initial, problems, onChange, onRun, propose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const handlers = useLatest({ onChange, onRun, propose });
  const start = useRef(initial);

  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const run = (editor: EditorView) => {
      handlers.current.onRun(editor.state.doc.toString());
      return true;
    };
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: start.current,
        extensions: [
          Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorState.languageData.of(() => [{ commentTokens: { line: "//", block: { open: "/*", close: "*/" } } }]),
          completion((query, offset, signal) => handlers.current.propose(query, offset, signal)),
          history(),
          lineNumbers(),
          highlightActiveLineGutter(),
          drawSelection(),
          bracketMatching(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": "DQL query", spellcheck: "false", tabindex: "0" }),
          placeholder("fetch logs"),
          highlighting,
          look,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) handlers.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      start.current = made.state.doc.toString();
      view.current = null;
      made.destroy();
    };
  }, [handlers]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const length = editor.state.doc.length;
    const diagnostics = problems.flatMap(({ at, severity, message }) => {
      if (at === null) return [];
      const from = Math.min(at.from, Math.max(0, length - 1));
      return [{ from, to: Math.min(Math.max(at.to, from + 1), length), severity, message }];
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [problems]);

  useImperativeHandle(ref, () => ({
    insert({ at, text }) {
      const editor = view.current;
      if (editor === null) return;
      const from = at + (/^\n*/.exec(text)?.[0].length ?? 0);
      const to = at + text.trimEnd().length;
      editor.dispatch({
        changes: { from: at, insert: text },
        effects: [flash.of({ from, to }), EditorView.scrollIntoView(from, { y: "nearest" })],
        annotations: isolateHistory.of("full"),
        userEvent: "input.filter",
      });
      setTimeout(() => view.current?.dispatch({ effects: flash.of(null) }), flashTime);
    },
    replace(text) {
      const editor = view.current;
      if (editor === null || editor.state.doc.toString() === text) return;
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        selection: { anchor: text.length },
        annotations: isolateHistory.of("full"),
        userEvent: "input.replace",
      });
    },
    undo() {
      if (view.current !== null) undo(view.current);
    },
    focus() {
      view.current?.focus();
    },
    goTo(offset) {
      const editor = view.current;
      if (editor === null) return;
      editor.dispatch({ selection: { anchor: Math.min(offset, editor.state.doc.length) }, scrollIntoView: true });
      editor.focus();
    },
  }));

  return <div ref={host} className="editor" />;
}
