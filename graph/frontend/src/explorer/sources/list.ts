/** The list of documents, by body and date, with how much of each was read. */
import type { Context } from "../context";
import { h } from "../dom";
import { shareInWords } from "../telling";
import type { Listed } from "./documents";
import { dateInWords, percent } from "./words";

/** Documents that are drawn between two breaths of the page. */
const AT_ONCE = 60;

/** Return the list of documents, with a field to filter it. */
export function makeList(listed: readonly Listed[], context: Context): HTMLElement {
  const { say } = context;
  const field = h("input", {
    type: "search",
    id: "sources-filter",
    autocomplete: "off",
    placeholder: say("sources_filter_hint"),
  });
  const gaps = h("input", { type: "checkbox" });
  const count = h("p", { class: "note", role: "status" });
  const groups = h("div", {});
  const labels = listed.map((one) => searched(one, context));
  let turn = 0;

  const draw = (): void => {
    const mine = ++turn;
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    const shown = listed.filter(
      (one, place) =>
        words.every((word) => labels[place]?.includes(word)) && (!gaps.checked || hasGaps(one)),
    );
    count.textContent = shown.length
      ? say("sources_count", { shown: shown.length, count: listed.length })
      : say(listed.length ? "sources_no_match" : "sources_none");
    groups.replaceChildren();
    let body: HTMLElement | null = null;
    let last = "";
    const step = (from: number): void => {
      if (mine !== turn) return;
      for (const one of shown.slice(from, from + AT_ONCE)) {
        if (!body || one.body !== last) {
          last = one.body;
          body = h("tbody", {});
          groups.append(group(one, body, context));
        }
        body.append(row(one, context));
      }
      if (from + AT_ONCE < shown.length) setTimeout(() => step(from + AT_ONCE));
    };
    step(0);
  };

  field.addEventListener("input", draw);
  gaps.addEventListener("change", draw);
  draw();
  return h(
    "div",
    { class: "sources-list" },
    h("p", {}, say("sources_intro")),
    h(
      "div",
      { class: "row" },
      h("label", { for: "sources-filter" }, say("sources_filter")),
      field,
      listed.some(hasGaps) && h("label", {}, gaps, say("sources_only_gaps")),
    ),
    count,
    groups,
  );
}

/** Return how a document is called: the day of its meeting. */
export function nameOf(one: Listed, context: Context): string {
  return one.date ? dateInWords(one.date, context.lang) : context.say("sources_date_unknown");
}

/** Return the share of a document that is so, in words. */
function shareOf(one: Listed, part: "facts" | "unread", context: Context): string {
  if (!one.coverage) return context.say("sources_read_unknown");
  const [all, facts, , unread] = one.coverage;
  return shareInWords(part === "facts" ? facts : unread, all, context.lang);
}

/** Return how much was not understood; where anything was not, the way to the first such place. */
function unreadOf(one: Listed, context: Context): HTMLElement | string {
  const share = shareOf(one, "unread", context);
  if (!one.unread) return share;
  return h("a", { href: context.link("sources", one.id, { at: one.unread }) }, share);
}

function group(one: Listed, body: HTMLElement, context: Context): HTMLElement {
  const { say } = context;
  const columns = ["meeting", "file", "unread", "facts", "marks", "look"] as const;
  return h(
    "section",
    {},
    h("h2", {}, one.bodyLabel || say("sources_body_unknown")),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ...columns.map((name) => h("th", { scope: "col" }, say(`sources_column_${name}`))),
          ),
        ),
        body,
      ),
    ),
  );
}

function row(one: Listed, context: Context): HTMLElement {
  const { say, lang } = context;
  const marks = Object.values(one.readings).reduce((sum, count) => sum + count, 0);
  const type = one.document === "agenda" ? say("sources_agenda") : "";
  const cell = (
    name: "meeting" | "file" | "unread" | "facts" | "marks" | "look",
    ...inside: (Node | string)[]
  ) => h("td", { "data-name": say(`sources_column_${name}`) }, ...inside);
  return h(
    "tr",
    {},
    cell(
      "meeting",
      h("a", { href: context.link("sources", one.id) }, nameOf(one, context)),
      type && h("span", { class: "note" }, ` ${type}`),
    ),
    cell("file", h("span", { class: "sources-file" }, one.name)),
    cell("unread", unreadOf(one, context)),
    cell("facts", bar(one), shareOf(one, "facts", context)),
    cell("marks", marks ? marks.toLocaleString(lang) : "–"),
    cell(
      "look",
      one.warnings?.[lang].length
        ? h("ul", {}, ...one.warnings[lang].map((warning) => h("li", {}, warning)))
        : "–",
    ),
  );
}

/** Return a small bar for the share that facts rest on; the words stand beside it. */
function bar(one: Listed): HTMLElement | string {
  if (!one.coverage) return "";
  const [all, facts] = one.coverage;
  const inside = h("span", {});
  inside.style.width = `${percent(facts, all)}%`;
  return h("span", { class: "sources-bar", "aria-hidden": "true" }, inside);
}

function hasGaps(one: Listed): boolean {
  return Boolean(one.warnings?.da.length || one.coverage?.[3]);
}

function searched(one: Listed, context: Context): string {
  return folded([one.bodyLabel, one.date, nameOf(one, context), one.name].join(" "));
}

/** Return words in small letters, å and aa alike, ø and oe, æ and ae. */
export function folded(words: string): string {
  return words.toLowerCase().replaceAll("å", "aa").replaceAll("ø", "oe").replaceAll("æ", "ae");
}
