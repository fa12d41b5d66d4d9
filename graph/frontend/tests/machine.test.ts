import { expect, test } from "vitest";
import { XzReadableStream } from "xz-decompress";

/** Packed by `xz --check=crc32`: the words below. */
const WORDS =
  "/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4ABBABldADmYSSWoH43/caIPwhRqoB80X1+SVlO+fQAAAAAAZqSp5QABMUIlkgl+kEKZDQEAAAAAAVla";

function packed(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream() as ReadableStream<Uint8Array>;
  return new Response(new XzReadableStream(stream)).text();
}

test("what was packed comes back", async () => {
  expect(await unpacked(packed(WORDS))).toBe(`${"sag og sag og sagen ".repeat(3)}æøå`);
});

test("a page that was cut off or damaged on its way is found out", async () => {
  const whole = packed(WORDS);
  await expect(unpacked(whole.subarray(0, 40))).rejects.toThrow();
  const damaged = packed(WORDS);
  damaged[42] = (damaged[42] as number) ^ 255;
  await expect(unpacked(damaged)).rejects.toThrow();
});
