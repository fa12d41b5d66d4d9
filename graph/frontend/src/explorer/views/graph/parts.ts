/** What the parts of the view share: what they know, and what they may ask for. */
import { PATHS, sign } from "../../../drawing/shapes";
import type { Context } from "../../context";
import { h } from "../../dom";
import type { Seen } from "./address";
import type { Chosen } from "./neighbourhood";
import type { Kind, Network } from "./network";
import type { Stride } from "./path";
import type { Scene } from "./scene";

/** What is on the screen. */
export interface Shown {
  readonly seen: Seen;
  readonly chosen: Chosen;
  readonly scene: Scene;
  /** The way that was asked for; null where there is none, undefined where nobody asked. */
  readonly way: readonly Stride[] | null | undefined;
}

/** What a person may do. */
export interface Acts {
  /** Select a node; one that is not in the picture is put in. */
  select(node: number): void;
  unselect(): void;
  expand(node: number): void;
  collapse(node: number): void;
  remove(node: number): void;
  centre(node: number): void;
  /** Take one step more of a kind of a node's neighbours. */
  more(node: number, kind: number): void;
  wayTo(node: number): void;
  forgetWay(): void;
  filter(change: Partial<Pick<Seen, "off" | "years" | "body">>): void;
}

export interface Parts {
  readonly network: Network;
  readonly context: Context;
  readonly acts: Acts;
}

/** Return the shape and colour of a kind, for legends and lists. */
export function kindSign(kind: Kind): SVGSVGElement {
  const drawn = sign(PATHS[kind.shape], "sign");
  drawn.style.fill = `light-dark(${kind.light}, ${kind.dark})`;
  return drawn;
}

const numbers = { da: new Intl.NumberFormat("da-DK"), en: new Intl.NumberFormat("en-GB") };

/** Return a number as people of the page's language write it. */
export function counted(count: number, context: Context): string {
  return numbers[context.lang].format(count);
}

/** Return a button that is a name: it selects the node. */
export function nodeButton({ network, context, acts }: Parts, node: number, current = false) {
  const kind = network.kind(node);
  return h(
    "button",
    {
      type: "button",
      class: "quiet name",
      "aria-current": current && "true",
      onclick: () => acts.select(node),
    },
    kindSign(kind),
    h("span", { class: "unseen" }, `${kind[context.lang][0]}: `),
    h("span", {}, network.label(node)),
  );
}
