import type { ReactNode } from "react";
import { Link } from "../app/router";
import { useTheme, type Theme } from "../theme/useTheme";
import { Icon, type IconName } from "./Icon";
import "./Header.css";

const themes: readonly (readonly [Theme, string, IconName])[] = [
  ["system", "System theme", "system"],
  ["light", "Light theme", "sun"],
  ["dark", "Dark theme", "moon"],
];

export function Header({ children }: { children?: ReactNode }) {
  const [theme, choose] = useTheme();
  const at = themes.findIndex(([name]) => name === theme);
  const [, label = "", icon = "system"] = themes[at] ?? [];
  const [next = "system", nextLabel = ""] = themes[(at + 1) % themes.length] ?? [];
  return (
    <header className="header">
      <Link to={{ page: "home" }} className="header-home" aria-label="Quarry: all cases">
        <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
          <path className="mark-back" d="M3 26 11 9l5 8 4-6 9 15z" />
          <path className="mark-front" d="M11 9l5 8-3 9H3z" />
        </svg>
        <span className="header-name">Quarry</span>
      </Link>
      <div className="header-middle">{children}</div>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={`${label}; switch to ${nextLabel.toLowerCase()}`}
        title={label}
        onClick={() => choose(next)}
      >
        <Icon name={icon} />
      </button>
    </header>
  );
}
