/** What the page and the store's thread say to each other. */
import type { Answer, QueryError } from "./client";

/** To the thread. */
export type Order =
  | {
      readonly kind: "load";
      /** The machine of the store, in base64 or compiled before. */
      readonly machine: string | WebAssembly.Module;
      /** The columns of the graph by their names, in base64. */
      readonly columns: Readonly<Record<string, string>>;
    }
  | { readonly kind: "ask"; readonly id: number; readonly sparql: string; readonly rows: number };

/** How much is loaded: nothing, the default graph, the graphs in `graphs` too, everything. */
export type Stage = 0 | 1 | 2 | 3;

/** From the thread. */
export type Report =
  | { readonly kind: "machine"; readonly machine: WebAssembly.Module }
  | { readonly kind: "loaded"; readonly stage: Stage; readonly graphs: readonly string[] }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | {
      readonly kind: "error";
      readonly id: number;
      readonly message: string;
      readonly reason: QueryError["reason"];
      readonly line: number | null;
      readonly column: number | null;
      /** Whether the thread must be ended: what it holds cannot be trusted any more. */
      readonly broken: boolean;
    }
  | { readonly kind: "failed"; readonly message: string };
