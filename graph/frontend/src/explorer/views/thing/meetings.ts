/** A meeting with its agenda and those who were there; a body with its meetings and cases. */
import { h } from "../../dom";
import { dayInWords, numberInWords } from "../../telling";
import type { Card } from "./card";
import { evidence } from "./evidence";
import type { Special } from "./sections";

/** Meetings and cases that are listed at first. */
const FIRST = 12;

export function meeting(card: Card, thing: number): Special {
  const facts = ["sg:item", "sg:attendance", "sg:attendee", "sg:absentee"];
  return {
    sections: [agenda(card, thing), attendance(card, thing)].filter((one) => one !== null),
    facts: new Set(facts),
    relations: new Set(["sg:attendance Meeting"]),
  };
}

/** Return the items in the order of the agenda, with what was decided. */
function agenda(card: Card, thing: number): HTMLElement | null {
  const items = card.objects(thing, "sg:item");
  if (!items.length) return null;
  const { say } = card.context;
  const place = new Map(items.map((one) => [one, card.number(one, "schema:position")]));
  items.sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
  const list = h("ul", { class: "thing-agenda" });
  for (const one of items) {
    const number = card.text(one, "sg:number");
    const closed = card.text(one, "sg:closed") === "true";
    const beside = h("div", { class: "note" });
    const outcomes = card
      .objects(one, "sg:decision")
      .flatMap((decision) => card.objects(decision, "sg:outcome"))
      .map((outcome) => card.label(outcome));
    if (closed) beside.append(say("thing_closed_item"), " · ");
    beside.append(outcomes.length ? outcomes.join(", ") : say("thing_no_outcome"));
    for (const of of card.objects(one, "sg:case"))
      beside.append(
        " · ",
        card.link(of, say("thing_case", { number: card.text(of, "dct:identifier") })),
      );
    list.append(h("li", {}, number ? `${number}. ` : "", card.link(one), beside));
  }
  return h(
    "section",
    { "aria-labelledby": "thing-agenda" },
    h("h2", { id: "thing-agenda" }, say("thing_agenda")),
    list,
  );
}

function attendance(card: Card, thing: number): HTMLElement | null {
  const { say, lang } = card.context;
  const groups: HTMLElement[] = [];
  for (const [name, key] of [
    ["sg:attendee", "thing_present"],
    ["sg:absentee", "thing_absent"],
  ] as const) {
    const people = card.objects(thing, name);
    if (!people.length) continue;
    people.sort((one, other) => card.label(one).localeCompare(card.label(other), lang));
    const list = h("ul", { class: "thing-names" });
    for (const one of people) {
      const party = card.text(one, "sg:party");
      list.append(h("li", {}, card.link(one), party && h("span", { class: "note" }, ` ${party}`)));
    }
    groups.push(h("h3", {}, `${say(key)} (${people.length})`), list);
    const triples = card.data.match(thing, card.predicate(name));
    const shown = evidence(card, triples, say(key));
    if (shown) groups.push(shown);
  }
  if (!groups.length) return null;
  return h(
    "section",
    { "aria-labelledby": "thing-attendance" },
    h("h2", { id: "thing-attendance" }, say("thing_attendance")),
    ...groups,
  );
}

export function bodySections(card: Card, thing: number): Special {
  const meetings = card.subjects(thing, "sg:body").filter((one) => card.kind(one) === "Meeting");
  const items = meetings.flatMap((one) => card.objects(one, "sg:item"));
  const sections = [casesOf(card, items)].filter((one) => one !== null);
  return { sections, facts: new Set(), relations: new Set() };
}

/** Return the cases that some items treat: those treated most often first, routine last. */
export function casesOf(card: Card, items: readonly number[]): HTMLElement | null {
  const { say, lang } = card.context;
  const found = new Map<number, { count: number; last: string }>();
  for (const one of items) {
    const day = card.day(one);
    for (const of of card.objects(one, "sg:case")) {
      const there = found.get(of);
      const last = there && there.last > day ? there.last : day;
      found.set(of, { count: (there?.count ?? 0) + 1, last });
    }
  }
  if (!found.size) return null;
  const cases = [...found].sort(
    ([a, one], [b, other]) =>
      Number(card.isRoutine(a)) - Number(card.isRoutine(b)) ||
      other.count - one.count ||
      other.last.localeCompare(one.last),
  );
  const list = h("ul", { class: "thing-list" });
  const more = h("button", { type: "button", class: "quiet" });
  let shown = 0;
  const show = (count: number) => {
    const fresh = cases.slice(shown, shown + count).map(([one, { count: times, last }]) =>
      h(
        "li",
        {},
        card.link(one),
        h(
          "span",
          { class: "note" },
          say(times === 1 ? "thing_times_one" : "thing_times", {
            n: numberInWords(times, lang),
            last: dayInWords(last, lang),
          }),
        ),
      ),
    );
    list.append(...fresh);
    shown += fresh.length;
    more.hidden = shown >= cases.length;
    more.textContent = say("thing_more", { n: numberInWords(cases.length - shown, lang) });
    return fresh[0];
  };
  show(FIRST);
  more.addEventListener("click", () => show(100)?.querySelector("a")?.focus());
  return h(
    "section",
    { "aria-labelledby": "thing-cases" },
    h("h2", { id: "thing-cases" }, `${say("thing_cases")} (${numberInWords(cases.length, lang)})`),
    list,
    more,
  );
}
