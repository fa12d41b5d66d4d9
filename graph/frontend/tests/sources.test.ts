import { expect, test } from "vitest";
import type { Dataset, Reading } from "../src/data/dataset";
import { marksIn, placeOf } from "../src/explorer/sources/documents";
import { KINDS, kindOf, wordOf } from "../src/explorer/sources/kinds";
import { folded } from "../src/explorer/sources/list";
import { occurrences } from "../src/explorer/sources/tools";
import { dateInWords, numberInWords, percent } from "../src/explorer/sources/words";
import { say } from "../src/explorer/words";

function reading(start: number | null, end: number | null, extractor: string): Reading {
  return {
    iri: `kilde/a/${start}-${end}/${extractor}`,
    source: 1,
    start,
    end,
    exact: "",
    page: "",
    section: "",
    extractor,
    confidence: 1,
  };
}

function dataset(...readings: Reading[]): Dataset {
  return {
    find: () => 1,
    readingsIn: () => readings,
    triplesOf: () => [],
  } as unknown as Dataset;
}

test("readings of one kind at one place are one mark; of two kinds, two", () => {
  const marks = marksIn(
    dataset(
      reading(4, 9, "adherence"),
      reading(4, 9, "decisions"),
      reading(4, 9, "people"),
      reading(4, 12, "decisions"),
      reading(null, null, "meeting"),
    ),
    "kilde/a",
    null,
  );
  expect(marks.map((mark) => `${mark.at} ${mark.kind} ${mark.readings.length}`)).toEqual([
    "4-12 decision 1",
    "4-9 decision 2",
    "4-9 person 1",
  ]);
});

test("what an extractor of another package read is marked as something else", () => {
  expect(kindOf("our-own-extractor", () => [])).toBe("other");
});

test("a case number is what names a case, and not whose cases they are", () => {
  const namespace = "https://w3id.org/sagsgraf/ns#";
  expect(kindOf("cases", () => [`${namespace}municipality`, `${namespace}case`])).toBe("case");
  expect(kindOf("cases", () => [`${namespace}municipality`])).toBe("meeting");
  expect(kindOf("items", () => [`${namespace}item`])).toBe("item");
  expect(kindOf("items", () => [`${namespace}date`])).toBe("meeting");
});

test("every kind has a word, and no two the same", () => {
  for (const lang of ["da", "en"] as const) {
    const words = KINDS.map((kind) => say(lang)(wordOf(kind)));
    expect(new Set(words).size).toBe(KINDS.length);
  }
});

test.each([
  ["10-20", { start: 10, end: 20 }],
  ["7-7", { start: 7, end: 7 }],
  ["20-10", null],
  ["-5-7", null],
  ["1-2-3", null],
  ["", null],
  [undefined, null],
])("%s in an address is a place, or none", (at, place) => {
  expect(placeOf(at)).toEqual(place);
});

test("words are found in small and capital letters and across line ends", () => {
  const text = "Byrådet godkendte.\nBYRÅDET\n godkendte (1+1).";
  expect(occurrences(text, "byrådet godkendte").map((one) => one.start)).toEqual([0, 19]);
  expect(occurrences(text, "(1+1)")).toHaveLength(1);
  expect(occurrences(text, ".*")).toEqual([]);
  expect(occurrences(text, " a ")).toEqual([]);
});

test("documents are found however their Danish letters are spelt", () => {
  expect(folded("Økonomiudvalget, Århus, Ærø")).toBe("oekonomiudvalget, aarhus, aeroe");
});

test("dates, numbers and shares are written as people write them", () => {
  expect(dateInWords("2022-09-12", "da")).toBe("12. september 2022");
  expect(dateInWords("2022-09-12", "en")).toBe("12 September 2022");
  expect(dateInWords("2022", "da")).toBe("2022");
  expect(numberInWords("1566200", "da")).toBe("1.566.200");
  expect(numberInWords("-20100000.5", "en")).toBe("-20,100,000.5");
  expect(numberInWords("12345678901234567890", "da")).toBe("12345678901234567890");
  expect(percent(999, 1000)).toBe(99);
  expect(percent(1000, 1000)).toBe(100);
  expect(percent(0, 0)).toBe(100);
});
