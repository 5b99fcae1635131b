// Before the first paint: the theme that was chosen last. Without a choice the system's applies.
try {
  const theme = localStorage.getItem("quarry.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme is fine.
}
