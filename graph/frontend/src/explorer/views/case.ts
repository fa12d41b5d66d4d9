/**
 * The course of one case: what `sagsgraf trace --format html` shows, with links into the page.
 *
 * The words come as HTML that our templates made, every text in it escaped; it is read here by
 * the browser's parser, and nothing else of the page is. A script in it would not run: what
 * `DOMParser` reads never does, and the page's policy knows none.
 */
import "../../styles/case.css";
import { course, meant } from "../cases";
import type { Context, MakeView, View } from "../context";
import { h } from "../dom";
import { Drawing } from "../drawing";
import { format, type State } from "../router";
import { type CaseRow, caseRows } from "../search/entries";
import { chooser, unknown } from "./case_choice";
import { tools } from "./case_tools";

export const makeCase: MakeView = (root, context) => new CaseView(root, context);

class CaseView implements View {
  readonly #root: HTMLElement;
  readonly #context: Context;
  #shown: CaseRow | null = null;
  #drawing: Drawing | null = null;
  #title = "";
  #state: State | null = null;
  /** Counts what is asked for: what was asked for before must not come in after it. */
  #turn = 0;

  constructor(root: HTMLElement, context: Context) {
    this.#root = root;
    this.#context = context;
    root.addEventListener("click", (event) => this.#again(event));
  }

  title(state: State): string {
    const view = this.#context.say("view_case");
    return this.#title || (state.id ? `${view} ${state.id}` : view);
  }

  async show(state: State): Promise<void> {
    const turn = ++this.#turn;
    this.#state = state;
    // Another case is not laid out once more while the one that is asked for is unpacked.
    if (this.#shown && meant([this.#shown], state.id).length === 0) this.#empty();
    const all = await caseRows();
    if (turn !== this.#turn) return;
    const found = meant(all, state.id);
    const [one] = found;
    if (!one || found.length > 1) {
      this.#empty();
      const made = state.id && !one ? unknown(all, state.id, this.#context) : null;
      this.#root.replaceChildren(made ?? chooser(one ? found : all, this.#context));
      return;
    }
    if (one !== this.#shown) {
      const html = await course(all.indexOf(one), this.#context.lang);
      if (turn !== this.#turn) return;
      this.#draw(one, html);
    }
    // A part comes to the top of the window only where enough stands below it.
    await this.#drawing?.end;
    if (turn === this.#turn) this.#lead(state.more.part ?? "");
  }

  hide(): void {
    this.#turn += 1;
    // Half a case is not kept: it is drawn from its beginning when it is asked for again.
    if (this.#drawing && !this.#drawing.over) this.#empty();
  }

  #empty(): void {
    this.#drawing?.stop();
    this.#drawing = null;
    this.#root.replaceChildren();
    this.#shown = null;
    this.#title = "";
  }

  #draw(one: CaseRow, html: string): void {
    const read = new DOMParser().parseFromString(html, "text/html").body;
    const trace = h("div", { class: "trace" });
    const all = () => {
      this.#drawing?.finish();
      return trace.querySelectorAll("details");
    };
    read.querySelector("h1")?.setAttribute("tabindex", "-1");
    read.querySelector("header")?.append(tools(one, read, trace, all, this.#context));
    this.#root.replaceChildren(trace);
    this.#drawing?.stop();
    this.#drawing = new Drawing(read, trace);
    this.#shown = one;
    this.#title = `${one.case} ${one.title}`.trim();
  }

  /** Lead to a part: open the folds that it is in, mark it, and put focus there. */
  #lead(part: string): void {
    for (const other of this.#root.querySelectorAll(".case-here")) {
      other.classList.remove("case-here");
    }
    if (!part) return;
    const target = document.getElementById(`case-${part}`);
    if (!target || !this.#root.contains(target)) return;
    for (let fold = target.closest("details"); fold; ) {
      fold.open = true;
      fold = fold.parentElement?.closest("details") ?? null;
    }
    (target.closest(".step") ?? target).classList.add("case-here");
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
    // What stands above it takes its place only when it comes into sight.
    requestAnimationFrame(() => target.scrollIntoView({ block: "start" }));
  }

  /** A link to the part that the address names already changes no address, but leads there. */
  #again(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const here = this.#state && format(this.#state);
    if (here && link.getAttribute("href") === here) {
      event.preventDefault();
      this.#lead(this.#state?.more.part ?? "");
    }
  }
}
