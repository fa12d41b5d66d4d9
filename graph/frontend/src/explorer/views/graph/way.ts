/** The way between two nodes, told in words. */
import { h } from "../../dom";
import { nodeButton, type Parts, type Shown } from "./parts";

export class Way {
  readonly element = h("section", { class: "way", "aria-live": "polite", hidden: true });

  constructor(private readonly parts: Parts) {}

  show({ seen, way }: Shown): void {
    const { network, context, acts } = this.parts;
    const from = seen.roots[0] ?? -1;
    this.element.hidden = way === undefined;
    if (way === undefined) {
      this.element.replaceChildren();
      return;
    }
    const ends = { from: network.label(from), to: network.label(seen.goal) };
    const stop = h(
      "button",
      { type: "button", onclick: () => acts.forgetWay() },
      context.say("graph_path_stop"),
    );
    if (way === null) {
      this.element.replaceChildren(h("p", {}, context.say("graph_path_none", ends)), stop);
      return;
    }
    const steps = way.map(({ edge, to }) => {
      const relation = network.relation(edge)[context.lang];
      const words = network.to[edge] === to ? "graph_path_out" : "graph_path_in";
      return h(
        "li",
        {},
        h("span", { class: "relation" }, context.say(words, { relation })),
        " ",
        nodeButton(this.parts, to),
      );
    });
    const count = way.length === 1 ? "graph_path_step" : "graph_path_steps";
    this.element.replaceChildren(
      h("h2", {}, context.say("graph_path", ends)),
      h("p", { class: "note" }, context.say(count, { n: way.length })),
      h("ol", {}, h("li", {}, nodeButton(this.parts, from)), ...steps),
      stop,
    );
  }
}
