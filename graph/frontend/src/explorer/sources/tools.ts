/** Ways through a text: from mark to mark, to what was not read, and to words. */
import type { Context } from "../context";
import { h } from "../dom";
import type { Text } from "./documents";
import type { Stretch } from "./segments";

/** Places of a word that are shown at most. */
const MOST = 2000;

export interface Tools {
  readonly element: HTMLElement;
}

export interface Ways {
  /** Go to the next mark (1) or the previous (-1). */
  step(by: number): void;
  /** Go to the next passage that was not read. */
  unread(): void;
  /** Words were found, and one place of them is looked at. */
  found(hits: readonly Stretch[], chosen: Stretch | undefined): void;
}

export function makeTools(text: Text, context: Context, ways: Ways): Tools {
  const { say } = context;
  const button = (words: string, act: () => void, disabled = false) =>
    h("button", { type: "button", onclick: act, disabled }, words);
  const count = text.unread.length;
  return {
    element: h(
      "div",
      { class: "row sources-tools", role: "group", "aria-label": say("sources_tools") },
      button(`← ${say("sources_previous_mark")}`, () => ways.step(-1)),
      button(`${say("sources_next_mark")} →`, () => ways.step(1)),
      button(
        count ? say("sources_next_unread", { count }) : say("sources_all_read"),
        () => ways.unread(),
        count === 0,
      ),
      ...search(text, context, ways),
    ),
  };
}

function search(text: Text, context: Context, ways: Ways): HTMLElement[] {
  const { say } = context;
  const field = h("input", {
    type: "search",
    id: "sources-find",
    autocomplete: "off",
    placeholder: say("sources_find"),
    "aria-label": say("sources_find"),
  });
  const told = h("span", { class: "note", role: "status" });
  const next = h("button", { type: "button", hidden: true }, say("sources_find_next"));
  let hits: Stretch[] = [];
  let place = 0;
  const show = (): void => {
    next.hidden = hits.length < 2;
    if (hits.length)
      told.textContent = say("sources_find_count", { place: place + 1, count: hits.length });
    else told.textContent = field.value.trim() ? say("sources_find_none") : "";
    ways.found(hits, hits[place]);
  };
  const move = (by: number): void => {
    if (!hits.length) return;
    place = (place + by + hits.length) % hits.length;
    show();
  };
  field.addEventListener("input", () => {
    hits = occurrences(text.text, field.value);
    place = 0;
    show();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    move(event.shiftKey ? -1 : 1);
  });
  next.addEventListener("click", () => move(1));
  return [h("span", { class: "row sources-find" }, field, next, told)];
}

/** Return where words stand in a text, in small and capital letters, also across line ends. */
export function occurrences(text: string, words: string): Stretch[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.join("").length < 2) return [];
  const pattern = new RegExp(parts.map(escaped).join("\\s+"), "giu");
  const found: Stretch[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST) break;
  }
  return found;
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
