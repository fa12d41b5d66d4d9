/**
 * The fragments of HTML that the program packed: `explorer/fragments.py` tells their form. They
 * are made by our templates, which escape every text that they show.
 */
import type { Lang } from "./dataset";

/** A token alike in both languages, or the Danish and the English one. */
export type Token = string | readonly [string, string];

/**
 * Return a fragment in a language.
 *
 * @param packed length of its own tokens (4 bytes), these as JSON, and a number for each token.
 * @param shared tokens that several fragments have.
 */
export function fragment(packed: Uint8Array, shared: readonly Token[], lang: Lang): string {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const own = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as Token[];
  const which = lang === "da" ? 0 : 1;
  const parts: string[] = [];
  let next = 0;
  for (let place = 4 + length; place < packed.length; ) {
    let code = 0;
    for (let shift = 0; ; shift += 7) {
      const group = packed[place++];
      if (group === undefined) throw new Error("A packed fragment ends within a number.");
      code |= (group & 127) << shift;
      if (group < 128) break;
    }
    const token = code === 0 ? own[next++] : code % 2 ? own[code >> 1] : shared[(code >> 1) - 1];
    if (token === undefined) throw new Error(`A packed fragment has no token ${code}.`);
    parts.push(typeof token === "string" ? token : token[which]);
  }
  return parts.join("");
}
