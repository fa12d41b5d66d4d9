/** One document: its text with marks, ways through it, and the facts of the place chosen. */
import type { Dataset } from "../../data/dataset";
import type { Context } from "../context";
import { h } from "../dom";
import { makeContents } from "./contents";
import { type Listed, type Mark, marksIn, placeOf, type Text } from "./documents";
import { cardOf } from "./facts";
import { heading } from "./heading";
import { makeLegend, type Wishes } from "./legend";
import { makeQuotes, type Quotes } from "./quotes";
import type { Stretch } from "./segments";
import { labelOf, Sheet, shownOf } from "./sheet";
import { makeTools, type Tools } from "./tools";

export class Reader {
  readonly element: HTMLElement;
  readonly #listed: Listed;
  readonly #text: Text | null;
  readonly #context: Context;
  readonly #wishes: Wishes;
  readonly #sheet: Sheet | null;
  readonly #quotes: Quotes | null;
  readonly #tools: Tools | null;
  readonly #legend = h("div", {});
  readonly #panel = h("div", { class: "sources-chosen", hidden: true });
  readonly #contents = h("div", {});
  #dataset: Dataset | null = null;
  #marks: Mark[] = [];
  #chosen: string | undefined;
  #current = -1;
  /** Whether whoever chose a mark wants to read its facts next: they used the keyboard. */
  #entering = false;

  constructor(
    listed: Listed,
    all: readonly Listed[],
    text: Text | null,
    wishes: Wishes,
    context: Context,
  ) {
    this.#listed = listed;
    this.#text = text;
    this.#context = context;
    this.#wishes = wishes;
    const { say, lang } = context;
    const because = text?.unread.map((one) => one.because[lang]) ?? [];
    this.#sheet = text ? new Sheet(text, because, say) : null;
    this.#quotes = text ? null : makeQuotes(listed.id, context);
    this.#tools = text
      ? makeTools(text, context, {
          step: (by) => this.#step(by),
          unread: () => this.#nextUnread(),
          found: (hits, chosen) => this.#find(hits, chosen),
        })
      : null;
    if (context.about.evidence) {
      this.#legend.append(h("p", { class: "note", role: "status" }, say("sources_marking")));
    }
    this.element = h(
      "div",
      { class: "sources-document" },
      heading(listed, all, context),
      h(
        "div",
        { class: "split" },
        h("div", {}, this.#tools?.element, this.#legend, this.#body()),
        h(
          "aside",
          { class: "sources-side", "aria-label": say("sources_panel") },
          this.#panel,
          this.#contents,
        ),
      ),
    );
    this.#listen();
  }

  /** Put in what was read, once the graph is unpacked. */
  async mark(): Promise<void> {
    const { say } = this.#context;
    const dataset = await this.#context.dataset();
    this.#dataset = dataset;
    const iri = this.#context.whole(this.#listed.id);
    this.#marks = marksIn(dataset, iri, this.#text?.places ?? null);
    this.#legend.replaceChildren(
      makeLegend(this.#marks, this.#text, this.#wishes, this.#context, () => this.#draw()),
    );
    this.#contents.replaceChildren(
      h("h2", {}, say("sources_contents")),
      h("p", { class: "note" }, say("sources_panel_hint")),
      makeContents(this.#marks, this.#listed.id, dataset, this.#context),
    );
    this.#quotes?.fill(this.#marks);
    this.#draw();
    if (this.#chosen) this.#tell(this.#chosen);
  }

  /** Show a place, `1571-1642`, with what was read there; undefined chooses nothing. */
  choose(at: string | undefined): void {
    if (at === this.#chosen) return;
    this.#chosen = at;
    const place = placeOf(at);
    const range = place && this.#text ? this.#text.places.range(place.start, place.end) : null;
    this.#sheet?.highlight(range);
    if (!at || !place) {
      this.#close();
      return;
    }
    this.#tell(at);
    if (range) this.#show(range);
    else this.#quotes?.reveal(at);
  }

  #body(): HTMLElement {
    const { say } = this.#context;
    if (!this.#sheet) return this.#quotes?.element ?? h("div", {});
    this.#sheet.element.setAttribute("role", "region");
    this.#sheet.element.setAttribute("aria-label", say("sources_text"));
    return h(
      "div",
      {},
      h("p", { class: "note sources-keys" }, say("sources_text_keys")),
      this.#sheet.element,
    );
  }

  #draw(): void {
    this.element.classList.toggle("with-words", this.#wishes.words);
    this.#sheet?.mark(shownOf(this.#marks, this.#wishes.hidden));
    if (this.#current < 0) this.#makeCurrent(this.#visible()[0] ?? -1);
  }

  /** Return the numbers of the marks that are shown, in the order of the text. */
  #visible(): number[] {
    return this.#marks.flatMap((mark, number) =>
      this.#wishes.hidden.has(mark.kind) || mark.start === mark.end ? [] : [number],
    );
  }

  #makeCurrent(number: number): void {
    this.#current = number;
    this.#sheet?.makeCurrent(number);
  }

  #listen(): void {
    const sheet = this.#sheet?.element;
    sheet?.addEventListener("click", (event) => {
      // Whoever selects words wants those, and not the facts.
      if (getSelection()?.toString()) return;
      const [number] = Sheet.marksAt(event.target);
      const unread = event.target instanceof Element && event.target.closest("[data-u]");
      if (number !== undefined) this.#go(this.#marks[number]?.at);
      else if (unread) this.#go(this.#text?.unread[Number(unread.getAttribute("data-u"))]?.at);
    });
    sheet?.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) this.#rove(by);
      else if (event.key === "Enter" || event.key === " ") this.#enter(event.target);
      else return;
      event.preventDefault();
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.#chosen) return;
      this.#go(undefined);
      this.#sheet?.piece(this.#current)?.focus();
    });
  }

  /** Go from mark to mark with the keyboard, without choosing. */
  #rove(by: number): void {
    const next = this.#beside(by, this.#current);
    if (next === undefined) return;
    const mark = this.#marks[next] as Mark;
    this.#makeCurrent(next);
    this.#show(mark);
    this.#sheet?.piece(next)?.focus({ preventScroll: true });
  }

  #enter(target: EventTarget | null): void {
    if (!Sheet.marksAt(target).length) return;
    const at = this.#marks[this.#current]?.at;
    this.#entering = at !== this.#chosen;
    if (this.#entering) this.#go(at);
    else this.#enterPanel();
  }

  #enterPanel(): void {
    this.#entering = false;
    this.#panel.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }

  /** Go to the next or previous mark and tell what was read there. */
  #step(by: number): void {
    const next = this.#chosen ? this.#beside(by, this.#current) : this.#fromTop(by);
    const mark = next === undefined ? undefined : this.#marks[next];
    if (!mark) return;
    this.#go(mark.at);
    this.#context.announce(labelOf(mark, this.#context.say));
  }

  /** Return the next or previous mark at another place; of several at one place the first. */
  #beside(by: number, current: number): number | undefined {
    const here = this.#marks[current]?.at;
    const visible = this.#visible();
    const place = (number: number | undefined) => this.#marks[number ?? -1]?.at;
    const ahead = visible.filter(
      (one) => place(one) !== here && (by > 0 ? one > current : one < current),
    );
    const found = place(by > 0 ? ahead[0] : ahead.at(-1));
    return found === undefined ? undefined : visible.find((one) => place(one) === found);
  }

  #fromTop(by: number): number | undefined {
    const top = this.#sheet?.top() ?? 0;
    const visible = this.#visible();
    const ahead = visible.filter((one) => (this.#marks[one] as Mark).start >= top);
    return by > 0 ? ahead[0] : visible[visible.length - ahead.length - 1];
  }

  #nextUnread(): void {
    const unread = this.#text?.unread ?? [];
    const chosen = unread.findIndex((one) => one.at === this.#chosen);
    const top = this.#sheet?.top() ?? 0;
    const next = chosen < 0 ? unread.findIndex((one) => one.start >= top) : chosen + 1;
    const one = unread[next < 0 ? 0 : next % unread.length];
    if (!one) return;
    const { say, lang } = this.#context;
    this.#go(one.at);
    this.#context.announce(say("sources_unread_because", { because: one.because[lang] }));
  }

  #find(hits: readonly Stretch[], chosen: Stretch | undefined): void {
    this.#sheet?.found(hits);
    if (chosen) this.#show(chosen);
  }

  #go(at: string | undefined): void {
    this.#context.go({ view: "sources", id: this.#listed.id, more: at ? { at } : {} }, true);
  }

  /** Bring a place into the window unless it stands there already. */
  #show(range: Stretch): void {
    this.#sheet?.reveal(range);
  }

  /** Tell what was read at a place: exactly there first, then around it, then across it. */
  #tell(at: string): void {
    const { say, lang } = this.#context;
    const place = placeOf(at);
    if (!place) return;
    const close = h("button", { type: "button", onclick: () => this.#go(undefined) });
    close.append(say("sources_close"));
    const dataset = this.#dataset;
    const marks = dataset ? this.#at(at, place) : [];
    const unread = this.#text?.unread.filter((one) => one.at === at) ?? [];
    const cards = [
      ...unread.map((one) =>
        h("p", { class: "card" }, say("sources_unread_because", { because: one.because[lang] })),
      ),
      ...(dataset
        ? marks.map((mark) => cardOf(mark, this.#listed.id, dataset, this.#context))
        : []),
    ];
    const nothing = say(dataset ? "sources_panel_nothing" : "sources_marking");
    this.#panel.replaceChildren(
      h("div", { class: "row" }, h("h2", { tabindex: "-1" }, say("sources_panel")), close),
      ...(cards.length ? cards : [h("p", {}, nothing)]),
    );
    this.#panel.hidden = false;
    this.#panel.parentElement?.scrollTo(0, 0);
    this.element.classList.add("has-chosen");
    const [first] = marks;
    if (first) this.#makeCurrent(this.#marks.indexOf(first));
    if (this.#entering) this.#enterPanel();
  }

  #at(at: string, place: Stretch): Mark[] {
    const of = (mark: Mark): Stretch => placeOf(mark.at) as Stretch;
    const size = (mark: Mark): number => of(mark).end - of(mark).start;
    const exact = this.#marks.filter((mark) => mark.at === at);
    const around = this.#marks.filter(
      (mark) => mark.at !== at && of(mark).start <= place.start && of(mark).end >= place.end,
    );
    const found = [...exact, ...around.sort((a, b) => size(a) - size(b))];
    if (found.length) return found;
    return this.#marks.filter((mark) => of(mark).start < place.end && of(mark).end > place.start);
  }

  #close(): void {
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
    this.element.classList.remove("has-chosen");
  }
}
