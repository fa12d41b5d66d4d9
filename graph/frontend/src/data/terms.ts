/** Terms by number, read only when asked for. */
import type { Words } from "./columns";
import type { Term } from "./dataset";

const STRING = "http://www.w3.org/2001/XMLSchema#string";
const ESCAPED = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs;
const LETTERS: Record<string, string> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

export class Terms {
  readonly size: number;
  readonly #words: Words;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #encoder = new TextEncoder();

  constructor(words: Words) {
    this.#words = words;
    this.size = words.starts.length - 1;
  }

  term(id: number): Term {
    return parsed(this.#text(id));
  }

  /** Return the id of an IRI, or -1. */
  find(iri: string): number {
    const wanted = this.#encoder.encode(iri.startsWith("_:") ? iri : `<${iri}>`);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #text(id: number): string {
    const { bytes, starts } = this.#words;
    const start = starts[id];
    const end = starts[id + 1];
    if (start === undefined || end === undefined) throw new RangeError(`There is no term ${id}.`);
    return this.#decoder.decode(bytes.subarray(start, end));
  }

  #compare(id: number, wanted: Uint8Array): number {
    const { bytes, starts } = this.#words;
    const start = starts[id] as number;
    const length = (starts[id + 1] as number) - start;
    const shorter = Math.min(length, wanted.length);
    for (let place = 0; place < shorter; place++) {
      const difference = (bytes[start + place] as number) - (wanted[place] as number);
      if (difference) return difference;
    }
    return length - wanted.length;
  }
}

/** Return what a term of N-Quads says. */
export function parsed(text: string): Term {
  if (!text.startsWith('"')) {
    const value = text.startsWith("<") && !text.startsWith("<<") ? text.slice(1, -1) : text;
    return { kind: "iri", value, lang: "", datatype: "" };
  }
  const end = text.lastIndexOf('"');
  const value = unescaped(text.slice(1, end));
  const tail = text.slice(end + 1);
  if (tail.startsWith("@")) return { kind: "literal", value, lang: tail.slice(1), datatype: "" };
  return { kind: "literal", value, lang: "", datatype: tail ? tail.slice(3, -1) : STRING };
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPED, (_, four?: string, eight?: string, letter?: string) =>
    letter === undefined
      ? String.fromCodePoint(Number.parseInt(four ?? eight ?? "", 16))
      : (LETTERS[letter] ?? letter),
  );
}
