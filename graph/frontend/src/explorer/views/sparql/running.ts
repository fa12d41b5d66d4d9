/** A question while it is being answered: how long it has taken, and a button that stops it. */
import type { Answer } from "../../../query/client";
import { h } from "../../dom";
import type { Scope } from "./scope";
import { grouped } from "./wording";

export const LIMITS = [5, 30, 120] as const;
/** Rows that are handed over at most. */
const ROWS = 20_000;
/** Milliseconds before a person is told that something is under way. */
const PATIENCE = 250;

export class Running {
  readonly root = h("div", { class: "running row", hidden: true });
  readonly #scope: Scope;
  #turn = 0;
  #clock: ReturnType<typeof setInterval> | undefined;
  #begun = 0;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  get busy(): boolean {
    return this.#clock !== undefined;
  }

  /** Milliseconds since the question was asked. */
  get waited(): number {
    return performance.now() - this.#begun;
  }

  /**
   * Ask; the question before it is given up.
   *
   * @returns the answer, or null where another question was asked meanwhile.
   * @throws QueryError as `Answers.ask`.
   */
  async ask(text: string, seconds: number): Promise<Answer | null> {
    const { answers } = this.#scope.context;
    this.stop();
    const turn = ++this.#turn;
    this.#begin(seconds);
    try {
      const answer = await answers.ask(text, { seconds, rows: ROWS });
      return turn === this.#turn ? answer : null;
    } catch (error) {
      if (turn === this.#turn) throw error;
      return null;
    } finally {
      if (turn === this.#turn) this.#end();
    }
  }

  /** Give up the question that is being answered, if one is. */
  stop(): void {
    if (this.busy) this.#scope.context.answers.stop();
  }

  /** Give it up and tell nobody. */
  leave(): void {
    this.stop();
    this.#turn++;
    this.#end();
  }

  #begin(seconds: number): void {
    const { context } = this.#scope;
    const { say, lang, answers } = context;
    clearInterval(this.#clock);
    this.#begun = performance.now();
    const time = h("span", { class: "time" });
    const stop = h(
      "button",
      { type: "button", class: "stop", onclick: () => answers.stop() },
      say("sparql_stop"),
    );
    const tell = (): void => {
      this.root.hidden = answers.ready && this.waited < PATIENCE;
      // The clock of the limit, too, begins when the store is there.
      if (!answers.ready) this.#begun = performance.now();
      const told = grouped(Math.floor(this.waited / 100) / 10, lang);
      time.textContent = answers.ready
        ? say("sparql_running", { seconds: told, limit: seconds })
        : say("sparql_unpacking");
    };
    this.root.replaceChildren(h("progress", { "aria-label": say("sparql_busy") }), time, stop);
    tell();
    this.#clock = setInterval(tell, 100);
  }

  #end(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
    this.root.hidden = true;
    this.root.replaceChildren();
  }
}
