/** What a person does, as a step to another address. */
import type { Context } from "../../context";
import type { State } from "../../router";
import { type Seen, writeSeen } from "./address";
import type { Network } from "./network";
import type { Acts, Shown } from "./parts";

const without = <T>(values: Iterable<T>, gone: T): T[] => [...values].filter((one) => one !== gone);
const including = <T>(values: Iterable<T>, one: T): T[] => [...new Set([...values, one])];

export function makeActs(
  network: Network,
  context: Context,
  shown: () => Shown,
  state: () => State,
): Acts {
  const go = (change: Partial<Seen>) => {
    const more = writeSeen(network, { ...shown().seen, ...change });
    context.go({ view: "graph", id: state().id, more });
  };
  const centre = (node: number) => context.go({ view: "graph", id: network.id(node), more: {} });
  const said = (node: number) =>
    context.announce(context.say("graph_selected", { label: network.label(node) }));
  return {
    select(node) {
      const { seen, chosen } = shown();
      said(node);
      if (chosen.nodes.includes(node)) return go({ at: node });
      if (!state().id) return centre(node);
      const off = new Set(without(seen.off, network.kindOf(node)));
      const removed = new Set(without(seen.removed, node));
      go({ at: node, added: including(seen.added, node), removed, off });
    },
    unselect() {
      const { seen } = shown();
      const rest = state().id ? (seen.roots[0] ?? -1) : -1;
      if (seen.at !== rest) go({ at: rest });
    },
    expand(node) {
      const { seen, chosen } = shown();
      if (!seen.opened.includes(node)) return go({ at: node, opened: [...seen.opened, node] });
      const waiting = chosen.more.filter((more) => more.owner === node);
      let { steps } = seen;
      for (const { kind } of waiting) steps = oneMore(steps, node, kind);
      go({ at: node, steps });
    },
    collapse(node) {
      const { seen, chosen } = shown();
      const opened = seen.opened.includes(node) || seen.steps.some(([one]) => one === node);
      const rest = {
        at: node,
        opened: without(seen.opened, node),
        steps: seen.steps.filter(([one]) => one !== node),
      };
      if (opened) return go(rest);
      const children = chosen.nodes.filter((one) => chosen.parents.get(one) === node);
      const added = seen.added.filter((one) => !children.includes(one));
      go({ ...rest, added, removed: new Set([...seen.removed, ...children]) });
    },
    remove(node) {
      const { seen } = shown();
      go({
        at: state().id ? (seen.roots[0] ?? -1) : -1,
        added: without(seen.added, node),
        opened: without(seen.opened, node),
        steps: seen.steps.filter(([one]) => one !== node),
        removed: new Set([...seen.removed, node]),
        goal: seen.goal === node ? -1 : seen.goal,
      });
    },
    centre,
    more(node, kind) {
      go({ steps: oneMore(shown().seen.steps, node, kind) });
    },
    wayTo(node) {
      const { seen } = shown();
      go({ at: node, goal: node, added: including(seen.added, node) });
    },
    forgetWay() {
      go({ goal: -1 });
    },
    filter(change) {
      go(change);
    },
  };
}

function oneMore(steps: Seen["steps"], node: number, kind: number): Seen["steps"] {
  const before = steps.find(([one, of]) => one === node && of === kind);
  const rest = steps.filter((step) => step !== before);
  return [...rest, [node, kind, (before?.[2] ?? 0) + 1]];
}
