import { useEffect } from "react";
import { Icon } from "./Icon";
import "./Toast.css";

export interface Message {
  readonly text: string;
  readonly code?: string;
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void }[];
}

/** How long a message stays, in milliseconds; one with actions stays longer. */
const stay = { plain: 2_500, actions: 9_000 };

/** The one thing that was just done, said and read out. */
export function Toast({ message, onGone }: { message: Message | null; onGone: () => void }) {
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(onGone, message.actions === undefined ? stay.plain : stay.actions);
    return () => clearTimeout(timer);
    // A new message starts the time anew; a new callback does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [message]);
  return (
    <div className="toast-place" role="status">
      {message !== null && (
        <div className="toast">
          <span>{message.text}</span>
          {message.code !== undefined && <code className="toast-code">{message.code}</code>}
          {message.actions?.map(({ label, onClick }) => (
            <button
              key={label}
              type="button"
              className="button"
              onClick={() => {
                onGone();
                onClick();
              }}
            >
              {label}
            </button>
          ))}
          <button type="button" className="button button-icon button-quiet" aria-label="Dismiss" onClick={onGone}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
