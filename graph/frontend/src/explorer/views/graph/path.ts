/** The shortest way between two nodes, over the whole network. */
import type { Network } from "./network";

/** One step of a way: over which edge, to which node. */
export interface Stride {
  readonly edge: number;
  readonly to: number;
}

/**
 * Return the shortest way from one node to another, or null.
 *
 * A way through a municipality or a unit that a thousand items mention tells nothing: it is taken
 * only where there is no other, and a way through bodies and people before one through the rest.
 */
export function shortest(network: Network, from: number, to: number): Stride[] | null {
  const named = new Set(["Body", "Person", "Series", "Post"]);
  const passable = [
    (node: number) => !network.kind(node).hub,
    (node: number) => !network.kind(node).hub || named.has(network.kind(node).id),
    () => true,
  ];
  for (const open of passable) {
    const found = breadthFirst(network, from, to, open);
    if (found) return found;
  }
  return null;
}

function breadthFirst(
  network: Network,
  from: number,
  to: number,
  open: (node: number) => boolean,
): Stride[] | null {
  const came = new Map<number, { edge: number; before: number }>([
    [from, { edge: -1, before: -1 }],
  ]);
  let border = [from];
  while (border.length && !came.has(to)) {
    const next: number[] = [];
    for (const node of border) {
      if (node !== from && !open(node)) continue;
      for (const { edge, other } of network.links(node)) {
        if (came.has(other)) continue;
        came.set(other, { edge, before: node });
        next.push(other);
      }
    }
    border = next;
  }
  if (!came.has(to)) return null;
  const way: Stride[] = [];
  for (let at = to; at !== from; ) {
    const step = came.get(at) as { edge: number; before: number };
    way.unshift({ edge: step.edge, to: at });
    at = step.before;
  }
  return way;
}
