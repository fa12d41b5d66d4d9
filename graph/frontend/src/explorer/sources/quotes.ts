/** What is shown of a document whose text is not there: its quotes, in the order of the text. */
import type { Context } from "../context";
import { h } from "../dom";
import type { Mark } from "./documents";
import { wordOf } from "./kinds";

/** Quotes that are drawn between two breaths of the page. */
const AT_ONCE = 150;

export interface Quotes {
  readonly element: HTMLElement;
  fill(marks: readonly Mark[]): void;
  /** Bring the quote of a place into the window. */
  reveal(at: string): void;
}

export function makeQuotes(id: string, context: Context): Quotes {
  const element = h("ol", { class: "sources-quotes" });
  const add = (marks: readonly Mark[], from: number): void => {
    for (const mark of marks.slice(from, from + AT_ONCE)) {
      const words = mark.exact.length > 300 ? `${mark.exact.slice(0, 299)}…` : mark.exact;
      element.append(
        h(
          "li",
          { "data-at": mark.at },
          h("span", { class: `sources-kind kind-${mark.kind}` }, context.say(wordOf(mark.kind))),
          " ",
          h("a", { href: context.link("sources", id, { at: mark.at }), lang: "da" }, words),
        ),
      );
    }
    if (from + AT_ONCE < marks.length) setTimeout(() => add(marks, from + AT_ONCE));
  };
  return {
    element,
    fill: (marks) => add(marks, 0),
    reveal: (at) => {
      element.querySelector(`[data-at="${CSS.escape(at)}"]`)?.scrollIntoView({ block: "center" });
    },
  };
}
