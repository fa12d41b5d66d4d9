/** What a person has chosen: language, colours, keys. Kept in the browser where it allows it. */
import type { Lang } from "../data/dataset";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Return what was kept under a name, or null; a page opened as a file may be refused. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`sagsgraf-${name}`);
  } catch {
    return null;
  }
}

/** Keep a choice for the next time, where the browser allows it. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`sagsgraf-${name}`, value);
  } catch {
    // The choice holds as long as the page is open.
  }
}

/** Return a language that is one of the page's, or null. */
export function asLang(text: string | null | undefined): Lang | null {
  return text === "da" || text === "en" ? text : null;
}

/** Return the language to open in: what was chosen before, else that of the page. */
export function firstLang(): Lang {
  return asLang(kept("lang")) ?? asLang(document.documentElement.lang) ?? "da";
}

export function firstTheme(): Theme {
  const before = kept("theme");
  return THEMES.find((one) => one === before) ?? "system";
}

/**
 * Show the page in other colours, and tell those who draw with colours of their own: a
 * `themechange` event on `document`, which is also told when the system changes.
 */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.dispatchEvent(new Event("themechange"));
}

/** Tell of changes in the system's colours as of a person's. */
export function followSystem(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    document.dispatchEvent(new Event("themechange")),
  );
}
