/** The legend, in words with shape, colour and count; it is also what filters. */
import { h } from "../../dom";
import { counted, kindSign, type Parts, type Shown } from "./parts";
import { kindWords } from "./scene";

export class Filters {
  readonly element = h("details", { class: "filters" });
  readonly #kinds = h("ul", { class: "kinds" });
  readonly #from = h("select", { id: "graph-year-from" });
  readonly #to = h("select", { id: "graph-year-to" });
  readonly #body = h("select", { id: "graph-body" });
  readonly #all: HTMLButtonElement;
  #shown: Shown | null = null;

  constructor(private readonly parts: Parts) {
    const { network, context, acts } = parts;
    const { say } = context;
    this.#all = h(
      "button",
      { type: "button", onclick: () => acts.filter({ off: new Set() }) },
      say("graph_kinds_all"),
    );
    const years = network.allYears();
    for (const year of years) {
      this.#from.append(h("option", { value: year }, String(year)));
      this.#to.append(h("option", { value: year }, String(year)));
    }
    this.#body.append(h("option", { value: "" }, say("graph_body_all")));
    for (const body of network.allBodies()) {
      this.#body.append(h("option", { value: network.id(body) }, network.label(body)));
    }
    for (const select of [this.#from, this.#to])
      select.addEventListener("change", () => this.#years(select));
    this.#body.addEventListener("change", () =>
      acts.filter({ body: network.find(this.#body.value) }),
    );
    const field = (select: HTMLSelectElement, words: string) =>
      h("p", { class: "field" }, h("label", { for: select.id }, words), select);
    this.element.append(
      h("summary", {}, say("graph_filters")),
      h("fieldset", {}, h("legend", {}, say("graph_kinds")), this.#kinds, this.#all),
    );
    if (years.length > 1) {
      this.element.append(
        field(this.#from, say("graph_year_from")),
        field(this.#to, say("graph_year_to")),
      );
    }
    this.element.append(field(this.#body, say("graph_body")));
  }

  show(shown: Shown): void {
    this.#shown = shown;
    const { network } = this.parts;
    const { seen } = shown;
    const focused = document.activeElement?.getAttribute("data-kind");
    this.#kinds.replaceChildren(...this.#rows(shown));
    if (focused) {
      this.#kinds.querySelector<HTMLInputElement>(`[data-kind="${CSS.escape(focused)}"]`)?.focus();
    }
    this.#all.hidden = seen.off.size === 0;
    const years = network.allYears();
    this.#from.value = String(seen.years?.[0] ?? years[0]);
    this.#to.value = String(seen.years?.[1] ?? years.at(-1));
    this.#body.value = seen.body >= 0 ? network.id(seen.body) : "";
  }

  /** Return a row for each kind that is shown, waits behind a "more", or is switched off. */
  #rows({ seen, chosen }: Shown): HTMLElement[] {
    const { network, context, acts } = this.parts;
    const counts = new Map<number, number>();
    for (const node of chosen.nodes) {
      const kind = network.kindOf(node);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return network.kinds.flatMap((kind, place) => {
      const count = counts.get(place) ?? 0;
      const on = !seen.off.has(place);
      if (!count && on) return [];
      const toggle = () => {
        const off = new Set(seen.off);
        if (on) off.add(place);
        else off.delete(place);
        acts.filter({ off });
      };
      const box = h("input", {
        type: "checkbox",
        "data-kind": kind.id,
        checked: on,
        onchange: toggle,
      });
      const words = h("span", { class: "what" }, kindWords(kind, context.lang, count));
      const number = on ? h("span", { class: "count" }, counted(count, context)) : null;
      return [h("li", {}, h("label", {}, box, kindSign(kind), words, number))];
    });
  }

  #years(changed: HTMLSelectElement): void {
    const all = this.parts.network.allYears();
    let [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    if (from > to) [from, to] = changed === this.#from ? [from, from] : [to, to];
    const everything = from === all[0] && to === all.at(-1);
    if (this.#shown) this.parts.acts.filter({ years: everything ? null : [from, to] });
  }
}
