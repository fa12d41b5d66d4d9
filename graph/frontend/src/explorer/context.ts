/** What every view gets, and what it gives. */
import type { Dataset, Lang } from "../data/dataset";
import type { Answers } from "../query/client";
import type { State, ViewName } from "./router";
import type { Say } from "./words";

/** What the program that wrote the page tells of it. */
export interface About {
  /** Base of the IRIs, for instance `https://w3id.org/sagsgraf/`. */
  readonly base: string;
  /** Version of Sagsgraf. */
  readonly version: string;
  /** Whether the readings and the texts of the documents are in the page. */
  readonly evidence: boolean;
  /** Whom the page names: `elected`, `officials` or `all`. */
  readonly people: string;
  /** Case numbers that the page was limited to; empty for everything. */
  readonly cases: readonly string[];
  /** How many documents were read. */
  readonly documents: number;
  /** First and last day of the meetings (ISO), or null where there are none. */
  readonly period: readonly [string, string] | null;
}

export interface Context {
  readonly about: About;
  readonly lang: Lang;
  /** The words of the page in its language. */
  readonly say: Say;
  /** Questions in SPARQL. */
  readonly answers: Answers;
  /** Return the graph, unpacked when first asked for. */
  dataset(): Promise<Dataset>;
  /** Return the address of a state, for a link. */
  link(view: ViewName, id?: string, more?: Record<string, string>): string;
  /** Go to a state; `replace` leaves no step behind in the browser's history. */
  go(state: State, replace?: boolean): void;
  /** Return an IRI without the base, as it stands in an address; and the other way. */
  short(iri: string): string;
  whole(id: string): string;
  /** Tell something to whoever listens instead of looking. */
  announce(text: string): void;
}

/** A part of the page; made anew when the language changes. */
export interface View {
  /** Heading of the document while the view is shown. */
  title(state: State): string;
  /** Draw a state in the view's element. Called again with every new state of this view. */
  show(state: State): void | Promise<void>;
  /** The view is left. */
  hide?(): void;
}

export type MakeView = (root: HTMLElement, context: Context) => View;
