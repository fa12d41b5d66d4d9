/** The start: what this file is, a search over everything in it, and ways in. */
import "../../styles/start.css";
import type { Context, MakeView, View } from "../context";
import { h } from "../dom";
import { keysOn } from "../keys";
import type { State } from "../router";
import { makeCombobox } from "../search/combobox";
import { caseRows, entryRows } from "../search/entries";
import { openSearch } from "../search/open";
import { type StartBlock, startBlock } from "./start/block";
import { home } from "./start/home";
import { results } from "./start/results";

export const makeStart: MakeView = (root, context) => new Start(root, context);

class Start implements View {
  readonly #heading = h("h1", { tabindex: "-1" });
  readonly #lead = h("p", { class: "start-lead" });
  readonly #part = h("div", {});
  readonly #home = h("div", { class: "start-home" });
  readonly #results = h("div", { class: "start-found" });
  readonly #box;
  #drawn = false;
  #turn = 0;
  #name = "";

  constructor(
    root: HTMLElement,
    readonly context: Context,
  ) {
    this.#box = makeCombobox("start", context);
    this.#heading.textContent = context.say("start_heading");
    this.#lead.textContent = context.say("start_lead");
    this.#part.append(...part(context));
    root.replaceChildren(
      this.#heading,
      this.#lead,
      this.#box.element,
      this.#part,
      this.#results,
      this.#home,
    );
  }

  title(state: State): string {
    const { say } = this.context;
    return state.id
      ? say("start_results_for", { words: state.id })
      : this.#name || say("view_start");
  }

  async show(state: State): Promise<void> {
    const turn = ++this.#turn;
    document.addEventListener("keydown", this.#key, true);
    this.#box.close();
    this.#box.input.value = state.id;
    const start = await startBlock();
    this.#name = named(start, this.context);
    if (turn !== this.#turn) return;
    this.#lead.hidden = state.id !== "";
    this.#home.hidden = state.id !== "";
    this.#results.hidden = state.id === "";
    if (state.id) await this.#find(state.id, start, turn);
    else await this.#draw(start);
  }

  hide(): void {
    this.#turn += 1;
    this.#box.close();
    document.removeEventListener("keydown", this.#key, true);
  }

  async #draw(start: StartBlock): Promise<void> {
    this.#heading.textContent = this.#name;
    if (this.#drawn) return;
    this.#drawn = true;
    const [rows, cases] = await Promise.all([entryRows(), caseRows()]);
    for (const one of home(start, rows, cases, this.context)) if (one) this.#home.append(one);
    // While nobody asks for anything, the search is made ready, and the graph for the cards.
    setTimeout(() => {
      void openSearch(this.context.lang).then(() => this.context.dataset());
    }, 400);
  }

  async #find(text: string, start: StartBlock, turn: number): Promise<void> {
    const { context } = this;
    this.#heading.textContent = context.say("start_results_for", { words: text });
    const search = await openSearch(context.lang);
    if (turn !== this.#turn) return;
    this.#results.replaceChildren(...results(search.find(text), text, start, context));
  }

  /** `/` leads to the large field while it is on the page; see `keys.ts`. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    const writes =
      target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (writes || !keysOn() || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopPropagation();
    this.#box.input.focus();
    this.#box.input.select();
  };
}

/** Return what the file is, as a heading. */
function named(start: StartBlock, { say }: Context): string {
  const names = start.municipalities.map(([, name]) => name);
  if (names.length === 1) return say("start_heading_one", { name: names[0] ?? "" });
  return names.length ? say("start_heading_many", { n: names.length }) : say("start_heading");
}

/** Say that the file is a part: of some cases only, or without evidence. */
function part({ about, say }: Context): HTMLElement[] {
  const notes: string[] = [];
  if (about.cases.length) notes.push(say("start_part_cases", { cases: about.cases.join(", ") }));
  if (!about.evidence) notes.push(say("start_part_evidence"));
  return notes.map((words) => h("p", { class: "start-part" }, words));
}
