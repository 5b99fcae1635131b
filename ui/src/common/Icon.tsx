const paths = {
  run: "M5 3.5v9l7.5-4.5z",
  stop: "M4 4h8v8H4z",
  close: "M4 4l8 8M12 4l-8 8",
  previous: "M3.5 10 8 5.5 12.5 10",
  next: "M3.5 6 8 10.5 12.5 6",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  add: "M8 3.5v9M3.5 8h9",
  copy: "M6 6h7v7H6zM10 6V3H3v7h3",
  filter: "M2.5 3.5h11L9.5 8.5v4l-3 1v-5z",
  history: "M8 4.5V8l2.5 1.5M3 8a5 5 0 1 1 1.5 3.5M3 12V9h3",
  download: "M8 3v7M5 7.5 8 10.5l3-3M3 13h10",
  right: "M6 4l4 4-4 4",
  down: "M4 6l4 4 4-4",
  check: "M3.5 8.5 6.5 11.5 12.5 4.5",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1",
  trash: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5",
  sun: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
  moon: "M12.5 9.5A5 5 0 0 1 6.5 3.5a5 5 0 1 0 6 6z",
  system: "M2.5 3.5h11v7h-11zM6 13h4M8 10.5V13",
  book: "M3 3h4.5L8 4l.5-1H13v9.5H8.5L8 13l-.5-.5H3zM8 4v9",
  keyboard: "M1.5 4.5h13v7h-13zM4 7h.01M6.6 7h.01M9.3 7h.01M12 7h.01M5 9.5h6",
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a text that says the same: it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  const solid = name === "run" || name === "stop";
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill={solid ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={name === "more" ? 2.2 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
