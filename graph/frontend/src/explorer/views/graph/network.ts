/** The whole network, as the block `network` tells it: who is connected with whom, and in what. */
import type { Lang } from "../../../data/dataset";
import type { Shape } from "../../../drawing/shapes";
import { dayInWords } from "../../telling";

export interface Kind {
  /** Local name of the class, for instance `Case`. */
  readonly id: string;
  /** One of them, several of them. */
  readonly da: readonly [string, string];
  readonly en: readonly [string, string];
  readonly light: string;
  readonly dark: string;
  readonly shape: Shape;
  /** Whether half the graph hangs on them: a walk reaches them but does not go on. */
  readonly hub: boolean;
}

export interface Relation {
  readonly iri: string;
  readonly da: string;
  readonly en: string;
}

/** The block, column by column; `explorer/network.py` writes it. */
export interface Columns {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  /** How many letters an IRI shares with the one before it, and the rest of it. */
  readonly shared: readonly number[];
  readonly rest: readonly string[];
  readonly label: readonly string[];
  readonly kind: readonly number[];
  readonly size: readonly number[];
  /** First year, last year (0 for none) and the bodies' numbers. */
  readonly settings: readonly (readonly [number, number, readonly number[]])[];
  readonly setting: readonly number[];
  /** Sources, each less the one before it; targets, each less its source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly relation: readonly number[];
}

/** A relation seen from one of its ends. */
export interface Link {
  readonly edge: number;
  readonly other: number;
  /** Whether it goes out from here. */
  readonly out: boolean;
}

/** Kinds that are called by their day. */
const DATED = new Set(["Meeting", "ReportedTreatment"]);
const DAY = /\d{4}-\d\d-\d\d/;

/** Nodes and edges are known by their places: 0 … count - 1. */
export class Network {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  /** IRIs without the base. */
  readonly ids: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly #columns: Columns;
  readonly #places: Map<string, number>;
  /** Edges of node n: `#edges[#starts[n] … #starts[n + 1])`. */
  readonly #starts: Int32Array;
  readonly #edges: Int32Array;

  /** @param lang - the language in which nodes are called */
  constructor(
    columns: Columns,
    readonly lang: Lang,
  ) {
    this.#columns = columns;
    this.kinds = columns.kinds;
    this.relations = columns.relations;
    this.ids = whole(columns.shared, columns.rest);
    this.#places = new Map(this.ids.map((id, place) => [id, place]));
    this.from = new Int32Array(columns.from.length);
    this.to = new Int32Array(columns.from.length);
    let source = 0;
    for (let edge = 0; edge < this.from.length; edge++) {
      source += columns.from[edge] ?? 0;
      this.from[edge] = source;
      this.to[edge] = source + (columns.to[edge] ?? 0);
    }
    [this.#starts, this.#edges] = incidence(this.ids.length, this.from, this.to);
  }

  get count(): number {
    return this.ids.length;
  }

  /** Return the place of an IRI without the base, or of a case by its number; -1 for none. */
  find(id: string): number {
    const place = this.#places.get(id);
    if (place !== undefined || !id || id.includes("/")) return place ?? -1;
    return this.ids.findIndex((one) => one.endsWith(`/sag/${id}`));
  }

  id(node: number): string {
    return this.ids[node] ?? "";
  }

  /** Return what a node is called, with the day of a meeting in words. */
  label(node: number): string {
    const written = this.written(node);
    if (!DATED.has(this.kind(node).id)) return written;
    return written.replace(DAY, (day) => `– ${dayInWords(day, this.lang)}`);
  }

  /** Return what a node is called in the graph. */
  written(node: number): string {
    return this.#columns.label[node]?.trim() || "–";
  }

  kindOf(node: number): number {
    return this.#columns.kind[node] ?? 0;
  }

  kind(node: number): Kind {
    return this.kinds[this.kindOf(node)] as Kind;
  }

  /** Half the width of a node as drawn, larger the more edges it has. */
  size(node: number): number {
    return this.#columns.size[node] ?? 7;
  }

  /** Return the first and last year that a node is of, or null where nothing says when. */
  years(node: number): readonly [number, number] | null {
    const [first, last] = this.#columns.settings[this.#columns.setting[node] ?? 0] ?? [0, 0];
    return first ? [first, last] : null;
  }

  /** Return the bodies that a node has to do with; empty where nothing says which. */
  bodies(node: number): readonly number[] {
    return this.#columns.settings[this.#columns.setting[node] ?? 0]?.[2] ?? [];
  }

  relation(edge: number): Relation {
    return this.relations[this.#columns.relation[edge] ?? 0] as Relation;
  }

  degree(node: number): number {
    return (this.#starts[node + 1] ?? 0) - (this.#starts[node] ?? 0);
  }

  /** Return what a node is connected with, in the order of the edges. */
  links(node: number): Link[] {
    const found: Link[] = [];
    for (let at = this.#starts[node] ?? 0; at < (this.#starts[node + 1] ?? 0); at++) {
      const edge = this.#edges[at] as number;
      const out = this.from[edge] === node;
      found.push({ edge, out, other: (out ? this.to[edge] : this.from[edge]) as number });
    }
    return found;
  }

  /** Return the years that occur, in order. */
  allYears(): number[] {
    const years = this.#columns.settings.flatMap(([first, last]) => (first ? [first, last] : []));
    return [...new Set(years)].sort((a, b) => a - b);
  }

  /** Return the bodies that something was dealt with by, by their labels. */
  allBodies(): number[] {
    const bodies = new Set(this.#columns.settings.flatMap(([, , who]) => who));
    return [...bodies].sort(
      (a, b) => this.label(a).localeCompare(this.label(b), this.lang) || a - b,
    );
  }
}

function whole(shared: readonly number[], rest: readonly string[]): string[] {
  let before = "";
  return rest.map((end, place) => {
    before = before.slice(0, shared[place] ?? 0) + end;
    return before;
  });
}

function incidence(count: number, from: Int32Array, to: Int32Array): [Int32Array, Int32Array] {
  const starts = new Int32Array(count + 1);
  const ends = (edge: number) =>
    from[edge] === to[edge] ? [from[edge] as number] : [from[edge] as number, to[edge] as number];
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of ends(edge)) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < count; node++) {
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  }
  const next = starts.slice();
  const edges = new Int32Array(starts[count] ?? 0);
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of ends(edge)) {
      edges[next[node] as number] = edge;
      next[node] = (next[node] ?? 0) + 1;
    }
  }
  return [starts, edges];
}
