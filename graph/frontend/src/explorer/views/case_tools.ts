/** What can be done with a case: open its quotes, copy its address, print it, go on from it. */

import type { Context } from "../context";
import { h } from "../dom";
import type { CaseRow } from "../search/entries";

/**
 * Return the buttons and links of a case.
 *
 * @param read the whole case, as it was read.
 * @param trace where it is drawn.
 * @param all draws what is left of it, and returns everything that is folded.
 */
export function tools(
  one: CaseRow,
  read: ParentNode,
  trace: HTMLElement,
  all: () => Iterable<HTMLDetailsElement>,
  context: Context,
): HTMLElement {
  const { say, link } = context;
  const ask = (query: string) => link("sparql", query, { "p.case": one.case });
  const sources = read.querySelector("#case-sources") !== null;
  return h(
    "div",
    { class: "case-tools" },
    h(
      "div",
      { class: "row" },
      read.querySelector("details") && folds(trace, all, context),
      copier(context),
      h("button", { type: "button", onclick: () => print() }, say("case_print")),
    ),
    h(
      "nav",
      { class: "row", "aria-label": say("case_onward") },
      h("a", { href: link("graph", one.iri) }, say("case_network")),
      h("a", { href: ask("case-history") }, say("case_ask_history")),
      h("a", { href: ask("case-amounts") }, say("case_ask_amounts")),
      h("a", { href: link("thing", one.iri) }, say("case_card")),
      sources && h("a", { href: link("case", one.id, { part: "sources" }) }, say("case_sources")),
    ),
  );
}

/** The button that opens and closes everything that is folded. */
function folds(
  trace: HTMLElement,
  all: () => Iterable<HTMLDetailsElement>,
  { say }: Context,
): HTMLElement {
  const button = h("button", { type: "button" }, say("case_open_all"));
  const closed = () => trace.querySelector("details:not([open])") !== null;
  let asked = false;
  button.addEventListener("click", () => {
    const folded = all();
    const open = closed();
    for (const fold of folded) fold.open = open;
  });
  // Hundreds are opened at once, and each of them tells: it is looked once, when all have.
  const tell = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      button.textContent = say(closed() ? "case_open_all" : "case_close_all");
    });
  };
  trace.addEventListener("toggle", tell, true);
  return button;
}

/** The button that copies the address; where a browser forbids it, the address is shown. */
function copier({ say, announce }: Context): HTMLElement {
  const button = h("button", { type: "button" }, say("case_copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = say("case_copied");
      announce(say("case_copied"));
      setTimeout(() => {
        button.textContent = say("case_copy");
      }, 3000);
    } catch {
      const field = h("input", {
        type: "text",
        readonly: true,
        "aria-label": say("case_address"),
        value: location.href,
      });
      button.replaceWith(field);
      field.select();
      field.focus();
    }
  });
  return button;
}
