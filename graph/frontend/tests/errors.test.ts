// @vitest-environment node
/// <reference types="node" />
import { readFileSync } from "node:fs";
import { initSync, Store } from "oxigraph/web.js";
import { expect, test } from "vitest";
import { explained, isBroken } from "../src/query/errors";
import { scan } from "../src/query/scan";

const machine = new WebAssembly.Module(readFileSync("node_modules/oxigraph/web_bg.wasm"));
initSync({ module: machine });
const store = new Store();

const thrown = (sparql: string): unknown => {
  try {
    store.query(sparql);
    return undefined;
  } catch (error) {
    return error;
  }
};

test.each([
  ["SELECT ?s WHERE { ?s ?p ?o } ORDR BY ?s", 1, 30, "Unexpected: ORDR"],
  ["SELECT ?s WHERE { ?s ?p ?o } ORDER ?s", 1, 36, "Unexpected: ?s"],
  ["SELECT ?s WHRE { ?s ?p ?o }", 1, 11, "Unexpected: WHRE"],
  ["SELECT ?s\n{ ?s ?p 'æøå' .\n  FILTR(?s) }", 3, 3, "Unexpected: FILTR"],
  ["SELECT ?s { ?s ?p 'æøå' . ?s ?p ] }", 1, 33, "Unexpected: ]"],
  ["SELECT ?s { ?s ?p ?o }}", 1, 23, "Unexpected: }"],
  ["SELECT ?s { # ) } \n ?s ?p ?o } LIMIT x", 2, 19, "Unexpected: x"],
  ["SELECT ?s {\n ?s a sg:Case ;\n  sg:foo ?o .\n}", 2, 7, "Prefix not found: sg:Case"],
  ["SELECT ?s { ?s ?p 'abc }", 1, 19, "A text is not closed."],
  ["SELECT ?s { ?s ?p ?o", 1, 21, "The query ends too early."],
])("%s", (sparql, line, column, message) => {
  const error = explained(sparql, thrown(scan(sparql, 10).text), thrown);
  expect({ ...error, message: error.message }).toEqual({ message, reason: "syntax", line, column });
});

test("an error of meaning is told in its own words", () => {
  const sparql = "SELECT ?s { ?s ?p ?o } GROUP BY ?o";
  const error = explained(sparql, thrown(sparql), thrown);
  expect(error.message).toMatch(/unbound/);
  expect(error.reason).toBe("syntax");
});

test("an unknown function fails when it is asked", () => {
  const sparql = "SELECT ?s { ?s ?p ?o FILTER(<http://e.org/f>(?s)) }";
  store.load("<a:a> <a:b> <a:c> .", { format: "application/n-triples" });
  const error = explained(sparql, thrown(sparql), thrown);
  expect(error).toMatchObject({ reason: "failed", line: null });
  expect(error.message).toContain("http://e.org/f");
});

test("a question that overflows the stack breaks the machine, one in error does not", () => {
  expect(isBroken(thrown("SELECT * { ?s"))).toBe(false);
  expect(isBroken(thrown(`SELECT * { ${"{".repeat(5000)} ${"}".repeat(5000)} }`))).toBe(true);
});
