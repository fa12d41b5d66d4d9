/**
 * The text of a document with its marks.
 *
 * It is drawn as plain text first and then marked part by part, so that a document of three
 * thousand marks stands there at once and the page never waits for the rest.
 */
import { h } from "../dom";
import type { Say } from "../words";
import type { Mark, Text } from "./documents";
import { type Kind, PASSAGES, wordOf } from "./kinds";
import { parts, type Segment, type Stretch, segments } from "./segments";

/** Characters in a part that is drawn at once. */
const PART = 4000;
/** Milliseconds of drawing between two breaths of the page. */
const BREATH = 12;

type Layer =
  | { readonly type: "mark"; readonly number: number; readonly mark: Mark }
  | { readonly type: "unread"; readonly number: number; readonly because: string }
  | { readonly type: "closed" }
  | { readonly type: "at" }
  | { readonly type: "hit"; readonly number: number };
type Drawn = Layer & Stretch;

interface Part extends Stretch {
  readonly element: HTMLElement;
  stale: boolean;
}

export class Sheet {
  readonly element: HTMLElement;
  readonly #text: Text;
  readonly #say: Say;
  readonly #parts: Part[];
  readonly #fixed: readonly Drawn[];
  #marks: readonly Drawn[] = [];
  #at: readonly Drawn[] = [];
  #hits: readonly Drawn[] = [];
  #current = -1;
  #turn = 0;

  /** @param because - reasons of the unread passages, in the page's language. */
  constructor(text: Text, because: readonly string[], say: Say) {
    this.#text = text;
    this.#say = say;
    this.#fixed = [
      ...text.closed.map((one): Drawn => ({ ...one, type: "closed" })),
      ...text.unread.map(
        (one, number): Drawn => ({
          start: one.start,
          end: one.end,
          type: "unread",
          number,
          because: because[number] ?? "",
        }),
      ),
    ];
    this.#parts = parts(text.text, PART, text.pages).map((one) => ({
      ...one,
      element: h("div", { class: "sources-part" }, text.text.slice(one.start, one.end)),
      stale: true,
    }));
    this.element = h("div", { class: "sources-text", lang: "da" });
    let page = 0;
    for (const part of this.#parts) {
      while (page < text.pages.length && (text.pages[page] as number) <= part.start) {
        page += 1;
        this.element.append(h("div", { class: "sources-page" }, say("sources_page", { page })));
      }
      this.element.append(part.element);
    }
  }

  /** Show marks; those of hidden kinds are null, so that every mark keeps its number. */
  mark(marks: readonly (Mark | null)[]): void {
    this.#marks = marks.flatMap((mark, number): Drawn[] =>
      mark ? [{ type: "mark", number, mark, start: mark.start, end: mark.end }] : [],
    );
    for (const part of this.#parts) part.stale = true;
    this.#draw(null);
  }

  /** Highlight a place, or none. */
  highlight(place: Stretch | null): void {
    this.#change(this.#at, place ? [{ ...place, type: "at" }] : [], (drawn) => {
      this.#at = drawn;
    });
  }

  /** Show what was searched and found. */
  found(hits: readonly Stretch[]): void {
    const drawn = hits.map((one, number): Drawn => ({ ...one, type: "hit", number }));
    this.#change(this.#hits, drawn, (changed) => {
      this.#hits = changed;
    });
  }

  /** Make one mark the one that the tabulator key reaches. */
  makeCurrent(number: number): void {
    const before = this.#current;
    this.#current = number;
    this.#rove(before, false);
    this.#rove(number, true);
  }

  /** Bring a place to the middle of the window. */
  reveal(place: Stretch): void {
    const part = this.#parts.find((one) => one.end > place.start) ?? this.#parts.at(-1);
    if (!part) return;
    this.#draw(place);
    // The first jump has the parts around it laid out; only then is the place where it will stay.
    part.element.scrollIntoView({ block: "nearest" });
    const target = this.#elementAt(part, place.start);
    for (let jump = 0; jump < 3; jump++) target.scrollIntoView({ block: "center" });
  }

  /** Return the first piece of a mark. */
  piece(number: number): HTMLElement | null {
    return this.element.querySelector(`mark[data-m~="${number}"]`);
  }

  /** Return the numbers of the marks at an element, the shortest first. */
  static marksAt(target: EventTarget | null): number[] {
    const piece = target instanceof Element ? target.closest("mark[data-m]") : null;
    const numbers = piece?.getAttribute("data-m");
    return numbers ? numbers.split(" ").map(Number) : [];
  }

  /** Return the place in the text of the first line in the window. */
  top(): number {
    const part = this.#parts.find((one) => one.element.getBoundingClientRect().bottom > 80);
    if (!part) return this.#text.text.length;
    const box = part.element.getBoundingClientRect();
    const share = Math.max(0, 80 - box.top) / Math.max(1, box.height);
    return part.start + Math.floor(share * (part.end - part.start));
  }

  #change(
    before: readonly Drawn[],
    after: readonly Drawn[],
    set: (drawn: readonly Drawn[]) => void,
  ): void {
    set(after);
    for (const one of [...before, ...after]) {
      for (const part of this.#parts) {
        if (part.start < one.end && one.start < part.end) part.stale = true;
      }
    }
    this.#draw(null);
  }

  /** Draw the parts of a place at once, and the other stale ones bit by bit. */
  #draw(place: Stretch | null): void {
    const turn = ++this.#turn;
    if (place) {
      for (const part of this.#parts) {
        if (part.stale && part.start <= place.end && place.start <= part.end) this.#fill(part);
      }
    }
    const rest = this.#parts.filter((part) => part.stale);
    const step = (): void => {
      if (turn !== this.#turn) return;
      const end = performance.now() + BREATH;
      while (rest.length && performance.now() < end) this.#fill(rest.shift() as Part);
      if (rest.length) setTimeout(step);
      else this.element.dataset.drawn = "yes";
    };
    if (rest.length) delete this.element.dataset.drawn;
    step();
  }

  #fill(part: Part): void {
    part.stale = false;
    const held = part.element.contains(document.activeElement);
    const over = [...this.#fixed, ...this.#marks, ...this.#at, ...this.#hits];
    const pieces = segments(part.start, part.end, over).map((one) => this.#piece(one));
    part.element.replaceChildren(...pieces);
    const current = this.#marks.find((one) => one.type === "mark" && one.number === this.#current);
    if (!current || current.start < part.start || current.start >= part.end) return;
    this.#rove(this.#current, true);
    if (held) this.piece(this.#current)?.focus({ preventScroll: true });
  }

  #piece(segment: Segment<Drawn>): Node {
    const words = this.#text.text.slice(segment.start, segment.end);
    if (!segment.over.length) return document.createTextNode(words);
    const marks = segment.over.filter((one) => one.type === "mark");
    const inner = marks.at(-1);
    // Where something was read nobody is told that nothing was.
    const over = inner ? segment.over.filter((one) => one.type !== "unread") : segment.over;
    const classes = over.map(classOf);
    if (inner) classes.push(`kind-${inner.mark.kind}`);
    const first = over.filter((one) => one.start === segment.start);
    const attributes: Record<string, unknown> = {
      class: [...new Set(classes)].join(" "),
      "data-word": [...new Set(first.flatMap((one) => this.#words(one)))].join(" · ") || null,
      "data-passage": first.some(begins),
      "data-m":
        [...marks]
          .reverse()
          .map((one) => one.number)
          .join(" ") || null,
    };
    for (const one of over) {
      if (one.type === "unread") {
        attributes["data-u"] = one.number;
        attributes.title = one.because || null;
      }
      if (one.type === "hit") attributes["data-h"] = one.number;
    }
    return h(marks.length ? "mark" : "span", attributes, words);
  }

  #words(one: Drawn): string[] {
    if (one.type === "mark") return [this.#say(wordOf(one.mark.kind))];
    if (one.type === "unread") return [this.#say("sources_unread_word")];
    return one.type === "closed" ? [this.#say("sources_closed_word")] : [];
  }

  #rove(number: number, reached: boolean): void {
    const piece = number < 0 ? null : this.piece(number);
    if (!piece) return;
    if (!reached) {
      for (const name of ["tabindex", "role", "aria-label"]) piece.removeAttribute(name);
      return;
    }
    const drawn = this.#marks.find((one) => one.type === "mark" && one.number === number);
    if (drawn?.type !== "mark") return;
    piece.setAttribute("tabindex", "0");
    piece.setAttribute("role", "button");
    piece.setAttribute("aria-label", labelOf(drawn.mark, this.#say));
  }

  #elementAt(part: Part, start: number): Element {
    let place = part.start;
    for (const node of part.element.childNodes) {
      place += node.textContent?.length ?? 0;
      if (place > start) return node instanceof Element ? node : part.element;
    }
    return part.element;
  }
}

/** Return how a mark is called: the word of its kind, and its own words. */
export function labelOf(mark: Mark, say: Say): string {
  const words = mark.exact.replace(/\s+/g, " ").trim();
  const cut = words.length > 120 ? `${words.slice(0, 119)}…` : words;
  return `${say(wordOf(mark.kind))}: ${cut}`;
}

function classOf(one: Drawn): string {
  return one.type === "mark" ? `in-${one.mark.kind}` : `is-${one.type}`;
}

/** Tell whether the word of a stretch always stands where it begins. */
function begins(one: Drawn): boolean {
  if (one.type === "mark") return PASSAGES.has(one.mark.kind);
  return one.type === "unread" || one.type === "closed";
}

/** Return the marks without those of hidden kinds. */
export function shownOf(marks: readonly Mark[], hidden: ReadonlySet<Kind>): (Mark | null)[] {
  return marks.map((mark) => (hidden.has(mark.kind) ? null : mark));
}
