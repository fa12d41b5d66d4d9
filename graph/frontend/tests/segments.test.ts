import { expect, test } from "vitest";
import { parts, type Stretch, segments } from "../src/explorer/sources/segments";

interface Named extends Stretch {
  readonly name: string;
}

const named = (name: string, start: number, end: number): Named => ({ name, start, end });

/** Return pieces as `0-4 a,b`, the longest stretch first. */
function cut(start: number, end: number, ...stretches: Named[]): string[] {
  return segments(start, end, stretches).map((one) =>
    `${one.start}-${one.end} ${one.over.map((over) => over.name).join()}`.trim(),
  );
}

test("a text without stretches is one piece", () => {
  expect(cut(0, 9)).toEqual(["0-9"]);
});

test("one stretch within another has both, the longer first", () => {
  expect(cut(0, 9, named("b", 3, 5), named("a", 0, 9))).toEqual(["0-3 a", "3-5 a,b", "5-9 a"]);
});

test("stretches that overlap share the piece between them", () => {
  expect(cut(0, 9, named("a", 1, 5), named("b", 3, 8))).toEqual([
    "0-1",
    "1-3 a",
    "3-5 b,a",
    "5-8 b",
    "8-9",
  ]);
});

test("two stretches of the same place stand over one piece", () => {
  expect(cut(0, 4, named("a", 1, 3), named("b", 1, 3))).toEqual(["0-1", "1-3 a,b", "3-4"]);
});

test("stretches that touch are apart", () => {
  expect(cut(0, 4, named("a", 0, 2), named("b", 2, 4))).toEqual(["0-2 a", "2-4 b"]);
});

test("a stretch without characters, or outside the part, covers nothing", () => {
  const stretches = [named("empty", 5, 5), named("before", 0, 4), named("behind", 8, 12)];
  expect(cut(4, 8, ...stretches)).toEqual(["4-8"]);
});

test("a stretch that reaches over the ends of the part is cut off there", () => {
  expect(cut(4, 8, named("a", 0, 6), named("b", 7, 20))).toEqual(["4-6 a", "6-7", "7-8 b"]);
});

test("whatever the stretches, the pieces are the text, each with what covers it", () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const stretches = Array.from({ length: random(12) }, (_, place) => {
      const start = random(40);
      return named(String(place), start, start + random(15));
    });
    const found = segments(5, 35, stretches);
    expect(found[0]?.start).toBe(5);
    expect(found.at(-1)?.end).toBe(35);
    for (const [place, one] of found.entries()) {
      if (place) expect(one.start).toBe(found[place - 1]?.end);
      const over = stretches.filter((other) => other.start <= one.start && other.end >= one.end);
      expect(new Set(one.over)).toEqual(new Set(over));
    }
  }
});

test("parts end at line ends and where they must, and are the whole text", () => {
  const text = "en linje\nen til\nog en meget lang linje uden ende\nslut";
  const found = parts(text, 10, [3, 0, text.length]);
  expect(found.map((one) => text.slice(one.start, one.end)).join("")).toBe(text);
  expect(found.map((one) => one.start)).toContain(3);
  for (const one of found.slice(1)) {
    expect(one.start === 3 || text[one.start - 1] === "\n").toBe(true);
  }
  expect(parts("", 10)).toEqual([]);
});
