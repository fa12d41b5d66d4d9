/** What points at a thing, by how it does: counted first, the newest drawn first. */
import { h } from "../../dom";
import { numberInWords } from "../../telling";
import type { Key } from "../../words";
import thingWords from "../../words/thing.json";
import type { Card } from "./card";
import { propertyName } from "./properties";

/** Things of a group that are drawn at first, and with each press of the button. */
const FIRST = 20;
/** Groups that are open at first, and how long others may be that are. */
const OPEN = 2;
const SHORT = 6;
const MORE = 100;

/** Relations that the facts of the thing itself, or a section of its card, tell already. */
const HIDDEN = new Set([
  "sg:item Meeting",
  "sg:meeting AgendaItem",
  "sg:reportedIn ReportedTreatment",
  "sg:body CoAttendance",
  "sg:person CoAttendance",
  "sg:otherPerson CoAttendance",
  "sg:body Record",
  "sg:recordOf Record",
  "sg:person Attendance",
  "sg:source Meeting",
]);

/** Groups come in this order of their subjects' kinds. */
const KINDS = ["Case", "Meeting", "AgendaItem", "ReportedTreatment", "Person", "Body", "Amount"];

interface Group {
  readonly name: string;
  readonly kind: string;
  readonly subjects: number[];
}

/**
 * Return what points at a thing.
 *
 * @param apart - relations (`sg:body AgendaItem`) that another section of the card tells.
 */
export function relations(
  card: Card,
  thing: number,
  apart: ReadonlySet<string>,
): HTMLElement | null {
  const groups = groupsOf(card, thing).filter(({ name, kind }) => {
    const relation = `${name} ${kind}`;
    return !HIDDEN.has(relation) && !apart.has(relation);
  });
  if (!groups.length) return null;
  const { say } = card.context;
  const section = h(
    "section",
    { "aria-labelledby": "thing-relations" },
    h("h2", { id: "thing-relations" }, say("thing_relations")),
  );
  for (const [place, one] of groups.entries()) {
    const open = place < OPEN || one.subjects.length <= SHORT;
    section.append(group(card, one, open));
  }
  return section;
}

function groupsOf(card: Card, thing: number): Group[] {
  const found = new Map<string, Group>();
  const names = new Map<number, string>();
  for (const triple of card.data.match(undefined, undefined, thing)) {
    const predicate = card.data.predicate(triple);
    const name = names.get(predicate) ?? card.nameOf(predicate);
    names.set(predicate, name);
    const subject = card.data.subject(triple);
    const kind = card.kind(subject);
    const key = `${name} ${kind}`;
    const there = found.get(key) ?? { name, kind, subjects: [] };
    there.subjects.push(subject);
    found.set(key, there);
  }
  const place = (kind: string) => (KINDS.indexOf(kind) + KINDS.length + 1) % (KINDS.length + 1);
  return [...found.values()].sort(
    (one, other) =>
      place(one.kind) - place(other.kind) || other.subjects.length - one.subjects.length,
  );
}

function group(card: Card, { name, kind, subjects }: Group, open: boolean): HTMLElement {
  const { say, lang } = card.context;
  let sorted: number[] = [];
  const list = h("ul", { class: "thing-list" });
  const more = h("button", { type: "button", class: "quiet" });
  let shown = 0;
  const show = (count: number) => {
    if (!sorted.length) sorted = newestFirst(card, subjects);
    const fresh = sorted.slice(shown, shown + count).map((one) => {
      const beside = card.beside(one);
      return h("li", {}, card.link(one), beside && h("span", { class: "note" }, beside));
    });
    list.append(...fresh);
    shown += fresh.length;
    more.hidden = shown >= sorted.length;
    more.textContent = say("thing_more", { n: numberInWords(sorted.length - shown, lang) });
    return fresh[0];
  };
  more.addEventListener("click", () => show(MORE)?.querySelector("a")?.focus());
  const title = h(
    "summary",
    {},
    h("h3", {}, groupName(card, name, kind)),
    " ",
    h("span", { class: "thing-count" }, numberInWords(subjects.length, lang)),
  );
  const details = h("details", { class: "thing-group" }, title, list, more);
  details.open = open;
  // What is closed is drawn when somebody opens it.
  if (open) show(FIRST);
  else details.addEventListener("toggle", () => show(FIRST), { once: true });
  return details;
}

function newestFirst(card: Card, things: readonly number[]): number[] {
  const days = new Map(things.map((one) => [one, card.day(one)]));
  const day = (one: number) => days.get(one) ?? "";
  // Of one day, what comes first in the text comes first.
  return [...things].sort((one, other) =>
    day(one) === day(other) ? one - other : day(one) < day(other) ? 1 : -1,
  );
}

/** Return what a group of relations is called: our words for it, else kind and property. */
function groupName(card: Card, name: string, kind: string): string {
  const key = `thing_in_${name.replace(":", "_")}_${kind}`;
  if (key in thingWords) return card.context.say(key as Key);
  return `${card.kindName(kind)}: ${propertyName(card, name).toLowerCase()}`;
}
