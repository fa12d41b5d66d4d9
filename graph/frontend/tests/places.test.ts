import { expect, test } from "vitest";
import { Places } from "../src/explorer/sources/places";

/** Return the words at a place that counts characters as Python does. */
function words(text: string, start: number, end: number, edits: [number, number, number][] = []) {
  const range = new Places(text, edits).range(start, end);
  return text.slice(range.start, range.end);
}

test("without edits and wide characters a place is what it says", () => {
  expect(words("Direktionen", 2, 5)).toBe("rek");
});

test("a character beyond the first plane is one character and two units", () => {
  const text = "🏛 Byråd 🗳️ godkendt 𝒳";
  const characters = [...text];
  for (let start = 0; start < characters.length; start++) {
    for (let end = start; end <= characters.length; end++) {
      expect(words(text, start, end)).toBe(characters.slice(start, end).join(""));
    }
  }
});

test("a place behind a name that was covered moves with it", () => {
  // "Ida Bro søger. Bo Ek får svar."
  const text = "Person 1 søger. Person 12 får svar.";
  const edits: [number, number, number][] = [
    [0, 7, 8],
    [15, 20, 9],
  ];
  expect(words(text, 8, 13, edits)).toBe("søger");
  expect(words(text, 15, 20, edits)).toBe("Person 12");
  expect(words(text, 21, 29, edits)).toBe("får svar");
  expect(words(text, 0, 30, edits)).toBe(text);
});

test("a place that ends or begins within a covered name takes all of it", () => {
  const text = "hr. Person 1 søger";
  const edits: [number, number, number][] = [[4, 11, 8]];
  expect(words(text, 0, 7, edits)).toBe("hr. Person 1");
  expect(words(text, 8, 17, edits)).toBe("Person 1 søger");
  expect(words(text, 5, 6, edits)).toBe("Person 1");
  expect(words(text, 0, 4, edits)).toBe("hr. ");
  expect(words(text, 11, 17, edits)).toBe(" søger");
});

test("edits and wide characters together", () => {
  const text = "🏛 Person 1 🏛 søger";
  expect(words(text, 2, 9, [[2, 9, 8]])).toBe("Person 1");
  expect(words(text, 12, 17, [[2, 9, 8]])).toBe("søger");
});

test("a place outside the text is cut to it", () => {
  expect(words("abc", 1, 99)).toBe("bc");
  expect(words("abc", 50, 99)).toBe("");
  expect(new Places("abc").range(2, 1)).toEqual({ start: 2, end: 2 });
});
