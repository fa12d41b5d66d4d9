/** Going from state to state: views kept and shown, history, focus, place on the page. */
import type { Context, MakeView, View } from "./context";
import { h } from "./dom";
import { format, parse, type State, type ViewName } from "./router";
import { asLang } from "./settings";

/** A view with its element, once it was made. */
interface Kept {
  readonly root: HTMLElement;
  readonly view: View;
}

/** What navigation needs of the page. */
export interface Around {
  readonly main: HTMLElement;
  readonly makers: Record<ViewName, MakeView>;
  context(): Context;
  /** A state is shown. */
  shown(state: State, visited: ReadonlyMap<ViewName, State>): void;
  /** The address asks for a language. */
  askedFor(lang: "da" | "en"): void;
}

export class Navigation {
  readonly #around: Around;
  readonly #views = new Map<ViewName, Kept>();
  readonly #visited = new Map<ViewName, State>();
  /** How far down each step of the history was read, by its number. */
  readonly #places = new Map<number, number>();
  #step = stepOf(history.state) ?? 0;
  #steps = this.#step;
  #state: State | null = null;
  /** Counts what is shown, so that what was left meanwhile is not brought back. */
  #turn = 0;

  constructor(around: Around) {
    this.#around = around;
    if ("scrollRestoration" in history) history.scrollRestoration = "manual";
    addEventListener("hashchange", () => this.#arrive());
  }

  /** Show what the address says; called once. */
  start(): void {
    const state = this.#read();
    history.replaceState({ step: this.#step }, "", location.hash || undefined);
    void this.#show(state, {});
  }

  /** Go to a state; with `replace` the step before it is forgotten. */
  go(state: State, replace = false): void {
    const address = format(state);
    if (replace) {
      history.replaceState({ step: this.#step }, "", address);
      void this.#show(state, {});
    } else if (address === location.hash) {
      void this.#show(state, { focus: true });
    } else {
      location.hash = address;
    }
  }

  /** Make the views anew, in another language, and show what was shown. */
  remake(): void {
    this.#leave();
    for (const { root } of this.#views.values()) root.remove();
    this.#views.clear();
    if (this.#state) void this.#show(this.#state, {});
  }

  /** Come to a step: a new one, or one of the history. */
  #arrive(): void {
    this.#places.set(this.#step, scrollY);
    const known = stepOf(history.state);
    this.#step = known ?? this.#steps + 1;
    this.#steps = Math.max(this.#steps, this.#step);
    const state = this.#read();
    history.replaceState({ step: this.#step }, "", location.hash || undefined);
    const before = this.#state;
    const elsewhere = !before || before.view !== state.view || before.id !== state.id;
    const place = known === null ? (elsewhere ? 0 : null) : (this.#places.get(known) ?? 0);
    void this.#show(state, { focus: elsewhere, place });
  }

  /** Read the address; a language in it is obeyed and taken out. */
  #read(): State {
    const state = parse(location.hash);
    const { lang: wish, ...more } = state.more;
    const lang = asLang(wish);
    if (!lang) return state;
    const rest = { ...state, more };
    history.replaceState(history.state, "", format(rest));
    this.#around.askedFor(lang);
    return rest;
  }

  async #show(
    state: State,
    { focus = false, place = null }: { focus?: boolean; place?: number | null },
  ): Promise<void> {
    const turn = ++this.#turn;
    if (this.#state && this.#state.view !== state.view) this.#leave();
    this.#state = state;
    this.#visited.set(state.view, state);
    const active = document.activeElement;
    let kept: Kept | null = null;
    try {
      kept = this.#view(state.view);
      document.title = `${kept.view.title(state)} – ${this.#around.context().say("product")}`;
      this.#around.shown(state, this.#visited);
      const drawn = kept.view.show(state);
      if (place !== null) scrollTo(0, place);
      await drawn;
      // A view that knows more now than when it began may have another title.
      if (turn === this.#turn) {
        document.title = `${kept.view.title(state)} – ${this.#around.context().say("product")}`;
      }
    } catch (error) {
      kept = this.#fail(state, error);
      if (turn === this.#turn) this.#around.shown(state, this.#visited);
    }
    if (turn !== this.#turn) return;
    if (place) scrollTo(0, place);
    // A view that has put focus where it belongs keeps it.
    if (focus && (document.activeElement === active || document.activeElement === document.body)) {
      this.#focus(kept.root);
    }
  }

  /** Return a view, made when first asked for, and hide the others. */
  #view(name: ViewName): Kept {
    let kept = this.#views.get(name);
    if (!kept) {
      const root = h("section", { id: `view-${name}` });
      this.#around.main.append(root);
      kept = { root, view: this.#around.makers[name](root, this.#around.context()) };
      this.#views.set(name, kept);
    }
    this.#only(kept.root);
    return kept;
  }

  #only(root: HTMLElement): void {
    for (const other of this.#around.main.children) {
      if (other instanceof HTMLElement) other.hidden = other !== root;
    }
  }

  #leave(): void {
    const kept = this.#state && this.#views.get(this.#state.view);
    try {
      kept?.view.hide?.();
    } catch (error) {
      console.error(error);
    }
  }

  /** Put in a view's place what went wrong and what to try; it is made anew the next time. */
  #fail(state: State, error: unknown): Kept {
    const { say } = this.#around.context();
    const name = state.view;
    console.error(error);
    this.#views.delete(name);
    document.getElementById(`view-${name}`)?.remove();
    const told = error instanceof Error ? error.message : String(error);
    const again = h("button", { type: "button" }, say("frame_again"));
    again.addEventListener("click", () => {
      if (this.#state) void this.#show(this.#state, { focus: true });
    });
    const root = h(
      "section",
      { id: `view-${name}`, class: "frame-fault" },
      h("h1", { tabindex: "-1" }, say("frame_fault")),
      h("p", {}, say("frame_fault_try")),
      h("p", { class: "note" }, told),
      h(
        "p",
        { class: "row" },
        again,
        h("a", { class: "button", href: "#start" }, say("frame_to_start")),
      ),
    );
    this.#around.main.append(root);
    document.title = `${say("frame_fault")} – ${say("product")}`;
    if (this.#state?.view === name) this.#only(root);
    else root.hidden = true;
    return { root, view: { title: () => say("frame_fault"), show: () => {} } };
  }

  #focus(root: HTMLElement): void {
    const target = root.querySelector<HTMLElement>("h1") ?? this.#around.main;
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }
}

/** Return the number that a step of the history was given, or null for a new one. */
function stepOf(kept: unknown): number | null {
  if (typeof kept !== "object" || kept === null || !("step" in kept)) return null;
  return typeof kept.step === "number" ? kept.step : null;
}
