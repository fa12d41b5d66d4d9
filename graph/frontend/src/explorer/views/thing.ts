/** The card of any thing: what is known of it, the words behind, and what points at it. */
import "../../styles/thing.css";
import type { Context, MakeView, View } from "../context";
import { h } from "../dom";
import type { State } from "../router";
import { makeCombobox } from "../search/combobox";
import { caseRows } from "../search/entries";
import { startBlock } from "./start/block";
import { Card } from "./thing/card";
import { facts } from "./thing/facts";
import { relations } from "./thing/relations";
import { special } from "./thing/sections";
import { ways } from "./thing/ways";

/** Time in milliseconds after which the browser gets a turn while a card is drawn. */
const SLICE = 40;

export const makeThing: MakeView = (root, context) => new Thing(root, context);

class Thing implements View {
  #card: Card | undefined;
  #turn = 0;
  #name = "";
  #of = "";

  constructor(
    readonly root: HTMLElement,
    readonly context: Context,
  ) {
    root.replaceChildren(h("h1", {}, context.say("view_thing")));
  }

  title(state: State): string {
    return this.#of === state.id && this.#name ? this.#name : this.context.say("view_thing");
  }

  async show(state: State): Promise<void> {
    const { context } = this;
    const turn = ++this.#turn;
    const card = await this.#opened();
    if (turn !== this.#turn) return;
    this.#of = state.id;
    const thing = state.id ? card.data.find(context.whole(state.id)) : -1;
    const known = thing >= 0 && isKnown(card, thing);
    this.#name = known ? card.label(thing) : context.say("thing_unknown");
    if (!known) {
      this.root.replaceChildren(...unknown(state.id, context));
      return;
    }
    this.root.replaceChildren(...head(card, thing));
    let begun = performance.now();
    for (const part of parts(card, thing)) {
      if (turn !== this.#turn) return;
      if (part) this.root.append(part);
      if (performance.now() - begun < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
  }

  /** Return the graph as cards read it, unpacked when first asked for. */
  async #opened(): Promise<Card> {
    if (!this.#card) {
      const asked = [this.context.dataset(), caseRows(), startBlock()] as const;
      const [data, cases, { routine }] = await Promise.all(asked);
      const ids = new Map(cases.map((one) => [one.iri, one.id]));
      this.#card ??= new Card(data, this.context, ids, new Set(routine));
    }
    return this.#card;
  }

  hide(): void {
    this.#turn += 1;
  }
}

function isKnown({ data }: Card, thing: number): boolean {
  return data.match(thing).length > 0 || data.match(undefined, undefined, thing).length > 0;
}

/** Return what stands above: what kind of thing it is, of what it is a part, and where to go. */
function head(card: Card, thing: number): HTMLElement[] {
  const kind = card.kind(thing);
  const owner = card.owner(thing);
  const above = h("p", { class: "thing-kind" }, kind ? card.kindName(kind) : "");
  const isPart = kind !== "AgendaItem" && kind !== "Meeting" && kind !== "Case";
  if (owner >= 0 && isPart) above.append(" · ", card.link(owner));
  const beside = card.beside(owner >= 0 && isPart ? owner : thing);
  if (beside) above.append(h("span", { class: "note" }, ` · ${beside}`));
  return [above, h("h1", { tabindex: "-1" }, card.label(thing)), ways(card, thing)];
}

/** Yield the parts of a card, each worked out when it is asked for. */
function* parts(card: Card, thing: number): Generator<HTMLElement | null> {
  const { sections, facts: apart, relations: told } = special(card, thing);
  yield* sections;
  yield facts(card, thing, apart);
  yield relations(card, thing, told);
}

/** Say that nothing is known of an address, and offer the search. */
function unknown(id: string, context: Context): HTMLElement[] {
  const { say, about } = context;
  const part = about.cases.length ? ` ${say("thing_unknown_part")}` : "";
  return [
    h("h1", { tabindex: "-1" }, say("thing_unknown")),
    h("p", {}, (id ? say("thing_unknown_text", { id }) : say("thing_none")) + part),
    makeCombobox("thing", context).element,
    h("p", {}, h("a", { href: context.link("start") }, say("thing_to_start"))),
  ];
}
