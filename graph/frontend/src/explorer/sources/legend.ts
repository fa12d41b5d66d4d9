/** The legend: the kinds of marks with their words and counts, each to be shown or not. */
import type { Context } from "../context";
import { h } from "../dom";
import type { Mark, Text } from "./documents";
import { KINDS, type Kind, wordOf } from "./kinds";

/** What a person wants marked; kept while the page is open. */
export interface Wishes {
  readonly hidden: Set<Kind>;
  /** Whether the kind's word stands at every mark, and not only at passages. */
  words: boolean;
}

/** Return the legend of a document's marks. */
export function makeLegend(
  marks: readonly Mark[],
  text: Text | null,
  wishes: Wishes,
  context: Context,
  changed: () => void,
): HTMLElement {
  const { say } = context;
  const counts = new Map<Kind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = KINDS.filter((kind) => counts.has(kind));
  const boxes = kinds.map((kind) => {
    const box = h("input", { type: "checkbox", value: kind });
    box.checked = !wishes.hidden.has(kind);
    return box;
  });
  const labels = kinds.map((kind, place) => {
    const word = h("span", { class: `sources-kind kind-${kind}` }, say(wordOf(kind)));
    const count = ` (${(counts.get(kind) ?? 0).toLocaleString(context.lang)})`;
    return h("label", {}, boxes[place], h("span", {}, word, count));
  });
  const words = h("input", { type: "checkbox" });
  words.checked = wishes.words;
  const apply = (): void => {
    for (const [place, kind] of kinds.entries()) {
      if (boxes[place]?.checked) wishes.hidden.delete(kind);
      else wishes.hidden.add(kind);
    }
    wishes.words = words.checked;
    changed();
  };
  const all = (checked: boolean) => () => {
    for (const box of boxes) box.checked = checked;
    apply();
  };
  const fixed = [
    fixedSign("is-unread", "sources_unread_count", text?.unread.length ?? 0, context),
    fixedSign("is-closed", "sources_closed_count", text?.closed.length ?? 0, context),
  ];
  const element = h(
    "details",
    { class: "sources-legend" },
    h("summary", {}, say("sources_legend")),
    h("div", { class: "row" }, ...labels, ...fixed),
    h(
      "div",
      { class: "row" },
      h(
        "button",
        { type: "button", class: "quiet", onclick: all(true) },
        say("sources_legend_all"),
      ),
      h(
        "button",
        { type: "button", class: "quiet", onclick: all(false) },
        say("sources_legend_none"),
      ),
      h("label", {}, words, say("sources_show_words")),
    ),
  );
  element.addEventListener("change", apply);
  element.open = matchMedia("(min-width: 900px)").matches;
  return element;
}

function fixedSign(
  name: string,
  key: "sources_unread_count" | "sources_closed_count",
  count: number,
  context: Context,
): HTMLElement | null {
  if (!count) return null;
  return h("span", { class: `sources-sign ${name}` }, context.say(key, { count }));
}
