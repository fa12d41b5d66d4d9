/** What the card of a kind tells besides facts and relations. */
import type { Card } from "./card";
import { item } from "./items";
import { bodySections, meeting } from "./meetings";
import { personRecord } from "./people";
import { topicYears } from "./topics";

/** Sections of a card, and what they make superfluous below. */
export interface Special {
  readonly sections: readonly HTMLElement[];
  /** Predicates of its facts that the sections tell. */
  readonly facts: ReadonlySet<string>;
  /** Relations that the sections tell, for instance `sg:body AgendaItem`. */
  readonly relations: ReadonlySet<string>;
}

const MAKERS: Readonly<Record<string, (card: Card, thing: number) => Special>> = {
  AgendaItem: item,
  ReportedTreatment: item,
  Body: bodySections,
  Meeting: meeting,
  Person: personRecord,
  Topic: topicYears,
};

/** Return the sections of a thing's kind. */
export function special(card: Card, thing: number): Special {
  const none = { sections: [], facts: new Set<string>(), relations: new Set<string>() };
  return MAKERS[card.kind(thing)]?.(card, thing) ?? none;
}
