/** The block `start`: what is in the file, its gaps, how much was read, what is new. */
import { json } from "../../../data/blocks";
import type { Lang } from "../../../data/dataset";

/** IRI, IRI of the body, date, `minutes` or `agenda`, items, closed items. */
export type MeetingRow = readonly [string, string, string, string, number, number];

export interface StartBlock {
  /** When the store last changed (UTC, ISO 8601), or "". */
  readonly built: string;
  /** Those of the meetings: IRI and name. */
  readonly municipalities: readonly (readonly [string, string])[];
  /** By date. */
  readonly meetings: readonly MeetingRow[];
  /** Meetings that only other documents tell of: body, date, how many do, an item that does. */
  readonly missing: readonly (readonly [string, string, number, string])[];
  /** How many things there are, by their class. */
  readonly counts: Readonly<Record<string, number>>;
  /** Cases that only keep meetings going. */
  readonly routine: readonly string[];
  /** Names of outcomes. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<Lang, string>>>>;
  /** Newest decisions: place of the item in `entries`, words, outcomes. */
  readonly newest: readonly (readonly [number, string, readonly string[]])[];
  /** Characters: all, those behind statements, those in known sections, those not read. */
  readonly reading: readonly [number, number, number, number];
  /** Documents that have a report, and those that have none. */
  readonly documents: number;
  readonly unreported: number;
  /** Documents to look at: source, meeting, characters, unread ones, warnings in both languages. */
  readonly doubtful: readonly (readonly [
    string,
    string,
    number,
    number,
    readonly (readonly [string, string])[],
  ])[];
  /** Files that were refused: name, reason, what to try. */
  readonly refused: readonly (readonly [string, string, string])[];
}

let kept: Promise<StartBlock> | undefined;

/** Return the block, unpacked once. */
export function startBlock(): Promise<StartBlock> {
  kept ??= json<StartBlock>("start");
  return kept;
}
