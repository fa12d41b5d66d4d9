import { describe, expect, test } from "vitest";
import { fragment, type Token } from "../src/data/fragments";

function packed(own: Token[], numbers: number[]): Uint8Array {
  const listed = new TextEncoder().encode(JSON.stringify(own));
  const bytes = new Uint8Array(4 + listed.length + numbers.length);
  new DataView(bytes.buffer).setUint32(0, listed.length, true);
  bytes.set(listed, 4);
  bytes.set(numbers, 4 + listed.length);
  return bytes;
}

describe("a packed fragment", () => {
  const shared: Token[] = ["<p>", ["side ", "page "], "</p>"];

  test("is put together in either language", () => {
    const content = packed(["Ålekisten", ["tegn", "characters"]], [2, 0, 4, 0, 1, 6]);
    expect(fragment(content, shared, "da")).toBe("<p>Ålekistenside tegnÅlekisten</p>");
    expect(fragment(content, shared, "en")).toBe("<p>Ålekistenpage charactersÅlekisten</p>");
  });

  test("has numbers of several bytes", () => {
    const many = Array.from({ length: 300 }, (_, place) => `${place};`);
    // Token 200 of the shared list is 402, that is 0b11_0010010.
    expect(fragment(packed([], [0x92, 0x03]), many, "da")).toBe("200;");
  });

  test("may stand anywhere in a buffer", () => {
    const content = packed(["x"], [0]);
    const moved = new Uint8Array(content.length + 3);
    moved.set(content, 3);
    expect(fragment(moved.subarray(3), [], "da")).toBe("x");
  });

  test("that is damaged is told so", () => {
    expect(() => fragment(packed([], [0x80]), shared, "da")).toThrow("within a number");
    expect(() => fragment(packed([], [0]), shared, "da")).toThrow("no token 0");
    expect(() => fragment(packed([], [100]), shared, "da")).toThrow("no token 100");
  });
});
