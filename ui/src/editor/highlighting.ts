import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { colours } from "../dql/highlight";

/** A longer query is shown without colours: they are worked out anew on each change. */
const maxLength = 200_000;

const marks = new Map<string, Decoration>();

function markOf(colour: string): Decoration {
  const mark = marks.get(colour) ?? Decoration.mark({ class: `dql-${colour}` });
  marks.set(colour, mark);
  return mark;
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (view.state.doc.length <= maxLength) {
    for (const { start, end, colour } of colours(view.state.doc.toString())) builder.add(start, end, markOf(colour));
  }
  return builder.finish();
}

const syntax = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate) {
      if (update.docChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Marks a stretch of text for a moment, so that the eye finds what a click has added; null takes the mark away. */
export const flash = StateEffect.define<{ from: number; to: number } | null>();

const flashed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let marked = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(flash)) continue;
      marked =
        effect.value === null
          ? Decoration.none
          : Decoration.set(Decoration.mark({ class: "dql-added" }).range(effect.value.from, effect.value.to));
    }
    return marked;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const highlighting: Extension = [syntax, flashed];
