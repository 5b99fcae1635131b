import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  completionStatus,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { Prec, type Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import type { Completions, Suggestion } from "../api/query";

/** Asks what may stand at an offset of a query. */
export type Propose = (query: string, offset: number, signal: AbortSignal) => Promise<Completions>;

/** What keeps a list open while it is typed on: names, with the quote that may begin one. */
const name = /^["`]?[\w.]*$/;

/** Proposals of the server at the cursor: as one types a word, or when asked for with Ctrl Space. */
export function completion(propose: Propose): Extension {
  return [
    autocompletion({
      override: [(context) => source(context, propose)],
      activateOnTypingDelay: 200,
      icons: false,
      maxRenderedOptions: 100,
    }),
    Prec.highest(
      keymap.of([
        ...completionKeymap,
        // Tab takes a proposal, and moves on where there is none.
        { key: "Tab", run: (view) => completionStatus(view.state) === "active" && acceptCompletion(view) },
      ]),
    ),
  ];
}

async function source(context: CompletionContext, propose: Propose): Promise<CompletionResult | null> {
  const query = context.state.doc.toString();
  const before = query.slice(0, context.pos);
  if (!context.explicit && !/[\w.[]$/.test(before)) return null;
  const abort = new AbortController();
  context.addEventListener("abort", () => abort.abort());
  let suggestions: readonly Suggestion[];
  try {
    ({ suggestions } = await propose(query, context.pos, abort.signal));
  } catch {
    return null; // Proposals are a help: typing goes on without them.
  }
  const typed = suggestions[0]?.alreadyTypedCharacters ?? 0;
  const word = before.slice(before.length - typed);
  const open = context.explicit || typed > 0 || before.endsWith("[");
  if (!open || suggestions.every(({ suggestion }) => suggestion === word)) return null;
  return { from: context.pos - typed, options: suggestions.map(option), filter: true, validFor: name };
}

function option({ suggestion, parts }: Suggestion, index: number): Completion {
  const part = parts[0];
  const described = [part?.synopsis, part?.info].filter((text) => text !== undefined && text !== "");
  return {
    label: suggestion,
    detail: kinds[part?.type ?? ""] ?? "",
    boost: -index / 1000,
    ...(described.length > 0 ? { info: () => info(part?.synopsis ?? "", part?.info ?? "") } : {}),
  };
}

const kinds: Readonly<Record<string, string>> = {
  COMMAND_NAME: "command",
  FUNCTION_NAME: "function",
  PARAMETER_KEY: "parameter",
  SIMPLE_IDENTIFIER: "field",
  STRING: "value",
  NUMBER: "value",
  DATA_OBJECT: "data",
  BUCKET: "bucket",
  TABULAR_FILE_NAME: "lookup table",
};

/** How it is called, and a sentence. Text only: some of it comes out of the data. */
function info(synopsis: string, sentence: string): HTMLElement {
  const box = document.createElement("div");
  for (const [name, text] of [
    ["code", synopsis],
    ["p", sentence],
  ] as const) {
    if (text === "") continue;
    const element = document.createElement(name);
    element.textContent = text;
    box.append(element);
  }
  return box;
}
