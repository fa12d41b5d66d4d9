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

export const makeThing: MakeView = (root, context) => new Thing(root, context);

class Thing implements View {
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
    const asked = [context.dataset(), caseRows(), startBlock()] as const;
    const [data, cases, { routine }] = await Promise.all(asked);
    if (turn !== this.#turn) return;
    this.#of = state.id;
    const ids = new Map(cases.map((one) => [one.iri, one.id]));
    const card = new Card(data, context, ids, new Set(routine));
    const thing = state.id ? data.find(context.whole(state.id)) : -1;
    const known =
      thing >= 0 &&
      (data.match(thing).length > 0 || data.kind(thing) !== "" || isObject(card, thing));
    this.#name = known ? card.label(thing) : context.say("thing_unknown");
    this.root.replaceChildren(...(known ? drawn(card, thing) : unknown(state.id, context)));
  }

  hide(): void {
    this.#turn += 1;
  }
}

function isObject(card: Card, thing: number): boolean {
  return card.data.match(undefined, undefined, thing).length > 0;
}

function drawn(card: Card, thing: number): HTMLElement[] {
  const { sections, facts: apart, relations: told } = special(card, thing);
  const main = [...sections, facts(card, thing, apart), relations(card, thing, told)];
  const owner = card.owner(thing);
  const kind = card.kind(thing);
  const above = h("p", { class: "thing-kind" }, kind ? card.kindName(kind) : "");
  const isPart = kind !== "AgendaItem" && kind !== "Meeting" && kind !== "Case";
  if (owner >= 0 && isPart) {
    above.append(" · ", card.link(owner));
    const beside = card.beside(owner);
    if (beside) above.append(h("span", { class: "note" }, ` ${beside}`));
  } else {
    const beside = card.beside(thing);
    if (beside) above.append(` · ${beside}`);
  }
  return [
    above,
    h("h1", { tabindex: "-1" }, card.label(thing)),
    ways(card, thing),
    ...main.filter((one) => one !== null),
  ];
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
