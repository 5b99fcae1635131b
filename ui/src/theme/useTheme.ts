import { useState } from "react";

export type Theme = "system" | "light" | "dark";

const key = "quarry.theme";

function stored(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** The chosen theme; `theme.js` puts it on the page before the first paint. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    try {
      if (chosen === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, chosen);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return [theme, choose];
}
