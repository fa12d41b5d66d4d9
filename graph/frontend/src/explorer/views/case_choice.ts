/** Lists of cases to choose from: all of them, those of one number, those nearest to a number. */
import { nearest } from "../cases";
import type { Context } from "../context";
import { h } from "../dom";
import type { CaseRow } from "../search/entries";
import { dayInWords } from "../telling";

/** So many are listed at first, and so many more at a time. */
const AT_ONCE = 40;
const NEAREST = 5;

/** Return a list of cases. */
export function chooser(all: readonly CaseRow[], context: Context): HTMLElement {
  const { say } = context;
  const list = h("ul", { class: "case-list" });
  const more = h("button", { type: "button" });
  const grow = () => {
    const from = list.children.length;
    list.append(...all.slice(from, from + AT_ONCE).map((one) => line(one, context)));
    const left = all.length - list.children.length;
    more.textContent = say("case_more", { count: left });
    more.hidden = left <= 0;
    return list.children[from];
  };
  more.addEventListener("click", () => grow()?.querySelector("a")?.focus());
  grow();
  return h(
    "div",
    { class: "case-choice" },
    h("h1", { tabindex: "-1" }, say("case_choose")),
    h("p", { class: "note" }, say(all.length ? "case_choose_note" : "case_none")),
    list,
    more,
  );
}

/** Return what is said where no case has a number: the nearest, and where to search. */
export function unknown(all: readonly CaseRow[], id: string, context: Context): HTMLElement {
  const { say, link } = context;
  const near = nearest(all, id, NEAREST);
  return h(
    "div",
    { class: "case-choice" },
    h("h1", { tabindex: "-1" }, say("case_unknown", { id })),
    near.length > 0 && h("p", {}, say("case_nearest")),
    near.length > 0 && h("ul", { class: "case-list" }, ...near.map((one) => line(one, context))),
    h(
      "p",
      { class: "row" },
      h("a", { class: "button", href: link("start", id) }, say("case_search", { id })),
      h("a", { class: "button", href: "#case" }, say("case_all")),
    ),
  );
}

function line(one: CaseRow, { say, lang, link }: Context): HTMLElement {
  const times = say(one.treatments === 1 ? "case_occasion" : "case_occasions", {
    count: one.treatments,
  });
  const last = say("case_last", { date: dayInWords(one.last, lang) });
  const facts = [one.municipality, times, last].filter(Boolean).join(" · ");
  return h(
    "li",
    {},
    h(
      "a",
      { href: link("case", one.id) },
      h("span", { class: "case-number" }, one.case),
      " ",
      h("span", { lang: "da" }, one.title),
    ),
    h(
      "p",
      { class: "note" },
      one.status && h("span", { class: `case-status ${one.status.tone}` }, one.status[lang]),
      one.status && " · ",
      facts,
    ),
  );
}
