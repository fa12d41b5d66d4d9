import { expect, test } from "vitest";
import { format, parse } from "../src/explorer/router";

test.each([
  "#case=22-009953",
  "#sources=kilde/0123456789abcdef&at=10-20",
  "#thing=http://data.europa.eu/eli/dir/2008/98/oj",
  "#start",
])("%s is the address of what it says", (address) => {
  expect(format(parse(address))).toBe(address);
});

test("what no view is called leads to the start", () => {
  expect(parse("#nowhere=1").view).toBe("start");
  expect(parse("").view).toBe("start");
});

test("a plus sign, a percent sign and an ampersand come back", () => {
  const state = { view: "case", id: "a+b&c=d%20e ", more: { q: "å ø" } } as const;
  expect(parse(format(state))).toEqual(state);
});
