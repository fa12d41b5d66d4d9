/**
 * Drawing in steps: a long tree is put into the page piece by piece, in its order, and between
 * two steps the browser shows what is there and obeys whoever reads it.
 */

/** So long a step puts pieces in, in milliseconds. */
const STEP = 12;
/** A tree of more elements than this is put in as its root, and then child by child. */
const PIECE = 200;

export class Drawing {
  readonly #pieces: Iterator<unknown>;
  readonly #printing = new AbortController();
  /** Resolves when everything is drawn, or the drawing was stopped. */
  readonly end: Promise<void>;
  #over = false;

  /** Begin to move what stands in a node into another; the first step is made at once. */
  constructor(from: ParentNode & Node, to: ParentNode & Node) {
    this.#pieces = moved(from, to);
    // Paper waits for nobody.
    addEventListener("beforeprint", () => this.finish(), { signal: this.#printing.signal });
    this.#step();
    this.end = this.#go();
  }

  /** Draw all that is left now. */
  finish(): void {
    while (!this.#over) this.#next();
  }

  /** Leave out what is not drawn yet. */
  stop(): void {
    this.#over = true;
    this.#printing.abort();
  }

  /** Whether nothing will be drawn any more. */
  get over(): boolean {
    return this.#over;
  }

  async #go(): Promise<void> {
    while (!this.#over) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#step();
    }
  }

  #step(): void {
    const until = performance.now() + STEP;
    do this.#next();
    while (!this.#over && performance.now() < until);
  }

  #next(): void {
    if (!this.#over && this.#pieces.next().done) this.stop();
  }
}

/** Move the children of a node piece by piece; a large one is moved empty, and then filled. */
function* moved(from: ParentNode & Node, to: ParentNode & Node): Generator<void> {
  for (const child of [...from.childNodes]) {
    if (!(child instanceof Element) || child.getElementsByTagName("*").length <= PIECE) {
      to.append(child);
      yield;
      continue;
    }
    const rest = document.createDocumentFragment();
    rest.append(...child.childNodes);
    to.append(child);
    yield* moved(rest, child);
  }
}
