/** The store, in a thread of its own: loaded piece by piece, answering in between. */
import { initSync, Store } from "oxigraph/web.js";
import { XzReadableStream } from "xz-decompress";
import { unpack } from "../data/blocks";
import { unpackTable, words } from "../data/columns";
import { Terms } from "../data/terms";
import { type Answer, QueryError } from "./client";
import { explained, isBroken, message } from "./errors";
import type { Order, Report, Stage } from "./messages";
import { factPieces, otherPieces, statedPieces } from "./nquads";
import { scan } from "./scan";
import { graph, table } from "./values";

let store: Store | undefined;

self.onmessage = (event: MessageEvent<Order>) => {
  const order = event.data;
  if (order.kind === "ask") {
    tell(reportOn(order.id, order.sparql, order.rows));
    return;
  }
  load(order.machine, order.columns).catch((error: unknown) => {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
};

function tell(report: Report): void {
  self.postMessage(report);
}

async function load(
  machine: string | WebAssembly.Module,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const column = (name: string) => unpack(columns[name] ?? "");
  const started = start(machine);
  const terms = await unpackTerms(column);
  const facts = await unpackTable("facts", column);
  await started;
  store = new Store();
  await loadPieces(store, factPieces(terms, facts));
  loaded(1);
  const [stated, named, described] = await Promise.all([
    unpackTable("stated", column),
    unpackTable("named", column),
    unpackTable("described", column),
  ]);
  // The vocabulary's among them, which most questions ask: it repeats some facts.
  const small = new Set(named.graph);
  await loadPieces(store, otherPieces(terms, named));
  await loadPieces(
    store,
    statedPieces(terms, stated, facts, (graph) => small.has(graph)),
  );
  const whole = new Set(small);
  for (const one of described.graph) whole.delete(one);
  const names = new Terms(terms);
  loaded(
    2,
    [...whole].map((one) => names.term(one).value),
  );
  await loadPieces(
    store,
    statedPieces(terms, stated, facts, (graph) => !small.has(graph)),
  );
  await loadPieces(store, otherPieces(terms, described));
  loaded(3);
}

async function unpackTerms(column: (name: string) => Promise<Uint8Array>) {
  const [shared, rest] = await Promise.all([column("terms-shared"), column("terms-rest")]);
  return words(shared, rest);
}

function loaded(stage: Stage, graphs: readonly string[] = []): void {
  tell({ kind: "loaded", stage, graphs });
}

/** Start the machine, and give it to the page: another thread starts the sooner with it. */
async function start(machine: string | WebAssembly.Module): Promise<void> {
  if (typeof machine === "string") {
    const compiled = await WebAssembly.compile(await unpackXz(await unpack(machine)));
    initSync({ module: compiled });
    tell({ kind: "machine", machine: compiled });
  } else {
    initSync({ module: machine });
  }
}

/** Unpack xz, which packs the machine a third smaller than gzip, the only way browsers know. */
async function unpackXz(packed: Uint8Array): Promise<ArrayBuffer> {
  return new Response(
    new XzReadableStream(new Blob([packed as Uint8Array<ArrayBuffer>]).stream()),
  ).arrayBuffer();
}

async function loadPieces(into: Store, pieces: Iterable<Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    // Unchecked IRIs, since they come out of a store; no transaction, which would keep a copy.
    into.load(piece, { format: "application/n-quads", no_transaction: true, lenient: true });
    await turn();
  }
}

const channel = new MessageChannel();

/** Let a question that waits be answered; a timer would wait four milliseconds each time. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

function reportOn(id: number, sparql: string, rows: number): Report {
  try {
    return { kind: "answer", id, answer: answered(sparql, rows) };
  } catch (error) {
    const broken = isBroken(error);
    const known = error instanceof QueryError || broken;
    const { message, reason, line, column } = known
      ? asQueryError(error)
      : explained(sparql, error, thrown);
    return { kind: "error", id, message, reason, line, column, broken };
  }
}

function answered(sparql: string, rows: number): Answer {
  const { form, text, solutions } = scan(sparql, rows);
  const isGraph = form === "CONSTRUCT" || form === "DESCRIBE";
  const started = performance.now();
  const told = ask(text, isGraph ? "application/n-triples" : "application/sparql-results+json");
  const milliseconds = performance.now() - started;
  return { ...(isGraph ? graph(told, rows, solutions) : table(told, rows)), milliseconds };
}

function ask(sparql: string, form: string): string {
  if (!store) throw new QueryError("Nothing is loaded yet.", "failed");
  // With a form given the answer is always a text.
  return store.query(sparql, { results_format: form }) as string;
}

/** Read a question that has an error, and return that. */
function thrown(sparql: string): unknown {
  try {
    return ask(sparql, "application/sparql-results+json");
  } catch (error) {
    return error;
  }
}

function asQueryError(error: unknown): QueryError {
  if (error instanceof QueryError) return error;
  return new QueryError(
    `The query is too large or nests too deeply (${message(error)}).`,
    "failed",
  );
}
