import { expect, test } from "vitest";
import { QueryError } from "../src/query/client";
import { MARK, scan } from "../src/query/scan";

const NS = "https://w3id.org/sagsgraf/ns";

const refusal = (sparql: string): QueryError => {
  try {
    scan(sparql, 10);
  } catch (error) {
    if (error instanceof QueryError) return error;
  }
  throw new Error("it was let through");
};

test.each([
  ["SELECT * { ?s ?p ?o }", []],
  [`SELECT * { GRAPH <${NS}> { ?s ?p ?o } }`, [NS]],
  [`PREFIX v: <${NS}> SELECT * { GRAPH v: { ?s ?p ?o } }`, [NS]],
  [`SELECT * FROM <a:b> FROM NAMED <c:d> { ?s ?p ?o }`, ["a:b", "c:d"]],
  ["SELECT * { graph ?g { ?s ?p ?o } }", null],
  ["SELECT * { GRAPH unknown:x { ?s ?p ?o } }", null],
  ["SELECT * { ?s ?p 'GRAPH ?g' } # GRAPH ?g", []],
  ['SELECT * { ?s ?p """a "GRAPH" ?g""" }', []],
  ["SELECT * { ?GRAPH <http://e.org/GRAPH#x> ?from }", []],
  ["PREFIX from: <a:> SELECT * { ?s from:graph ?o }", []],
])("%s asks the named graphs %j", (sparql, graphs) => {
  expect(scan(sparql, 10).graphs).toEqual(graphs);
});

test.each([
  ["SELECT * { ?s ?p ?o }", "SELECT * { ?s ?p ?o } LIMIT 11 "],
  ["SELECT * { ?s ?p ?o } # all", "SELECT * { ?s ?p ?o } LIMIT 11  # all"],
  ["SELECT * { ?s ?p ?o } LIMIT 5", "SELECT * { ?s ?p ?o } LIMIT 5"],
  ["SELECT * { ?s ?p ?o } LIMIT 5000", "SELECT * { ?s ?p ?o } LIMIT 11"],
  ["SELECT * { { SELECT * { } LIMIT 1 } }", "SELECT * { { SELECT * { } LIMIT 1 } } LIMIT 11 "],
  ["SELECT * { } OFFSET 3", "SELECT * { } OFFSET 3 LIMIT 11 "],
  ["SELECT * { } VALUES ?x { 1 }", "SELECT * { }  LIMIT 11 VALUES ?x { 1 }"],
  ["SELECT ?limit { ?limit ?p '} LIMIT 3' }", "SELECT ?limit { ?limit ?p '} LIMIT 3' } LIMIT 11 "],
  [
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
    `CONSTRUCT { [] <${MARK}> 0 .  ?s ?p ?o } { ?s ?p ?o } LIMIT 220 `,
  ],
  ["CONSTRUCT { } { ?s ?p ?o } LIMIT 2", "CONSTRUCT { } { ?s ?p ?o } LIMIT 2"],
  ["CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 220 "],
  ["DESCRIBE <a:b>", "DESCRIBE <a:b> LIMIT 220 "],
  ["ASK { ?s ?p ?o }", "ASK { ?s ?p ?o }"],
  ["SELECT * { ?s ?p ?o ", "SELECT * { ?s ?p ?o "],
])("%s is asked with a limit", (sparql, limited) => {
  expect(scan(sparql, 10).text).toBe(limited);
});

test.each([
  ["PREFIX a: <b:c#> # d\nBASE <e:f>\nselect * { }", "SELECT"],
  ["  ask { }", "ASK"],
  ["construct where { ?s ?p ?o }", "CONSTRUCT"],
  ["DESCRIBE ?x { ?x ?p 1 }", "DESCRIBE"],
])("%s has the form %s", (sparql, form) => {
  expect(scan(sparql, 10).form).toBe(form);
});

test.each([
  ["SELECT * {\n SERVICE <http://e.org/> { ?s ?p ?o } }", 2, 2],
  ["SELECT * { service SILENT ?x { ?s ?p ?o } }", 1, 12],
  ["LOAD <http://e.org/>", 1, 1],
  ["PREFIX a: <b:>\n  INSERT DATA { a:b a:c a:d }", 2, 3],
  ["DELETE WHERE { ?s ?p ?o }", 1, 1],
  ["CLEAR ALL", 1, 1],
])("%s is refused", (sparql, line, column) => {
  expect(refusal(sparql)).toMatchObject({ reason: "refused", line, column });
});

test("what only looks like a refused word is let through", () => {
  for (const sparql of [
    "SELECT * { ?service ?p 'SERVICE <x>' } # SERVICE",
    "PREFIX load: <a:> SELECT ?insert { ?insert load:SERVICE <http://e.org/SERVICE> }",
  ]) {
    expect(() => scan(sparql, 10)).not.toThrow();
  }
});

test("what is no question is told where", () => {
  expect(refusal("  # nothing\n")).toMatchObject({ reason: "syntax", line: null });
  expect(refusal("\n SELET * { }")).toMatchObject({ reason: "syntax", line: 2, column: 2 });
  expect(refusal(`SELECT * { ${" ".repeat(200_000)} }`).reason).toBe("refused");
});
