/** What the page draws: from the JSON in `#data`, ready to be asked. */
import { isHeavy, measurer, type Named } from "../drawing/labels";
import { sign } from "../drawing/shapes";

export interface Kind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly light: string;
  readonly dark: string;
  readonly path: string;
  readonly index: number;
}

/** Name of a fact, its value in words, the node that the value is, and its quotes. */
export type Fact = readonly [string, string, number | null, readonly number[]];
/** Words, source, page, start, end, section. */
export type Quote = readonly [string, string, number | null, number, number, string];

export interface GraphNode extends Named {
  readonly id: number;
  readonly iri: string;
  readonly label: string;
  readonly tooltip: string;
  readonly facts: readonly Fact[];
  readonly kind: Kind;
  readonly shape: string;
  readonly x: number;
  readonly y: number;
  readonly edges: GraphEdge[];
  /** Its name and its facts as they are searched. */
  name: string;
  texts: readonly string[];
  shown: boolean;
}

export interface GraphEdge {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly smooth: unknown;
  readonly evidence: readonly number[];
  shown: boolean;
}

interface Data {
  readonly lang: string;
  readonly words: Readonly<Record<string, string>>;
  readonly kinds: readonly Omit<Kind, "index">[];
  readonly nodes: readonly {
    readonly id: number;
    readonly group: string;
    readonly label: string;
    readonly shape: string;
    readonly size: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly edges: readonly { from: number; to: number; label: string; smooth?: unknown }[];
  readonly details: readonly {
    readonly iri: string;
    readonly label: string;
    readonly tooltip: string;
    readonly facts: readonly Fact[];
  }[];
  readonly edgeEvidence: readonly (readonly number[])[];
  readonly quotes: readonly Quote[];
}

/** Return the element with an id, which the page's template has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Return an item that the data promise. */
export function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("the data of the page contradict themselves");
  return item;
}

export class Graph {
  readonly lang: string;
  readonly words: Readonly<Record<string, string>>;
  readonly kinds: readonly Kind[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly quotes: readonly Quote[];
  readonly family = getComputedStyle(document.body).fontFamily;
  readonly #byIri: Map<string, GraphNode>;

  constructor(data: Data) {
    this.lang = data.lang;
    this.words = data.words;
    this.quotes = data.quotes;
    this.kinds = data.kinds.map((kind, index) => ({ ...kind, index }));
    const kindOf = new Map(this.kinds.map((kind) => [kind.id, kind]));
    const measure = measurer(this.family);
    this.nodes = data.nodes.map((node) => {
      const lines = node.label.split("\n");
      const { size, id, shape, x, y } = node;
      const width = measure(lines, isHeavy({ size, lines, width: 0 }));
      const kind = found(kindOf.get(node.group));
      const detail = found(data.details[id]);
      const drawn = { id, shape, x, y, size, lines, width, kind, edges: [] };
      return { ...detail, ...drawn, name: "", texts: [], shown: true };
    });
    this.edges = data.edges.map((edge, id) => ({
      ...edge,
      smooth: edge.smooth ?? false,
      id,
      evidence: found(data.edgeEvidence[id]),
      shown: true,
    }));
    for (const edge of this.edges) {
      this.node(edge.from).edges.push(edge);
      if (edge.to !== edge.from) this.node(edge.to).edges.push(edge);
    }
    this.#byIri = new Map(this.nodes.map((node) => [node.iri, node]));
  }

  node(id: number): GraphNode {
    return found(this.nodes[id]);
  }

  find(iri: string): GraphNode | null {
    return this.#byIri.get(iri) ?? null;
  }

  otherEnd(edge: GraphEdge, node: GraphNode): GraphNode {
    return this.node(edge.from === node.id ? edge.to : edge.from);
  }

  /** Return the words of a key; `{name}` in them is replaced by a value. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return found(this.words[key]).replace(/\{(\w+)\}/g, (all, name: string) =>
      String(values[name] ?? all),
    );
  }
}

export function readGraph(): Graph {
  return new Graph(JSON.parse(byId("data").textContent ?? "") as Data);
}

/** Return the shape of a kind, in its colour. */
export function kindSign(kind: Kind): SVGSVGElement {
  return sign(kind.path, `sign kind-${kind.index}`);
}

/** Return the address of a node. */
export function address(node: GraphNode): string {
  return `#node=${encodeURIComponent(node.iri)}`;
}
