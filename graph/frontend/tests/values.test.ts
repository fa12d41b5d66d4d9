import { expect, test } from "vitest";
import { MARK } from "../src/query/scan";
import { graph, table } from "../src/query/values";

const triple = '<a:s> <a:p> "a . b"@da .';
const mark = (number: number): string => `_:b${number} <${MARK}> "0"^^<a:integer> .`;

test("triples come without the marks of the solutions that gave them", () => {
  const literal = { kind: "literal", value: "a . b", lang: "da", datatype: "" };
  const iri = (value: string) => ({ kind: "iri", value, lang: "", datatype: "" });
  expect(graph(`${mark(1)}\n${triple}\n${mark(2)}\n`, 10, 200)).toEqual({
    kind: "graph",
    triples: [[iri("a:s"), iri("a:p"), literal]],
    cut: false,
  });
});

test("a graph is cut where triples are left out, and where solutions are", () => {
  const lines = [1, 2, 3].map((number) => `<a:s> <a:p> <a:${number}> .`).join("\n");
  expect(graph(lines, 3, 60)).toMatchObject({ cut: false });
  expect(graph(lines, 2, 60)).toMatchObject({ cut: true, triples: { length: 2 } });
  const many = [triple, ...Array.from({ length: 60 }, (_, number) => mark(number))].join("\n");
  expect(graph(many, 2, 60)).toMatchObject({ cut: true, triples: { length: 1 } });
});

test("a table keeps its columns without rows, and says when rows are left out", () => {
  const bindings = [{ a: { type: "literal", value: "1", datatype: "a:t" } }, {}];
  const json = (rows: unknown[]) =>
    JSON.stringify({ head: { vars: ["a", "b"] }, results: { bindings: rows } });
  expect(table(json([]), 5)).toEqual({ kind: "table", columns: ["a", "b"], rows: [], cut: false });
  const value = { kind: "literal", value: "1", lang: "", datatype: "a:t" };
  expect(table(json(bindings), 1)).toMatchObject({ rows: [[value, null]], cut: true });
});

test("a triple within a row is written as Turtle writes it", () => {
  const one = {
    type: "triple",
    value: {
      subject: { type: "bnode", value: "b" },
      predicate: { type: "uri", value: "a:p" },
      object: { type: "literal", value: 'x"', "xml:lang": "da" },
    },
  };
  const json = JSON.stringify({ head: { vars: ["t"] }, results: { bindings: [{ t: one }] } });
  expect(table(json, 5)).toMatchObject({
    rows: [[{ kind: "triple", value: '<<( _:b <a:p> "x\\""@da )>>' }]],
  });
});
