import { useEffect, useRef } from "react";
import "./Shortcuts.css";

const groups: readonly (readonly [string, readonly (readonly [keys: string, what: string])[]])[] = [
  [
    "Query",
    [
      ["Ctrl Enter", "Run (⌘ Enter on a Mac)"],
      ["Ctrl Space", "Complete: commands, fields, values"],
      ["Ctrl /", "Comment a line out or in"],
      ["Ctrl Z", "Undo, added filters too"],
      ["/", "Go to the query"],
      ["[  ]", "Older, newer query"],
    ],
  ],
  [
    "Results",
    [
      ["Arrows", "Move from cell to cell"],
      ["Enter", "Field details"],
      ["Shift Enter", "Record details"],
      ["Shift F10", "Menu of the cell"],
      ["C", "Copy the value"],
    ],
  ],
  [
    "Details",
    [
      ["Arrows", "Step through the records"],
      ["Alt Arrows", "The same inside the tree"],
      ["F  X", "In the tree: filter for, filter out"],
      ["Esc", "Close"],
    ],
  ],
];

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div className="shortcuts-head">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="shortcuts-groups">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    {key.split(/ +/).map((part) => (
                      <kbd key={part}>{part}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
