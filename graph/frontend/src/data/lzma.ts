/**
 * LZMA, which packs the store's machine a third smaller than gzip, the only way that browsers know.
 *
 * Reads what `xz --format=lzma` writes: 13 bytes that tell how it was packed, then the bits of a
 * range coder, to an end that is marked.
 */

const HEADER = 13;

/** Where each kind of decision has its probabilities, in the one array of them. */
const IS_MATCH = 0;
const IS_REPEAT = 192;
const IS_REPEAT_0 = 204;
const IS_REPEAT_1 = 216;
const IS_REPEAT_2 = 228;
const IS_LONG_REPEAT = 240;
const SLOT = 432;
const DISTANCE = 688;
const ALIGN = 803;
const LENGTH = 819;
const REPEAT_LENGTH = 1333;
const LITERAL = 1847;

/** Unpack; throws where the bytes are no LZMA, or damaged so that they cannot be read. */
export function unpackLzma(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const told = packed[0] ?? 225;
  if (told >= 225 || packed.length < HEADER + 5) throw new Error("This is no LZMA.");
  const contextBits = told % 9;
  const placeMask = (1 << (Math.floor(told / 9) % 5)) - 1;
  const positionMask = (1 << Math.floor(told / 45)) - 1;
  const bits = new Bits(packed, LITERAL + (0x300 << (contextBits + (Math.floor(told / 9) % 5))));
  let out = new Uint8Array(Math.max(1024, packed.length * 5));
  let at = 0;
  let state = 0;
  let [near, second, third, fourth] = [0, 0, 0, 0];
  for (;;) {
    const position = at & positionMask;
    if (at === out.length) out = grown(out);
    if (bits.next(IS_MATCH + (state << 4) + position) === 0) {
      const before = at > 0 ? (out[at - 1] as number) : 0;
      const context = ((at & placeMask) << contextBits) + (before >> (8 - contextBits));
      const beside = state < 7 ? -1 : (out[at - near - 1] as number);
      out[at++] = bits.literal(LITERAL + 0x300 * context, beside);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length: number;
    if (bits.next(IS_REPEAT + state) === 0) {
      [fourth, third, second] = [third, second, near];
      length = bits.length(LENGTH, position);
      near = bits.distance(length);
      if (near === 0xffffffff) return out.slice(0, at);
      state = state < 7 ? 7 : 10;
    } else {
      if (bits.next(IS_REPEAT_0 + state) === 0) {
        if (bits.next(IS_LONG_REPEAT + (state << 4) + position) === 0) {
          out[at] = from(out, at - near - 1);
          at++;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (bits.next(IS_REPEAT_1 + state) === 0) {
        [near, second] = [second, near];
      } else if (bits.next(IS_REPEAT_2 + state) === 0) {
        [near, second, third] = [third, near, second];
      } else {
        [near, second, third, fourth] = [fourth, near, second, third];
      }
      length = bits.length(REPEAT_LENGTH, position);
      state = state < 7 ? 8 : 11;
    }
    from(out, at - near - 1);
    while (at + length + 2 > out.length) out = grown(out);
    // One by one: what is repeated may reach into what is being written.
    for (const end = at + length + 2; at < end; at++) out[at] = out[at - near - 1] as number;
  }
}

function from(out: Uint8Array, place: number): number {
  if (place < 0) throw new Error("The LZMA is damaged: it repeats what was never said.");
  return out[place] as number;
}

function grown(out: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(out.length * 2);
  larger.set(out);
  return larger;
}

/** The range coder: decisions, each with a probability that learns from it. */
class Bits {
  private readonly chances: Uint16Array;
  /** Range and code; unsigned, and in an array so that they are no objects. */
  private readonly now = new Uint32Array([0xffffffff, 0]);
  private place = HEADER + 5;

  constructor(
    private readonly packed: Uint8Array,
    chances: number,
  ) {
    this.chances = new Uint16Array(chances).fill(1024);
    for (let one = HEADER + 1; one < HEADER + 5; one++)
      this.now[1] = ((this.now[1] as number) << 8) | (packed[one] as number);
  }

  next(index: number): number {
    const { now, chances } = this;
    const chance = chances[index] as number;
    const bound = ((now[0] as number) >>> 11) * chance;
    let bit = 0;
    if ((now[1] as number) < bound) {
      now[0] = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
    } else {
      now[0] = (now[0] as number) - bound;
      now[1] = (now[1] as number) - bound;
      chances[index] = chance - (chance >> 5);
      bit = 1;
    }
    this.refill();
    return bit;
  }

  literal(base: number, beside: number): number {
    let symbol = 1;
    if (beside >= 0) {
      for (let rest = beside; symbol < 0x100; ) {
        const expected = (rest >> 7) & 1;
        rest <<= 1;
        const bit = this.next(base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.next(base + symbol);
    return symbol & 0xff;
  }

  /** Return a length less two. */
  length(base: number, position: number): number {
    if (this.next(base) === 0) return this.tree(base + 2 + (position << 3), 3);
    if (this.next(base + 1) === 0) return 8 + this.tree(base + 130 + (position << 3), 3);
    return 16 + this.tree(base + 258, 8);
  }

  distance(length: number): number {
    const slot = this.tree(SLOT + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const more = (slot >> 1) - 1;
    const distance = ((2 | (slot & 1)) << more) >>> 0;
    if (slot < 14) return distance + this.reverse(DISTANCE + distance - slot, more);
    return distance + this.plain(more - 4) * 16 + this.reverse(ALIGN, 4);
  }

  private tree(base: number, bits: number): number {
    let symbol = 1;
    for (let bit = 0; bit < bits; bit++) symbol = (symbol << 1) | this.next(base + symbol);
    return symbol - (1 << bits);
  }

  private reverse(base: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      const one = this.next(base + symbol);
      symbol = (symbol << 1) | one;
      value |= one << bit;
    }
    return value;
  }

  /** Return bits that are as likely as not. */
  private plain(bits: number): number {
    const { now } = this;
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      const half = (now[0] as number) >>> 1;
      now[0] = half;
      const one = (now[1] as number) >= half;
      if (one) now[1] = (now[1] as number) - half;
      value = value * 2 + (one ? 1 : 0);
      this.refill();
    }
    return value;
  }

  private refill(): void {
    const { now } = this;
    if ((now[0] as number) >= 0x1000000) return;
    if (this.place >= this.packed.length) throw new Error("The LZMA ends before its end.");
    now[0] = (now[0] as number) << 8;
    now[1] = ((now[1] as number) << 8) | (this.packed[this.place++] as number);
  }
}
