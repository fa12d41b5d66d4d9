/** What is in the file, and how sure it is: how much of the text was read, what calls for a look. */
import type { Context } from "../../context";
import { h } from "../../dom";
import type { NamedRow } from "../../search/entries";
import { counted } from "../../search/marked";
import { dayInWords, numberInWords, shareInWords } from "../../telling";
import type { StartBlock } from "./block";
import { periodOf } from "./coverage";

/** Return how much there is of everything. */
export function inTheFile(start: StartBlock, context: Context): HTMLElement {
  const { say, lang } = context;
  const number = (value: number) => numberInWords(value, lang);
  const agendas = start.meetings.filter((one) => one[3] === "agenda").length;
  const closed = start.meetings.reduce((sum, one) => sum + one[5], 0);
  const items = start.counts.AgendaItem ?? 0;
  const rows: [string, string][] = [
    [say("start_municipality"), start.municipalities.map(([, name]) => name).join(", ")],
    [say("start_period"), periodOf(start, context)],
    [say("start_meetings_minutes"), number(start.meetings.length - agendas)],
    [say("start_meetings_agenda"), agendas ? number(agendas) : ""],
    [say("start_cases_count"), number(start.counts.Case ?? 0)],
    [
      say("start_items_count"),
      closed
        ? say("start_items_closed", { n: number(items), closed: number(closed) })
        : number(items),
    ],
    [say("start_decisions_count"), number(start.counts.Decision ?? 0)],
    [say("start_amounts_count"), number(start.counts.Amount ?? 0)],
    [say("start_papers_count"), number(start.counts.Attachment ?? 0)],
    [say("start_built"), start.built ? dayInWords(start.built.slice(0, 10), lang) : ""],
  ];
  const list = h("dl", { class: "start-facts" });
  for (const [name, value] of rows)
    if (value) list.append(h("div", {}, h("dt", {}, name), h("dd", {}, value)));
  return h(
    "section",
    { "aria-labelledby": "start-file" },
    h("h2", { id: "start-file" }, say("start_file")),
    list,
  );
}

/** Return how much of the text became statements, and which documents call for a look. */
export function sureness(
  start: StartBlock,
  bodies: readonly NamedRow[],
  context: Context,
): HTMLElement {
  const { say, lang } = context;
  const [whole, facts, recognised, unread] = start.reading;
  const share = (part: number) => shareInWords(part, whole, lang);
  const section = h(
    "section",
    { "aria-labelledby": "start-sure" },
    h("h2", { id: "start-sure" }, say("start_sure")),
  );
  if (whole) {
    const bar = h("div", { class: "start-bar", "aria-hidden": "true" });
    for (const [name, part] of [
      ["facts", facts],
      ["recognised", recognised],
      ["unread", unread],
    ] as const) {
      const piece = h("span", { class: `start-bar-${name}` });
      piece.style.flexGrow = String(part / whole);
      bar.append(piece);
    }
    section.append(
      bar,
      h(
        "ul",
        { class: "start-plain start-legend" },
        h("li", { class: "start-is-facts" }, say("start_read_facts", { share: share(facts) })),
        h(
          "li",
          { class: "start-is-recognised" },
          say("start_read_recognised", { share: share(recognised) }),
        ),
        h("li", { class: "start-is-unread" }, say("start_read_unread", { share: share(unread) })),
      ),
    );
  }
  if (start.unreported)
    section.append(h("p", { class: "note" }, say("start_unreported", { n: start.unreported })));
  for (const part of [doubtful(start, bodies, context), refused(start, context)])
    if (part) section.append(part);
  section.append(
    h("p", {}, h("a", { href: context.link("sources") }, say("start_to_sources"))),
    h("p", {}, h("a", { href: context.link("sparql", "disagreements") }, say("start_disagree"))),
  );
  return section;
}

function doubtful(
  start: StartBlock,
  bodies: readonly NamedRow[],
  context: Context,
): HTMLElement | null {
  const { say, lang } = context;
  if (!start.doubtful.length) return null;
  const meetings = new Map(start.meetings.map((one) => [one[0], one]));
  const names = new Map(bodies.map(([iri, name]) => [iri, name]));
  const list = h("ul", { class: "start-plain" });
  for (const [source, meeting, characters, unread, warnings] of start.doubtful) {
    const [, of = "", date = ""] = meetings.get(meeting) ?? [];
    const name = `${names.get(of) ?? source}, ${dayInWords(date, lang)}`;
    const told = warnings.map(([danish, english]) => (lang === "da" ? danish : english));
    if (unread)
      told.push(say("start_document_unread", { share: shareInWords(unread, characters, lang) }));
    list.append(
      h(
        "li",
        {},
        h("a", { href: context.link("sources", `kilde/${source}`) }, name),
        h("div", { class: "note" }, told.join("; ")),
      ),
    );
  }
  const documents = counted("documents", start.doubtful.length, context);
  return h("details", {}, h("summary", {}, say("start_doubtful", { documents })), list);
}

function refused(start: StartBlock, context: Context): HTMLElement | null {
  const { say } = context;
  if (!start.refused.length) return null;
  const list = h("ul", { class: "start-plain" });
  for (const [name, reason, hint] of start.refused)
    list.append(
      h("li", {}, name, h("div", { class: "note", lang: "en" }, `${reason} ${hint}`.trim())),
    );
  const documents = counted("documents", start.refused.length, context);
  const details = h("details", {}, h("summary", {}, say("start_refused", { documents })), list);
  details.open = true;
  return details;
}
