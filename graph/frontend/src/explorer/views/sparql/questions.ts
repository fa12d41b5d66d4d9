/** The list of questions in plain words, under their headings, with a filter. */
import type { Lang } from "../../../data/dataset";
import { h } from "../../dom";
import { inLanguage, type Question } from "./catalogue";
import type { Scope } from "./scope";
import { folded } from "./values";

export interface Questions {
  readonly root: HTMLElement;
  /** Mark the question that is shown. */
  mark(name: string): void;
  /** Fold the list, where it stands above what it leads to. */
  fold(): void;
}

/** Below this the list stands above the answer, not beside it. */
const NARROW = "(max-width: 899px)";

/** @param address - where a question's link leads. */
export function makeQuestions(scope: Scope, address: (question: Question) => string): Questions {
  const { context } = scope;
  const { say, lang } = context;
  const links = new Map<string, HTMLAnchorElement>();
  const groups: { section: HTMLElement; items: { item: HTMLElement; text: string }[] }[] = [];
  const none = h("p", { class: "note", hidden: true }, say("sparql_no_question"));
  for (const group of scope.catalogue.groups) {
    const items = scope.catalogue.queries
      .filter((question) => question.group === group.id)
      .sort((one, other) => inOrder(one, other, lang))
      .map((question) => {
        const words = inLanguage(question.words, lang);
        const link = h("a", { href: address(question) }, words);
        // The values last given go along; they may have changed since the list was made.
        link.addEventListener("pointerdown", () => link.setAttribute("href", address(question)));
        link.addEventListener("focus", () => link.setAttribute("href", address(question)));
        links.set(question.name, link);
        return { item: h("li", {}, link), text: searched(question) };
      });
    if (items.length === 0) continue;
    const heading = h("h2", {}, inLanguage(group.words, lang));
    const list = h("ul", {}, ...items.map(({ item }) => item));
    groups.push({ section: h("section", {}, heading, list), items });
  }
  const own = h(
    "ul",
    { class: "own" },
    h("li", {}, h("a", { href: context.link("sparql") }, say("sparql_write"))),
  );
  const filter = h("input", {
    type: "search",
    autocomplete: "off",
    placeholder: say("sparql_filter_example"),
    oninput: () => {
      const wanted = folded(filter.value).split(" ").filter(Boolean);
      let shown = 0;
      for (const { section, items } of groups) {
        let some = false;
        for (const { item, text } of items) {
          item.hidden = !wanted.every((word) => text.includes(word));
          if (!item.hidden) some = true;
          if (!item.hidden) shown++;
        }
        section.hidden = !some;
      }
      none.hidden = shown > 0;
      own.hidden = wanted.length > 0;
    },
  });
  const details = h(
    "details",
    { class: "questions", open: true },
    h("summary", {}, h("span", {}, say("sparql_questions", { n: links.size }))),
    h("label", { class: "field" }, say("sparql_filter"), filter),
    none,
    own,
    ...groups.map(({ section }) => section),
  );
  return {
    root: h("nav", { "aria-label": say("sparql_questions_label") }, details),
    mark(name) {
      for (const [other, link] of links) {
        if (other === name) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    fold() {
      if (matchMedia(NARROW).matches) details.open = false;
    },
  };
}

/** What is asked of one thing comes first, then the rest as a dictionary would list them. */
function inOrder(one: Question, other: Question, lang: Lang): number {
  const given = (question: Question): number => (question.parameters.length > 0 ? 0 : 1);
  const words = (question: Question): string => inLanguage(question.words, lang);
  return given(one) - given(other) || words(one).localeCompare(words(other), lang);
}

/** What a filter looks in: the question in both languages and its name. */
function searched(question: Question): string {
  return folded(`${question.words.join(" ")} ${question.name.replaceAll("-", " ")}`);
}
