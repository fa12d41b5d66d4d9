/** The kinds of marks: what the extractors read, grouped as a reader would. */
import { SG } from "../../data/names";
import type { Key } from "../words";

const DCT = (name: string) => `http://purl.org/dc/terms/${name}`;

const EXTRACTORS = {
  decision: ["decisions", "adherence"],
  recommendation: ["recommendations"],
  vote: ["votes"],
  amount: ["amounts"],
  finance: ["finances", "financing"],
  case: ["cases"],
  item: ["items"],
  course: ["referrals", "history", "back_references"],
  paper: ["attachments"],
  person: ["people"],
  attendance: ["attendance"],
  organisation: ["organisations"],
  law: ["laws"],
  date: ["deadlines"],
  topic: ["topics"],
  meeting: ["meeting"],
  /** What extractors of other packages read. */
  other: [],
} as const;

export type Kind = keyof typeof EXTRACTORS;

/** All kinds, in the order of the legend. */
export const KINDS = Object.keys(EXTRACTORS) as Kind[];

/** Kinds that cover whole passages: their word stands in the text where they begin. */
export const PASSAGES: ReadonlySet<Kind> = new Set(["decision", "recommendation", "vote"]);

const KIND_OF = new Map<string, Kind>(
  KINDS.flatMap((kind) => EXTRACTORS[kind].map((name): [string, Kind] => [name, kind])),
);

/** What makes a reading one of its kind: `cases` reads the municipality of its cases as well. */
const TELLS: Readonly<Record<string, ReadonlySet<string>>> = {
  cases: new Set([SG("case"), SG("series"), DCT("identifier")]),
  items: new Set([SG("item"), DCT("title")]),
};

/**
 * Return the kind of what was read.
 *
 * @param extractor - what read it.
 * @param predicates - returns the IRIs of the properties that it stated.
 */
export function kindOf(extractor: string, predicates: () => readonly string[]): Kind {
  const tells = TELLS[extractor];
  if (tells && !predicates().some((one) => tells.has(one))) return "meeting";
  return KIND_OF.get(extractor) ?? "other";
}

/** Return the key of a kind's word. */
export function wordOf(kind: Kind): Key {
  return `sources_kind_${kind}`;
}
