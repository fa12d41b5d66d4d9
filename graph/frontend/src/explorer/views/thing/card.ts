/** What is known of one thing: its neighbours in the graph, with names that people read. */
import type { Dataset } from "../../../data/dataset";
import { RDF, RDFS, SG, SKOS } from "../../../data/names";
import type { Context } from "../../context";
import { h } from "../../dom";
import { dayInWords } from "../../telling";

const NAMESPACES: Readonly<Record<string, (name: string) => string>> = {
  sg: SG,
  rdf: RDF,
  rdfs: RDFS,
  skos: SKOS,
  dct: (name) => `http://purl.org/dc/terms/${name}`,
  eli: (name) => `http://data.europa.eu/eli/ontology#${name}`,
  foaf: (name) => `http://xmlns.com/foaf/0.1/${name}`,
  org: (name) => `http://www.w3.org/ns/org#${name}`,
  schema: (name) => `http://schema.org/${name}`,
};
const DATE = /\d{4}-\d\d-\d\d/;
/** Kinds that stand on their own; the others are parts of one of them. */
const WHOLE = new Set(["AgendaItem", "ReportedTreatment", "Meeting", "Case", "Series"]);

/** The graph as a card reads it. A predicate is named with its prefix: `dct:title`, `sg:date`. */
export class Card {
  private readonly predicates = new Map<string, number>();
  private readonly kinds = new Map<number, string>();
  private readonly ofType = new Map<number, string>();

  constructor(
    readonly data: Dataset,
    readonly context: Context,
    /** What stands in the address of a case, by its IRI without the base. */
    private readonly cases: ReadonlyMap<string, string>,
    /** Cases that only keep meetings going, by their IRIs without the base. */
    private readonly routine: ReadonlySet<string>,
  ) {}

  /** Return the id of a predicate; -1 where nothing has it. */
  predicate(name: string): number {
    const known = this.predicates.get(name);
    if (known !== undefined) return known;
    const [prefix = "", local = ""] = name.split(":");
    const id = this.data.find(NAMESPACES[prefix]?.(local) ?? name);
    this.predicates.set(name, id);
    return id;
  }

  /** Return a predicate with its prefix; of an unknown namespace its whole IRI. */
  nameOf(predicate: number): string {
    const iri = this.data.term(predicate).value;
    for (const [prefix, within] of Object.entries(NAMESPACES)) {
      const start = within("");
      if (iri.startsWith(start)) return `${prefix}:${iri.slice(start.length)}`;
    }
    return iri;
  }

  /** Return the ids of what a thing has by a predicate. */
  objects(thing: number, name: string): number[] {
    const predicate = this.predicate(name);
    if (predicate < 0) return [];
    return this.data.match(thing, predicate).map((triple) => this.data.object(triple));
  }

  /** Return the ids of what has a thing by a predicate. */
  subjects(thing: number, name: string): number[] {
    const predicate = this.predicate(name);
    if (predicate < 0) return [];
    return this.data.match(undefined, predicate, thing).map((triple) => this.data.subject(triple));
  }

  /** Return the first value of a predicate as text, or "". */
  text(thing: number, name: string): string {
    const [first] = this.objects(thing, name);
    return first === undefined ? "" : this.data.term(first).value;
  }

  number(thing: number, name: string): number {
    return Number(this.text(thing, name) || 0);
  }

  /** Return the kind of a thing; a body has thousands around it, so each is asked once. */
  kind(thing: number): string {
    const known = this.kinds.get(thing);
    if (known !== undefined) return known;
    const kind = this.kindByType(thing);
    this.kinds.set(thing, kind);
    return kind;
  }

  private kindByType(thing: number): string {
    const types = this.objects(thing, "rdf:type");
    const [type] = types;
    if (type === undefined || types.length > 1) return this.data.kind(thing);
    const known = this.ofType.get(type) ?? this.data.kind(thing);
    this.ofType.set(type, known);
    return known;
  }

  /** Return what a kind is called, with a capital letter: "Dagsordenspunkt". */
  kindName(kind: string): string {
    const id = this.data.find(SG(kind));
    return capital(id < 0 ? kind : this.data.label(id, this.context.lang));
  }

  iri(thing: number): string {
    return this.data.term(thing).value;
  }

  /** Tell whether a case only keeps meetings going: approval of the agenda, signatures. */
  isRoutine(thing: number): boolean {
    return this.routine.has(this.context.short(this.iri(thing)));
  }

  /** Return the name of a thing, with dates in words. */
  label(thing: number): string {
    const label = this.data.label(thing, this.context.lang);
    const kind = this.kind(thing);
    if (kind !== "Meeting" && kind !== "ReportedTreatment") return label;
    return label.replace(DATE, (date) => `– ${dayInWords(date, this.context.lang)}`);
  }

  /** Return the address of a thing: a case's course, a document's text, or a card. */
  address(thing: number): string {
    const { context } = this;
    const short = context.short(this.iri(thing));
    const kind = this.kind(thing);
    if (kind === "Case") return context.link("case", this.cases.get(short) ?? short);
    if (kind === "Source") return context.link("sources", short);
    return context.link("thing", short);
  }

  /** Return a link to a thing. */
  link(thing: number, words = this.label(thing)): HTMLAnchorElement {
    return h("a", { href: this.address(thing) }, words);
  }

  /** Return the item, meeting or case that a thing is a part of, or -1. */
  owner(thing: number): number {
    let iri = this.iri(thing);
    for (let place = iri.lastIndexOf("/"); place > 8; place = iri.lastIndexOf("/")) {
      iri = iri.slice(0, place);
      const found = this.data.find(iri);
      if (found >= 0 && WHOLE.has(this.kind(found))) return found;
    }
    return -1;
  }

  /** Return the day of a thing (ISO), from its IRI or from what is said of it; "" for none. */
  day(thing: number): string {
    return DATE.exec(this.iri(thing))?.[0] ?? this.text(thing, "sg:date");
  }

  /** Return where and when a thing belongs, to tell it from others of the same name. */
  beside(thing: number): string {
    const kind = this.kind(thing);
    const whole = WHOLE.has(kind) ? thing : this.owner(thing);
    if (whole < 0 || kind === "Meeting" || kind === "Case") return "";
    if (kind === "ReportedTreatment") {
      const [of] = this.objects(thing, "sg:case");
      return this.text(thing, "dct:title") || (of === undefined ? "" : this.label(of));
    }
    const parts = whole === thing ? [] : [this.label(whole)];
    const [body] = this.objects(whole, "sg:body");
    if (body !== undefined && this.kind(whole) === "AgendaItem") parts.push(this.label(body));
    const day = this.day(whole);
    if (day && this.kind(whole) === "AgendaItem") parts.push(dayInWords(day, this.context.lang));
    return parts.join(" · ");
  }
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
