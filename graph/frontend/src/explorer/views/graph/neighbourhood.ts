/** Which part of the network is shown: around what is chosen, as much as one can read. */
import type { Network } from "./network";

/** About so many nodes are shown at first, and on a phone. */
export const READABLE = 60;
export const READABLE_SMALL = 28;
/** Never more than these. */
export const MOST = 300;
/** So many more come with each step of "842 more". */
export const STEP = 20;

/** What a person wants to see. */
export interface Wanted {
  /** What the picture is about. */
  readonly roots: readonly number[];
  /** Put in by a search, a path or from a list. */
  readonly added: readonly number[];
  /** Nodes that were unfolded. */
  readonly opened: readonly number[];
  /** Steps of "more" that were taken: of which node, which kind, how many. */
  readonly steps: readonly (readonly [node: number, kind: number, steps: number])[];
  /** Nodes that were taken away. */
  readonly removed: ReadonlySet<number>;
  /** Kinds that are not shown. */
  readonly off: ReadonlySet<number>;
  readonly years: readonly [number, number] | null;
  /** Only what this body dealt with; -1 for all. */
  readonly body: number;
}

/** So many neighbours of a kind that are not shown. */
export interface More {
  readonly owner: number;
  readonly kind: number;
  readonly count: number;
}

export interface Chosen {
  /** The roots, then the others in the order in which they came. */
  readonly nodes: readonly number[];
  /** Through which node each came; -1 for the roots. */
  readonly parents: ReadonlyMap<number, number>;
  readonly edges: readonly number[];
  readonly more: readonly More[];
  /** Whether something was left out because there was no room. */
  readonly full: boolean;
}

/** What comes first where not everything can be shown; a kind without a place comes last. */
const PLACES: Readonly<Record<string, number>> = {
  Case: 0,
  AgendaItem: 1,
  Body: 1,
  Decision: 2,
  Meeting: 2,
  Person: 3,
  Series: 3,
  Vote: 3,
  ReportedTreatment: 3,
  Law: 4,
  Post: 4,
  Topic: 4,
  Amount: 5,
  Organisation: 5,
  Recommendation: 5,
  Remark: 5,
  Unit: 5,
  Financing: 6,
  Municipality: 6,
  Attachment: 7,
  Deadline: 7,
};

/** Relations that say again what others say, or tie amounts of many items into one knot. */
const QUIET = /#(?:reportedIn|restates|addend)$/;

export function isQuiet(network: Network, edge: number): boolean {
  return QUIET.test(network.relation(edge).iri);
}

/** Tell whether the filters let a node through. */
export function passes(network: Network, node: number, wanted: Wanted): boolean {
  if (wanted.off.has(network.kindOf(node))) return false;
  const years = network.years(node);
  if (wanted.years && years) {
    if (years[1] < wanted.years[0] || years[0] > wanted.years[1]) return false;
  }
  const bodies = network.bodies(node);
  return wanted.body < 0 || bodies.length === 0 || bodies.includes(wanted.body);
}

/** Return what is shown. The same wish gives the same picture. */
export function choose(network: Network, wanted: Wanted, size = READABLE): Chosen {
  const growth = new Growth(network, wanted);
  growth.start();
  for (let depth = 1; depth <= 3 && growth.size < size; depth++) growth.grow(depth, size);
  for (const node of wanted.opened) growth.open(node);
  for (const [node, kind, steps] of wanted.steps) growth.step(node, kind, steps);
  return growth.result();
}

/** Return what a picture is about when nobody said: the cases that came back most often. */
export function busiest(network: Network, count: number): number[] {
  const cases: number[] = [];
  for (let node = 0; node < network.count; node++) {
    if (network.kind(node).id === "Case") cases.push(node);
  }
  cases.sort((a, b) => network.degree(b) - network.degree(a) || a - b);
  if (cases.length) return cases.slice(0, count);
  const all = Array.from({ length: network.count }, (_, node) => node);
  return all.sort((a, b) => network.degree(b) - network.degree(a) || a - b).slice(0, 1);
}

class Growth {
  readonly #parents = new Map<number, number>();
  readonly #owners: ReadonlySet<number>;
  #border: number[] = [];
  #full = false;

  constructor(
    private readonly network: Network,
    private readonly wanted: Wanted,
  ) {
    this.#owners = new Set([
      ...wanted.roots,
      ...wanted.opened,
      ...wanted.steps.map(([node]) => node),
    ]);
  }

  get size(): number {
    return this.#parents.size;
  }

  start(): void {
    for (const node of this.wanted.roots) this.#put(node, -1);
    this.#border = [...this.#parents.keys()];
    for (const node of this.wanted.added) {
      if (this.wanted.removed.has(node)) continue;
      const near = this.network.links(node).find((link) => this.#parents.has(link.other));
      this.#put(node, near?.other ?? -1);
    }
  }

  /** Go one step on from what came last, the most telling kinds first. */
  grow(depth: number, size: number): void {
    const offers: { node: number; parent: number; cost: number }[] = [];
    for (const parent of this.#border) {
      const groups = this.#groups(parent, depth);
      const most = this.#allowance(depth, groups.size);
      for (const [kind, nodes] of groups) {
        const place = PLACES[this.network.kinds[kind]?.id ?? ""] ?? 8;
        // Of what tells less (a treatment that is only reported, an attachment) half as many.
        nodes.slice(0, place > 2 ? Math.ceil(most / 2) : most).forEach((node, rank) => {
          offers.push({ node, parent, cost: place + (depth > 1 ? rank : rank / 20) });
        });
      }
    }
    offers.sort((a, b) => a.cost - b.cost || this.#before(a.node, b.node));
    this.#border = [];
    for (const { node, parent } of offers) {
      if (this.size >= size) break;
      if (this.#put(node, parent)) this.#border.push(node);
    }
  }

  /** Put in a part of each kind of a node's neighbours. */
  open(node: number): void {
    if (!this.#parents.has(node)) return;
    const groups = this.#groups(node, 0);
    const most = Math.max(4, Math.min(12, Math.floor(24 / Math.max(1, groups.size))));
    for (const others of groups.values()) {
      for (const other of others.slice(0, most)) this.#put(other, node);
    }
  }

  /** Put in so many steps more of one kind. */
  step(node: number, kind: number, steps: number): void {
    if (!this.#parents.has(node)) return;
    const others = this.#groups(node, 0).get(kind) ?? [];
    for (const other of others.slice(0, steps * STEP)) this.#put(other, node);
  }

  result(): Chosen {
    const { network } = this;
    const edges = new Set<number>();
    for (const node of this.#parents.keys()) {
      for (const { edge, other } of network.links(node))
        if (this.#parents.has(other)) edges.add(edge);
    }
    const more: More[] = [];
    for (const owner of this.#owners) {
      if (!this.#parents.has(owner)) continue;
      for (const [kind, nodes] of this.#groups(owner, 0)) {
        more.push({ owner, kind, count: nodes.length });
      }
    }
    return {
      nodes: [...this.#parents.keys()],
      parents: this.#parents,
      edges: [...edges].sort((a, b) => a - b),
      more,
      full: this.#full,
    };
  }

  #put(node: number, parent: number): boolean {
    if (this.#parents.has(node)) return false;
    if (this.size >= MOST) {
      this.#full = true;
      return false;
    }
    this.#parents.set(node, parent);
    return true;
  }

  /**
   * Return the neighbours of a node that are not shown, by kind, the best first.
   *
   * @param depth - 0 and 1 for all of them, more for those that a walk goes on to
   */
  #groups(node: number, depth: number): Map<number, number[]> {
    const { network, wanted } = this;
    const kind = network.kind(node);
    const groups = new Map<number, number[]>();
    if (depth > 1 && kind.hub) return groups;
    const found = new Set<number>();
    for (const { edge, other } of network.links(node)) {
      if (this.#parents.has(other) || wanted.removed.has(other)) continue;
      if (depth > 1 && (isQuiet(network, edge) || !this.#goesOn(kind.id, other))) continue;
      if (passes(network, other, wanted)) found.add(other);
    }
    const order = [...found].sort((a, b) => this.#before(a, b));
    for (const other of order) {
      const group = groups.get(network.kindOf(other));
      if (group) group.push(other);
      else groups.set(network.kindOf(other), [other]);
    }
    return groups;
  }

  /** A meeting leads from a case to its body, and only from a hub on to what it dealt with. */
  #goesOn(kind: string, other: number): boolean {
    if (kind !== "Meeting") return true;
    const fromHub = this.wanted.roots.some((root) => this.network.kind(root).hub);
    return this.network.kind(other).id === (fromHub ? "AgendaItem" : "Body");
  }

  /** Of one node and kind so many come by themselves. */
  #allowance(depth: number, kinds: number): number {
    if (depth > 1) return 2;
    if (this.wanted.roots.length > 1) return 5;
    return Math.max(6, Math.min(24, Math.floor(40 / Math.max(1, kinds))));
  }

  /** The best connected first, then the newest. */
  #before(a: number, b: number): number {
    const { network } = this;
    const year = (node: number) => network.years(node)?.[1] ?? 0;
    return network.size(b) - network.size(a) || year(b) - year(a) || b - a;
  }
}
