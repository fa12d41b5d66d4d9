/** What can be done with a case: open its quotes, copy its address, print it, go on from it. */

import type { Context } from "../context";
import { h } from "../dom";
import type { CaseRow } from "../search/entries";

/** Return the buttons and links of a case that is shown. */
export function tools(one: CaseRow, trace: HTMLElement, context: Context): HTMLElement {
  const { say, link } = context;
  const ask = (query: string) => link("sparql", query, { "p.case": one.case });
  const sources = trace.querySelector("#case-sources") !== null;
  return h(
    "div",
    { class: "case-tools" },
    h(
      "div",
      { class: "row" },
      folds(trace, context),
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

/** The button that opens and closes everything that is folded; none where nothing is. */
function folds(trace: HTMLElement, { say }: Context): HTMLElement | null {
  const all = [...trace.querySelectorAll("details")];
  if (all.length === 0) return null;
  const button = h("button", { type: "button" });
  const every = () => all.every((fold) => fold.open);
  const tell = () => {
    button.textContent = say(every() ? "case_close_all" : "case_open_all");
  };
  button.addEventListener("click", () => {
    const open = !every();
    for (const fold of all) fold.open = open;
    tell();
  });
  trace.addEventListener("toggle", tell, true);
  tell();
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
