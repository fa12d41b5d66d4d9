import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StoreAnswers, type Thread } from "../src/query/answers";
import type { Answer } from "../src/query/client";
import { rowsOf } from "../src/query/console";
import type { Order, Report, Stage } from "../src/query/messages";

const FACTS = "SELECT * { ?s ?p ?o }";
const ANY = "SELECT * { GRAPH ?g { ?s ?p ?o } }";
const VOCABULARY = "SELECT * { GRAPH <a:vocabulary> { ?s ?p ?o } }";
const YES: Answer = { kind: "yesno", yes: true, milliseconds: 1 };

/** A thread that does what the test says. */
class Puppet implements Thread {
  readonly orders: Order[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<Report>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  postMessage(order: Order): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.ended = true;
  }

  say(report: Report): void {
    this.onmessage?.({ data: report } as MessageEvent<Report>);
  }

  load(stage: Stage, ...graphs: string[]): void {
    this.say({ kind: "loaded", stage, graphs });
  }

  /** The questions it was asked. */
  get asked(): string[] {
    return this.orders.flatMap((order) => (order.kind === "ask" ? [order.sparql] : []));
  }

  answer(answer: Answer = YES): void {
    const last = this.orders.at(-1);
    if (last?.kind !== "ask") throw new Error("nothing was asked");
    this.say({ kind: "answer", id: last.id, answer });
  }
}

let threads: Puppet[] = [];
let answers: StoreAnswers;
const thread = (): Puppet => threads.at(-1) as Puppet;

beforeEach(async () => {
  vi.useFakeTimers();
  threads = [];
  const make = (): Puppet => {
    threads.push(new Puppet());
    return thread();
  };
  answers = new StoreAnswers(Promise.resolve({ thread: make, machine: "AAAA", columns: {} }));
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
  vi.useRealTimers();
});

test("a question waits until the facts are loaded", async () => {
  const asked = answers.ask(FACTS);
  expect(thread().asked).toEqual([]);
  expect(answers.ready).toBe(false);
  thread().load(1);
  await answers.whenReady;
  expect(answers.ready).toBe(true);
  expect(thread().asked).toEqual([FACTS]);
  thread().answer();
  expect(await asked).toEqual(YES);
});

test("a question about named graphs waits for them, and holds up no other", () => {
  void answers.ask(ANY);
  void answers.ask(VOCABULARY);
  void answers.ask(FACTS);
  thread().load(1);
  expect(thread().asked).toEqual([FACTS]);
  thread().answer();
  thread().load(2, "a:vocabulary");
  expect(thread().asked).toEqual([FACTS, VOCABULARY]);
  thread().answer();
  thread().load(3);
  expect(thread().asked).toEqual([FACTS, VOCABULARY, ANY]);
});

test("questions are answered one after another, in order", async () => {
  thread().load(3);
  const first = answers.ask("ASK { 1 ?p 1 }");
  const second = answers.ask("ASK { 2 ?p 2 }");
  expect(thread().asked).toHaveLength(1);
  thread().answer();
  await first;
  expect(thread().asked).toEqual(["ASK { 1 ?p 1 }", "ASK { 2 ?p 2 }"]);
  thread().answer({ ...YES, yes: false });
  expect(await second).toMatchObject({ yes: false });
});

test("a question that is stopped takes its thread with it; the next waits for another", async () => {
  thread().load(3);
  thread().say({ kind: "machine", machine: "compiled" as unknown as WebAssembly.Module });
  const stopped = answers.ask(FACTS).catch((error: unknown) => error);
  const next = answers.ask("ASK { }");
  const before = thread();
  answers.stop();
  expect(await stopped).toMatchObject({ reason: "stopped" });
  expect(before.ended).toBe(true);
  expect(answers.ready).toBe(false);
  expect(thread().orders).toEqual([{ kind: "load", machine: "compiled", columns: {} }]);
  thread().load(1);
  thread().answer();
  expect(await next).toEqual(YES);
  expect(threads).toHaveLength(2);
});

test("stopping gives up a question that only waits, and nothing else", async () => {
  answers.stop();
  const waiting = answers.ask(ANY).catch((error: unknown) => error);
  answers.stop();
  expect(await waiting).toMatchObject({ reason: "stopped" });
  expect(threads).toHaveLength(1);
});

test("a question has its time, from when it is asked of the store", async () => {
  const slow = answers.ask(FACTS, { seconds: 5 }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  thread().load(3);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(threads).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await slow).toMatchObject({ reason: "time", message: expect.stringContaining("5") });
  expect(threads).toHaveLength(2);
});

test("an answer in time stops the clock", async () => {
  thread().load(3);
  const asked = answers.ask(FACTS, { seconds: 5 });
  thread().answer();
  await asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(threads).toHaveLength(1);
});

test("a machine that broke is replaced, one that complained is kept", async () => {
  const told = { kind: "error", reason: "failed", line: null, column: null } as const;
  for (const [broken, count] of [
    [false, 1],
    [true, 2],
  ] as const) {
    thread().load(3);
    const asked = answers.ask(FACTS).catch((error: unknown) => error);
    const id = (thread().orders.at(-1) as { id: number }).id;
    thread().say({ ...told, id, message: "too deep", broken });
    expect(await asked).toMatchObject({ message: "too deep", reason: "failed" });
    expect(threads).toHaveLength(count);
  }
});

test("a thread that cannot start answers every question with the reason", async () => {
  const before = answers.ask(FACTS).catch((error: unknown) => error);
  thread().say({ kind: "failed", message: "no WebAssembly here" });
  const after = answers.ask(FACTS).catch((error: unknown) => error);
  for (const asked of [before, after]) {
    expect(await asked).toMatchObject({ reason: "failed", message: "no WebAssembly here" });
  }
});

test("a refused question is never asked", async () => {
  thread().load(3);
  const refused = answers.ask("SELECT * { SERVICE <http://e.org/> { ?s ?p ?o } }");
  await expect(refused).rejects.toMatchObject({ reason: "refused", line: 1, column: 12 });
  expect(thread().asked).toEqual([]);
});

test("rows for the console are objects of strings, without what is unbound", () => {
  const value = { kind: "literal", value: "1", lang: "", datatype: "" } as const;
  const more = { cut: false, milliseconds: 1 };
  expect(rowsOf({ kind: "table", columns: ["a", "b"], rows: [[value, null]], ...more })).toEqual([
    { a: "1" },
  ]);
  expect(rowsOf(YES)).toEqual([{ answer: "true" }]);
  expect(rowsOf({ kind: "graph", triples: [[value, value, value]], ...more })).toEqual([
    { subject: "1", predicate: "1", object: "1" },
  ]);
});
