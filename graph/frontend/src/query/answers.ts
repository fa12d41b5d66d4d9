/** Questions, one after another, to a store in a thread that is replaced when one must end. */
import { bytes, packed } from "../data/blocks";
import { TABLES } from "../data/columns";
import { type Answer, type Answers, QueryError } from "./client";
import type { Order, Report, Stage } from "./messages";
import { scan } from "./scan";

/** Seconds that a question may take, and rows that are handed over, where nobody says. */
const SECONDS = 30;
const ROWS = 10_000;

/** What `Worker` has of it; tests put something else in its place. */
export interface Thread {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What a thread is made of. */
export interface Making {
  thread(): Thread;
  readonly machine: string | WebAssembly.Module;
  readonly columns: Readonly<Record<string, string>>;
}

interface Waiting {
  readonly id: number;
  readonly sparql: string;
  readonly rows: number;
  readonly seconds: number;
  /** Named graphs that it asks; null for any. */
  readonly graphs: readonly string[] | null;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: QueryError) => void;
}

/** Start the store of the page; it is loaded while the page is used. */
export function startAnswers(): Answers {
  return new StoreAnswers(fromPage());
}

/** Take what a thread is made of out of the page's blocks. */
async function fromPage(): Promise<Making> {
  const script = new Blob([(await bytes("worker")) as BlobPart], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  const names = Object.entries(TABLES).flatMap(([table, columns]) =>
    columns.map((column) => `${table}-${column}`),
  );
  const columns = ["terms-shared", "terms-rest", ...names].map(
    (name) => [name, packed(`graph-${name}`)] as const,
  );
  return {
    thread: () => new Worker(address),
    machine: packed("oxigraph"),
    columns: Object.fromEntries(columns),
  };
}

export class StoreAnswers implements Answers {
  readonly whenReady: Promise<void>;
  #becomeReady: () => void = () => {};
  #making: Making | undefined;
  #thread: Thread | undefined;
  #stage: Stage = 0;
  /** Named graphs that are whole before everything is loaded. */
  #early = new Set<string>();
  #waiting: Waiting[] = [];
  #running: Waiting | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  /** Why there is no store, and never will be. */
  #failure: QueryError | undefined;

  constructor(making: Promise<Making>) {
    this.whenReady = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    making.then(
      (found) => {
        this.#making = found;
        this.#start();
      },
      (error: unknown) => this.#fail(String(error)),
    );
  }

  get ready(): boolean {
    return this.#stage >= 1;
  }

  ask(sparql: string, options: { seconds?: number; rows?: number } = {}): Promise<Answer> {
    const { seconds = SECONDS, rows = ROWS } = options;
    return new Promise((resolve, reject) => {
      // An error of the scan rejects: it is thrown inside.
      const { graphs } = scan(sparql, rows);
      if (this.#failure) throw this.#failure;
      this.#last += 1;
      const id = this.#last;
      this.#waiting.push({ id, sparql, rows, seconds, graphs, resolve, reject });
      this.#next();
    });
  }

  stop(): void {
    const given = this.#running ?? this.#waiting[0];
    if (!given) return;
    if (given === this.#running) this.#restart();
    else this.#waiting.shift();
    given.reject(new QueryError("The query was stopped.", "stopped"));
  }

  /** Ask the first question for which enough is loaded. */
  #next(): void {
    if (this.#running || !this.#thread) return;
    const place = this.#waiting.findIndex((one) => this.#isAnswerable(one));
    const [one] = place < 0 ? [] : this.#waiting.splice(place, 1);
    if (!one) return;
    this.#running = one;
    this.#thread.postMessage({ kind: "ask", id: one.id, sparql: one.sparql, rows: one.rows });
    this.#timer = setTimeout(() => {
      this.#restart();
      one.reject(new QueryError(`The query took longer than ${one.seconds} seconds.`, "time"));
    }, one.seconds * 1000);
  }

  #isAnswerable({ graphs }: Waiting): boolean {
    if (this.#stage === 3) return true;
    if (this.#stage === 0 || graphs === null) return false;
    return graphs.every((graph) => this.#early.has(graph));
  }

  #hear(report: Report): void {
    switch (report.kind) {
      case "machine":
        if (this.#making) this.#making = { ...this.#making, machine: report.machine };
        return;
      case "loaded":
        this.#stage = report.stage;
        for (const graph of report.graphs) this.#early.add(graph);
        if (report.stage === 1) this.#becomeReady();
        this.#next();
        return;
      case "failed":
        this.#fail(report.message);
        return;
      default:
        this.#end(report);
    }
  }

  /** Hand over what came of the question that was running. */
  #end(report: Extract<Report, { kind: "answer" | "error" }>): void {
    const one = this.#running;
    if (one?.id !== report.id) return;
    this.#settle();
    if (report.kind === "answer") one.resolve(report.answer);
    else {
      const { message, reason, line, column } = report;
      one.reject(new QueryError(message, reason, line, column));
      if (report.broken) this.#restart();
    }
    this.#next();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
  }

  #start(): void {
    const making = this.#making;
    if (!making) return;
    const thread = making.thread();
    this.#thread = thread;
    thread.onmessage = ({ data }) => this.#hear(data);
    thread.onerror = (event) => this.#fail(event.message || "The store's thread failed.");
    thread.postMessage({ kind: "load", machine: making.machine, columns: making.columns });
  }

  /** Another thread in place of one that is busy or broken; questions wait until it is loaded. */
  #restart(): void {
    this.#settle();
    this.#leave();
    this.#start();
  }

  #leave(): void {
    if (this.#thread) {
      this.#thread.onmessage = null;
      this.#thread.onerror = null;
      this.#thread.terminate();
    }
    this.#thread = undefined;
    this.#stage = 0;
    this.#early.clear();
  }

  #fail(message: string): void {
    this.#failure = new QueryError(message, "failed");
    const all = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#settle();
    this.#leave();
    this.#waiting = [];
    for (const one of all) one.reject(this.#failure);
  }
}
