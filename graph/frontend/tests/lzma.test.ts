import { expect, test } from "vitest";
import { unpackLzma } from "../src/data/lzma";

/** Packed by `xz --format=lzma`. */
const WORDS = "XQAAgAD//////////wA5mEklqB+N/3GiD8IUaqAfNF9fklZh5mX///mSEAA=";
const NOTHING = "XQAAgAD//////////wCD//v//8AAAAA=";

function packed(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
}

test("what was packed comes back: literals, repetitions, what reaches into itself", () => {
  const told = new TextDecoder().decode(unpackLzma(packed(WORDS)));
  expect(told).toBe(`${"sag og sag og sagen ".repeat(3)}æøå`);
});

test("nothing comes back as nothing", () => {
  expect(unpackLzma(packed(NOTHING))).toHaveLength(0);
});

test.each([
  ["gzip", "H4sIAAAAAAAAAwMAAAAAAAAAAAA="],
  ["nothing at all", ""],
])("%s is refused", (_, base64) => {
  expect(() => unpackLzma(packed(base64))).toThrow();
});

test("what is cut off is refused wherever it is cut", () => {
  const whole = packed(WORDS);
  for (let length = 0; length < whole.length - 6; length++)
    expect(() => unpackLzma(whole.subarray(0, length)), `${length} bytes`).toThrow();
});
