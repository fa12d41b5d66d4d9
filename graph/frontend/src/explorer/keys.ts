/** Keys of the page; a person who talks to the machine can switch them off (WCAG 2.1.4). */
import { keep, kept } from "./settings";

/** Return whether single keys do something. */
export function keysOn(): boolean {
  return kept("keys") !== "off";
}

export function setKeys(on: boolean): void {
  keep("keys", on ? "on" : "off");
}

/** Listen for `/` (search) and `?` (help), but not while somebody writes. */
export function listen(search: () => void, help: () => void): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key !== "/" && event.key !== "?") return;
    if (writes(event.composedPath()[0]) || document.querySelector("dialog[open]")) return;
    if (!keysOn()) return;
    event.preventDefault();
    if (event.key === "/") search();
    else help();
  });
}

function writes(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
