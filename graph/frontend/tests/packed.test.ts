// @vitest-environment node
/// <reference types="node" />
import { expect, test } from "vitest";
import { numbers, unpackTable, words } from "../src/data/columns";
import { RDF, RDFS, SG } from "../src/data/names";
import { unpackDataset } from "../src/data/packed";
import { parsed } from "../src/data/terms";
import { factPieces, otherPieces, statedPieces } from "../src/query/nquads";
// Packed by Python, from a graph with a case, two readings, a derivation and odd values.
import fixture from "./packed.json";

const BASE = "https://graf.example.dk/";
const column = (name: string): Promise<Uint8Array> =>
  Promise.resolve(
    Uint8Array.from(Buffer.from((fixture.columns as Record<string, string>)[name] ?? "", "base64")),
  );
const dataset = await unpackDataset(column);

const id = (iri: string): number => {
  const found = dataset.find(iri);
  expect(found, iri).toBeGreaterThanOrEqual(0);
  return found;
};
const theCase = id(`${BASE}sag/1`);
const triple = (predicate: string): number => {
  const [found, more] = dataset.match(theCase, id(predicate));
  expect(more).toBeUndefined();
  return found as number;
};

test("what Python packed becomes the same N-Quads", async () => {
  const terms = words(await column("terms-shared"), await column("terms-rest"));
  const facts = await unpackTable("facts", column);
  const pieces = [
    ...copied(factPieces(terms, facts)),
    ...copied(statedPieces(terms, await unpackTable("stated", column), facts, () => true)),
    ...copied(otherPieces(terms, await unpackTable("named", column))),
    ...copied(otherPieces(terms, await unpackTable("described", column))),
  ];
  const lines = Buffer.concat(pieces).toString("utf-8").split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.sort()).toEqual([...fixture.quads].sort());
});

function* copied(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield piece.slice();
}

test("a term longer than a piece makes the piece longer", () => {
  const long = `"${"æ".repeat(3_000_000)}"`;
  const bytes = Buffer.from(`<a>${long}`);
  const terms = { bytes, starts: Int32Array.of(0, 3, bytes.length) };
  const zero = Int32Array.of(0);
  const table = { subject: zero, predicate: zero, object: Int32Array.of(1), length: 1 };
  const [piece] = [...copied(factPieces(terms, table))];
  expect(Buffer.from(piece ?? []).toString()).toBe(`<a> <a> ${long} .\n`);
});

test.each([
  ["00 01 02 80 01 00", [0, -1, 0, 64, 64]],
  ["fe ff ff ff 0f", [2147483647]],
  ["", []],
])("%s is %j", (hex, expected) => {
  const bytes = Uint8Array.from(hex.split(" ").filter(Boolean), (one) => Number.parseInt(one, 16));
  expect([...numbers(bytes)]).toEqual(expected);
});

test.each([
  ['"a\\n\\"b\\\\n\\u0000"@da', { kind: "literal", value: 'a\n"b\\n\u0000', lang: "da" }],
  ['"\\U0001F600\\t"', { value: "😀\t", datatype: "http://www.w3.org/2001/XMLSchema#string" }],
  ['"1"^^<http://e.org/t>', { value: "1", datatype: "http://e.org/t", lang: "" }],
  ["<http://e.org/å>", { kind: "iri", value: "http://e.org/å", datatype: "" }],
  ["_:b0", { kind: "iri", value: "_:b0" }],
])("%s says what it says", (text, expected) => {
  expect(parsed(text)).toMatchObject(expected);
});

test("triples are found by every pattern", () => {
  const everything = dataset.match();
  expect(everything).toHaveLength(dataset.size);
  for (const one of everything) {
    const [s, p, o] = [dataset.subject(one), dataset.predicate(one), dataset.object(one)];
    for (let wanted = 0; wanted < 8; wanted++) {
      const pattern = [wanted & 1 ? s : undefined, wanted & 2 ? p : undefined] as const;
      const object = wanted & 4 ? o : undefined;
      const slow = everything.filter(
        (other) =>
          (pattern[0] === undefined || dataset.subject(other) === s) &&
          (pattern[1] === undefined || dataset.predicate(other) === p) &&
          (object === undefined || dataset.object(other) === o),
      );
      expect(dataset.match(...pattern, object)).toEqual(slow);
    }
  }
});

test("what is not in the graph matches nothing", () => {
  expect(dataset.find("https://nowhere.example.org/")).toBe(-1);
  expect(dataset.match(-1)).toEqual([]);
  expect(dataset.match(undefined, -1)).toEqual([]);
  expect(dataset.match(undefined, undefined, -1)).toEqual([]);
  expect(() => dataset.term(1_000_000)).toThrow(RangeError);
});

test("things are called by their labels, in the language of the page", () => {
  expect(dataset.label(theCase, "da")).toBe("Havnens høring");
  expect(dataset.label(theCase, "en")).toBe("The harbour");
  expect(dataset.label(id(SG("Case")), "en")).toBe("case");
  expect(dataset.label(id(`${BASE}kilde/00000000000000aa`), "en")).toBe("referat.pdf");
  expect(dataset.label(id(SG("treatmentCount")), "da")).toBe("treatmentCount");
  expect(dataset.label(dataset.object(triple(SG("treatmentCount"))), "da")).toBe("2");
});

test("things are of a kind, also those that only other graphs describe", () => {
  expect(dataset.kind(theCase)).toBe("Case");
  expect(dataset.kind(id(`${BASE}kilde/00000000000000aa`))).toBe("Source");
  expect(dataset.kind(id(`${BASE}kilde/00000000000000aa/2-9/items`))).toBe("Reading");
  expect(dataset.kind(id(RDFS("label")))).toBe("");
});

test("a triple has the readings that state it", () => {
  const readings = dataset.readingsOf(triple(RDF("type")));
  expect(readings.map(({ start, exact }) => [start, exact])).toEqual([
    [2, "Punkt 1"],
    [10, "Havnen\n\u2028<b>"],
  ]);
  expect(readings[1]).toEqual({
    iri: `${BASE}kilde/00000000000000aa/10-20/cases`,
    source: id(`${BASE}kilde/00000000000000aa`),
    start: 10,
    end: 20,
    exact: "Havnen\n\u2028<b>",
    page: "3",
    section: "Sag",
    extractor: "cases",
    confidence: 0.5,
  });
});

test("what was worked out has the readings that it rests on", () => {
  const [reading, more] = dataset.readingsOf(triple(SG("treatmentCount")));
  expect(reading).toMatchObject({ exact: "Punkt 1", page: "", section: "", confidence: 1 });
  expect(more).toBeUndefined();
});

test("readings of a source come in the order of its text, with what they state", () => {
  const readings = dataset.readingsIn(id(`${BASE}kilde/00000000000000aa`));
  expect(readings.map(({ start }) => start)).toEqual([2, 10]);
  const stated = readings.map((one) => dataset.triplesOf(one).map((fact) => dataset.object(fact)));
  expect(stated.map((objects) => objects.map((one) => dataset.label(one, "da")))).toEqual([
    ["sag", "The harbour"],
    ["Havnen", "sag"],
  ]);
});
