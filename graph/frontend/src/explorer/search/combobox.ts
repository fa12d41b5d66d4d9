/**
 * A field that suggests while one writes: an ARIA combobox with a list of results by kind.
 *
 * Arrows move in the list, Enter goes to what is chosen (or to the page of results), Escape
 * closes the list, and empties the field when it is closed already.
 */
import type { Context } from "../context";
import { h } from "../dom";
import { addressOf, aside, counted, titleOf } from "./marked";
import { openSearch } from "./open";
import type { Found, Hit } from "./search";

/** Suggestions of one kind, and of all kinds. */
const EACH = 4;
const ALL = 10;

export interface Combobox {
  readonly element: HTMLFormElement;
  readonly input: HTMLInputElement;
  close(): void;
}

/** Return a search field with suggestions. `name` begins the ids of its parts. */
export function makeCombobox(name: string, context: Context): Combobox {
  return new Suggesting(name, context);
}

class Suggesting implements Combobox {
  readonly element: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: HTMLElement[] = [];
  #chosen = -1;
  #turn = 0;

  constructor(
    readonly name: string,
    readonly context: Context,
  ) {
    const { say } = context;
    this.#list = h("div", {
      id: `${name}-list`,
      class: "suggestions",
      role: "listbox",
      "aria-label": say("start_suggestions"),
      hidden: true,
    });
    this.input = h("input", {
      id: `${name}-field`,
      type: "text",
      inputmode: "search",
      enterkeyhint: "search",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
      placeholder: say("start_hint"),
    });
    this.element = h(
      "form",
      { class: "searching", role: "search", "aria-label": say("start_search") },
      h("label", { for: this.input.id }, say("start_search")),
      h(
        "div",
        { class: "searching-field" },
        this.input,
        h("button", { type: "submit" }, say("start_find")),
        this.#list,
      ),
    );
    this.#listen();
  }

  close(): void {
    this.#turn += 1;
    this.#list.hidden = true;
    this.#choose(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  #listen(): void {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const option = this.#options[this.#chosen];
      if (option && !this.#list.hidden) option.click();
      else this.#go({ view: "start", id: this.input.value.trim(), more: {} });
    });
    this.input.addEventListener("focus", () => void openSearch(this.context.lang));
    this.input.addEventListener("input", () => void this.#suggest());
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.input.addEventListener("blur", () => this.close());
  }

  #go(state: Parameters<Context["go"]>[0]): void {
    this.close();
    this.context.go(state);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const open = !this.#list.hidden;
    const count = this.#options.length;
    if (event.key === "Escape") {
      if (open) this.close();
      else this.input.value = "";
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) void this.#suggest();
      else if (count) {
        // From the field (-1) down to the last, and on to the field again.
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.#choose(((this.#chosen + 1 + step + count + 1) % (count + 1)) - 1);
      }
    }
  }

  #choose(place: number): void {
    this.#options[this.#chosen]?.setAttribute("aria-selected", "false");
    this.#chosen = place;
    const option = this.#options[place];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  async #suggest(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.input.value.trim();
    if (!text) {
      this.close();
      return;
    }
    const search = await openSearch(this.context.lang);
    if (turn === this.#turn) this.#show(search.find(text), text);
  }

  #show(found: Found, text: string): void {
    const { context } = this;
    const { say } = context;
    this.#choose(-1);
    this.#options = [];
    const groups: HTMLElement[] = [];
    if (found.meant)
      groups.push(this.#plain(say("start_meant", { words: found.meant }), found.meant));
    let left = ALL;
    for (const { kind, hits } of found.groups) {
      const shown = hits.slice(0, Math.min(EACH, left));
      left -= shown.length;
      if (!shown.length) break;
      const id = `${this.name}-${kind}`;
      const title = h("div", { id, class: "suggestions-kind" }, say(`start_kind_${kind}`));
      const options = shown.map((hit) => this.#option(hit));
      groups.push(h("div", { role: "group", "aria-labelledby": id }, title, ...options));
    }
    const all = found.total
      ? say("start_all_results", { results: counted("results", found.total, context) })
      : say("start_nothing_short", { words: text });
    groups.push(this.#plain(all, text));
    this.#list.replaceChildren(...groups);
    this.#list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    context.announce(found.total ? counted("results", found.total, context) : all);
  }

  /** Return an option that leads to a page of results. */
  #plain(words: string, asked: string): HTMLElement {
    return this.#made([h("span", {}, words)], () => {
      this.input.value = asked;
      this.#go({ view: "start", id: asked, more: {} });
    });
  }

  #option(hit: Hit): HTMLElement {
    const { context } = this;
    const because = hit.because && context.say("start_because", { words: hit.because });
    const beside = [because, aside(hit.entry, context)].filter(Boolean).join(" · ");
    const parts = [h("span", {}), h("span", { class: "note" }, beside)];
    parts[0]?.append(...titleOf(hit));
    return this.#made(parts, () => {
      this.close();
      location.hash = addressOf(hit.entry, context);
    });
  }

  #made(parts: HTMLElement[], go: () => void): HTMLElement {
    const id = `${this.name}-option-${this.#options.length}`;
    const option = h("div", { id, role: "option", "aria-selected": "false" }, ...parts);
    // Pressing must not take the focus from the field, which would close the list.
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", go);
    this.#options.push(option);
    return option;
  }
}
