/** A person's part in the meetings, body by body: only what the graph says. */
import { h } from "../../dom";
import { numberInWords } from "../../telling";
import type { Card } from "./card";
import type { Special } from "./sections";

/** What the record of a person in a body counts, and what the columns are called. */
const COLUMNS = [
  ["sg:presentCount", "thing_record_present"],
  ["sg:absentCount", "thing_record_absent"],
  ["sg:attendedCaseCount", "thing_record_cases"],
  ["sg:recusalCount", "thing_record_recused"],
  ["sg:opposedCount", "thing_record_opposed"],
  ["sg:remarkCount", "thing_record_remarks"],
] as const;

export function personRecord(card: Card, thing: number): Special {
  const told = { facts: new Set<string>(), relations: new Set<string>() };
  const records = card.subjects(thing, "sg:recordOf");
  if (!records.length) return { sections: [], ...told };
  const { say, lang } = card.context;
  const head = h("tr", {}, h("th", { scope: "col" }, say("thing_record_body")));
  for (const [, key] of COLUMNS) head.append(h("th", { scope: "col" }, say(key)));
  const body = h("tbody", {});
  records.sort(
    (one, other) => card.number(other, "sg:presentCount") - card.number(one, "sg:presentCount"),
  );
  for (const record of records) {
    const [of] = card.objects(record, "sg:body");
    const name = h("th", { scope: "row" }, of === undefined ? "" : card.link(of));
    const row = h("tr", {}, name);
    for (const [property] of COLUMNS)
      row.append(h("td", {}, numberInWords(card.number(record, property), lang)));
    body.append(row);
  }
  const table = h("table", { class: "thing-numbers" }, h("thead", {}, head), body);
  const section = h(
    "section",
    { "aria-labelledby": "thing-record" },
    h("h2", { id: "thing-record" }, say("thing_record")),
    h("p", { class: "note" }, say("thing_record_note")),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "thing-record" },
      table,
    ),
  );
  return { sections: [section], ...told };
}
