/** What a person wants to see, in the address: so that a link to it can be shared. */

import { busiest, type Wanted } from "./neighbourhood";
import type { Network } from "./network";

export interface Seen extends Wanted {
  /** What the details are about; -1 for nothing. */
  readonly at: number;
  /** Where the way from the first root leads; -1 for none. */
  readonly goal: number;
}

/** How many cases are shown when nobody said what to show. */
const CASES = 5;

type More = Readonly<Record<string, string>>;

/** Read what is wanted; what the network does not have is left out. */
export function readSeen(network: Network, id: string, more: More): Seen {
  const words = (key: string) => (more[key] ?? "").split(" ").filter(Boolean);
  const nodes = (key: string) =>
    words(key)
      .map((one) => network.find(one))
      .filter((n) => n >= 0);
  const kindOf = (name: string) => network.kinds.findIndex((kind) => kind.id === name);
  const root = id ? network.find(id) : -1;
  const years = /^(\d{4})-(\d{4})$/.exec(more.years ?? "");
  const steps = words("more").map((word) => {
    const [node = "", kind = "", count = ""] = word.split("|");
    return [
      network.find(node),
      kindOf(kind),
      Math.min(15, Number.parseInt(count, 10) || 0),
    ] as const;
  });
  const at = network.find(more.at ?? "");
  return {
    roots: root >= 0 ? [root] : busiest(network, CASES),
    added: nodes("with"),
    opened: nodes("open"),
    steps: steps.filter(([node, kind]) => node >= 0 && kind >= 0),
    removed: new Set(nodes("away")),
    off: new Set(
      words("off")
        .map(kindOf)
        .filter((kind) => kind >= 0),
    ),
    years: years ? [Number(years[1]), Number(years[2])] : null,
    body: network.find(more.body ?? ""),
    at: at >= 0 ? at : root,
    goal: network.find(more.to ?? ""),
  };
}

/** Write what is wanted, apart from what the picture is about. */
export function writeSeen(network: Network, seen: Seen): Record<string, string> {
  const ids = (nodes: Iterable<number>) => [...nodes].map((node) => network.id(node)).join(" ");
  const kind = (place: number) => network.kinds[place]?.id ?? "";
  const all: Record<string, string> = {
    open: ids(seen.opened),
    more: seen.steps.map(([n, k, count]) => `${network.id(n)}|${kind(k)}|${count}`).join(" "),
    with: ids(seen.added),
    away: ids(seen.removed),
    off: [...seen.off].map(kind).join(" "),
    years: seen.years ? seen.years.join("-") : "",
    body: seen.body >= 0 ? network.id(seen.body) : "",
    at: seen.at >= 0 && seen.at !== seen.roots[0] ? network.id(seen.at) : "",
    to: seen.goal >= 0 ? network.id(seen.goal) : "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}
