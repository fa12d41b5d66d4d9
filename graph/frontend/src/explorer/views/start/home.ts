/** What the start shows before anybody asks: cases, what is new, what is in the file, ways in. */
import type { Context } from "../../context";
import { h } from "../../dom";
import type { CaseRow, EntryRows } from "../../search/entries";
import { bodiesInWords, counted } from "../../search/marked";
import { dayInWords, numberInWords, periodInWords } from "../../telling";
import type { StartBlock } from "./block";
import { browse } from "./browse";
import { coverage } from "./coverage";
import { inTheFile, sureness } from "./reading";

/** Cases and decisions that are shown at first, and cases with each press of the button. */
const CASES = 8;
const MORE = 40;
const DECISIONS = 6;

/** Questions of the catalogue that open the file for somebody who does not know it. */
const QUESTIONS = [
  "recurring-cases",
  "not-followed",
  "overspends",
  "votes",
  "case-durations",
  "cited-laws",
] as const;

/** Return the parts of the start. */
export function home(
  start: StartBlock,
  rows: EntryRows,
  cases: readonly CaseRow[],
  context: Context,
): (HTMLElement | null)[] {
  const main = h("div", {});
  for (const part of [caseList(start, cases, context), newest(start, rows, cases, context)])
    if (part) main.append(part);
  const side = h("div", { class: "start-side" }, inTheFile(start, context));
  side.append(sureness(start, rows.bodies, context), questions(context));
  return [
    h("div", { class: "split" }, main, side),
    coverage(start, rows.bodies, context),
    browse(rows, context),
  ];
}

/** Return the cases: recurring ones first, those that only keep meetings going last. */
function caseList(
  start: StartBlock,
  cases: readonly CaseRow[],
  context: Context,
): HTMLElement | null {
  if (!cases.length) return null;
  const { say } = context;
  const routine = new Set(start.routine);
  const rank = (one: CaseRow) => (routine.has(one.iri) ? 2 : one.treatments > 1 ? 0 : 1);
  // Those treated most often come first already.
  const sorted = [...cases].sort((one, other) => rank(one) - rank(other));
  const recurring = sorted.filter((one) => rank(one) === 0).length;
  const list = h("ul", { class: "start-results", id: "start-cases" });
  const more = h("button", { type: "button" });
  let shown = 0;
  const show = (count: number) => {
    const fresh = sorted.slice(shown, shown + count).map((one) => caseItem(one, context));
    list.append(...fresh);
    shown += fresh.length;
    more.hidden = shown >= sorted.length;
    more.textContent = say("start_more_cases", {
      n: numberInWords(sorted.length - shown, context.lang),
    });
    return fresh[0];
  };
  show(CASES);
  more.addEventListener("click", () => show(MORE)?.querySelector("a")?.focus());
  const told = recurring
    ? say("start_recurring_note", {
        n: numberInWords(recurring, context.lang),
        cases: counted("cases", cases.length, context),
      })
    : say("start_recurring_none", { cases: counted("cases", cases.length, context) });
  return h(
    "section",
    { "aria-labelledby": "start-recurring" },
    h("h2", { id: "start-recurring" }, say(recurring ? "start_recurring" : "start_cases_heading")),
    h("p", { class: "note" }, told),
    list,
    more,
  );
}

function caseItem(one: CaseRow, context: Context): HTMLElement {
  const { lang } = context;
  const beside = [
    bodiesInWords(one.bodies, context),
    periodInWords(one.first, one.last, lang),
    counted("occasions", one.treatments, context),
  ];
  return h(
    "li",
    {},
    h(
      "a",
      { href: context.link("case", one.id) },
      one.case ? `${one.case} ${one.title}` : one.title,
    ),
    one.status && h("span", { class: `chip tone-${one.status.tone}` }, one.status[lang]),
    h("div", { class: "note" }, beside.filter(Boolean).join(" · ")),
  );
}

/** Return the newest decisions in the file. */
function newest(
  start: StartBlock,
  rows: EntryRows,
  cases: readonly CaseRow[],
  context: Context,
): HTMLElement | null {
  const { say, lang } = context;
  if (!start.newest.length) return null;
  const ids = new Map(cases.map((one) => [one.iri, one.id]));
  const list = h("ul", { class: "start-results" });
  for (const [place, words, outcomes] of start.newest.slice(0, DECISIONS)) {
    const item = rows.items[place];
    if (!item) continue;
    const [iri, title, date, body, of] = item;
    const id = of.map((one) => ids.get(one)).find(Boolean);
    const href = id ? context.link("case", id) : context.link("thing", iri);
    const told = outcomes.map((one) => start.outcomes[one]?.[lang] ?? one).join(", ");
    const beside = [rows.bodies[body]?.[1] ?? "", dayInWords(date, lang), told];
    list.append(
      h(
        "li",
        {},
        h("a", { href }, title),
        h("div", { class: "note" }, beside.filter(Boolean).join(" · ")),
        words && h("blockquote", { lang: "da" }, words),
      ),
    );
  }
  return h(
    "section",
    { "aria-labelledby": "start-newest" },
    h("h2", { id: "start-newest" }, say("start_newest")),
    h("p", { class: "note" }, say("start_newest_note")),
    list,
  );
}

function questions(context: Context): HTMLElement {
  const { say } = context;
  const list = h("ul", { class: "start-plain" });
  for (const name of QUESTIONS) {
    const words = say(`start_question_${name}`);
    list.append(h("li", {}, h("a", { href: context.link("sparql", name) }, words)));
  }
  return h(
    "section",
    { "aria-labelledby": "start-questions" },
    h("h2", { id: "start-questions" }, say("start_questions")),
    list,
    h("p", {}, h("a", { href: context.link("sparql") }, say("start_questions_all"))),
  );
}
