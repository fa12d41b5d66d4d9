/** What went wrong with a question, in words: why, where, and what to try. */
import { QueryError } from "../../../query/client";
import { h } from "../../dom";
import type { Place } from "./editor";
import type { Scope } from "./scope";

/** What a fault is told from. */
export interface Asked {
  /** Limit of time, in seconds. */
  readonly seconds: number;
  /** How long the person waited, in milliseconds. */
  readonly milliseconds: number;
}

/**
 * Return what went wrong as a part of the page.
 *
 * @param show - leads to a place in the editor.
 */
export function drawFault(
  scope: Scope,
  error: unknown,
  asked: Asked,
  show: (place: Place) => void,
): HTMLElement {
  const { say } = scope.context;
  const told = inWords(scope, error instanceof Error ? error.message : String(error));
  const reason = error instanceof QueryError ? error.reason : "failed";
  const place = placeOf(error);
  const seconds = Math.max(1, Math.round(asked.milliseconds / 1000));
  return h(
    "div",
    { class: `fault ${reason}` },
    h("h3", {}, say(`sparql_fault_${reason}`, { seconds, limit: asked.seconds })),
    place &&
      h(
        "p",
        {},
        h(
          "button",
          { type: "button", class: "place", onclick: () => show(place) },
          say("sparql_place", { line: place.line, column: place.column }),
        ),
      ),
    reason !== "stopped" && reason !== "time" && told ? h("pre", {}, told) : null,
    h("p", {}, say(`sparql_try_${reason}`)),
  );
}

/** Return what the store says of a query in the page's language, where it is one of its own. */
function inWords(scope: Scope, told: string): string {
  const { say } = scope.context;
  const found = /^Unexpected: (.*)$/s.exec(told);
  if (found) return say("sparql_unexpected", { text: found[1] ?? "" });
  if (told === "The query ends too early.") return say("sparql_too_early");
  if (told === "A text is not closed.") return say("sparql_not_closed");
  return told;
}

/** Return where a fault is, where it tells so. */
export function placeOf(error: unknown): Place | null {
  if (!(error instanceof QueryError) || error.line === null) return null;
  return { line: error.line, column: error.column ?? 1 };
}
