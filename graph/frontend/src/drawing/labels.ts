/** Names of nodes and relations on a canvas: written where there is room, the larger first. */

/** A place on the canvas, in CSS pixels; whoever owns it may overlap it. */
export interface Box {
  readonly owner: unknown;
  /** What is larger may, where there is no other way, cover smaller shapes, never a name. */
  readonly rank: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Spot extends Box {
  readonly align: "center" | "left" | "right";
}

/** A node as its name needs it. */
export interface Named {
  /** Half its width, in units of the picture. */
  readonly size: number;
  readonly lines: readonly string[];
  /** Width of the longest line in ems. */
  readonly width: number;
}

export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

const CELL = 80;
/** Nodes from this size on are named in bold, and first. */
const HEAVY = 18;

export const isHeavy = (node: Named): boolean => node.size >= HEAVY;

/** Boxes already taken, in cells, so that a name need only be compared with what is near. */
export class Taken {
  readonly #cells = new Map<string, Box[]>();

  *#cellsOf(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
        yield `${x},${y}`;
      }
    }
  }

  add(box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const there = this.#cells.get(cell);
      if (there) there.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  /** Return how much of a box is taken by others, in square pixels. */
  covered(box: Box): number {
    const there = new Set([...this.#cellsOf(box)].flatMap((cell) => this.#cells.get(cell) ?? []));
    let area = 0;
    for (const other of there) if (other.owner !== box.owner) area += shared(box, other);
    return area;
  }

  /** Tell whether a box overlaps nothing but its owner's and what is smaller than `rank`. */
  free(box: Box, rank = 0): boolean {
    for (const cell of this.#cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) {
        const apart =
          other.owner === box.owner ||
          other.rank < rank ||
          other.left >= box.right ||
          other.right <= box.left ||
          other.top >= box.bottom ||
          other.bottom <= box.top;
        if (!apart) return false;
      }
    }
    return true;
  }
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Return a name in at most `most` lines of about `length` letters. */
export function wrapped(label: string, length = 24, most = 3): string[] {
  const lines: string[] = [];
  let line = "";
  const words = label.split(/\s+/u).filter(Boolean);
  for (let place = 0; place < words.length; place++) {
    let word = words[place] ?? "";
    if (line && line.length + 1 + word.length <= length) {
      line += ` ${word}`;
      continue;
    }
    if (line) lines.push(line);
    while (word.length > length && lines.length < most) {
      lines.push(word.slice(0, length));
      word = word.slice(length);
    }
    line = word;
    if (lines.length >= most) break;
  }
  if (line && lines.length < most) lines.push(line);
  else if (line) lines[most - 1] = `${(lines[most - 1] ?? "").slice(0, length - 2)} …`;
  return lines.length ? lines : ["–"];
}

/** Return where a node's name may stand, best first: under it, over it, beside it, at a corner. */
function spots(node: Named, shape: Box, size: number): Spot[] {
  const wide = node.width * size + 4;
  const tall = node.lines.length * size * 1.2;
  const x = (shape.left + shape.right) / 2;
  const y = (shape.top + shape.bottom) / 2;
  const at = (left: number, top: number, align: Spot["align"]): Spot => ({
    owner: node,
    rank: Number.POSITIVE_INFINITY,
    left,
    right: left + wide,
    top,
    bottom: top + tall,
    align,
  });
  return [
    at(x - wide / 2, shape.bottom + 2, "center"),
    at(x - wide / 2, shape.top - tall - 1, "center"),
    at(shape.right + 2, y - tall / 2, "left"),
    at(shape.left - wide - 2, y - tall / 2, "right"),
    at(x, shape.bottom + 1, "left"),
    at(x - wide, shape.bottom + 1, "right"),
    at(x, shape.top - tall, "left"),
    at(x - wide, shape.top - tall, "right"),
  ];
}

/** Writes names on a canvas whose unit is a CSS pixel. */
export class Writer {
  readonly taken = new Taken();

  constructor(
    private readonly ctx: CanvasRenderingContext2D,
    private readonly look: Ink,
    private readonly family: string,
    private readonly width: number,
  ) {}

  /**
   * Write a node's name beside its shape.
   *
   * @param scale - how much the picture is enlarged; a leaf's name waits until one comes closer
   * @param always - whether it is written even where it covers something
   */
  node(node: Named, shape: Box, scale: number, always: boolean): void {
    const bold = isHeavy(node);
    if (!always && 13 * scale < (bold ? 0 : node.size > 10 ? 3.5 : 5.5)) return;
    const size = Math.max(11, Math.min(17, 13 * scale)) + (bold ? 1 : 0);
    const places = spots(node, shape, size);
    const whole = ({ left, right, top }: Spot) => left >= 0 && top >= 0 && right <= this.width;
    const box =
      places.find((place) => whole(place) && this.taken.free(place)) ??
      (bold ? places.find((place) => this.taken.free(place, node.size)) : undefined) ??
      (always ? this.#clearest(places) : undefined);
    if (!box) return;
    this.taken.add(box);
    this.ctx.font = fontOf(bold, size, this.family);
    this.ctx.fillStyle = this.look.ink;
    this.#write(node.lines, box, size);
  }

  #clearest(places: readonly Spot[]): Spot | undefined {
    const covered = new Map(places.map((place) => [place, this.taken.covered(place)]));
    return [...places].sort((a, b) => (covered.get(a) ?? 0) - (covered.get(b) ?? 0))[0];
  }

  /** Write a relation's name in the middle of its line, where there is room. */
  edge(owner: unknown, label: string, x: number, y: number): void {
    this.ctx.font = `italic ${fontOf(false, 11.5, this.family)}`;
    const half = this.ctx.measureText(label).width / 2 + 3;
    const box: Spot = {
      owner,
      rank: Number.POSITIVE_INFINITY,
      align: "center",
      left: x - half,
      right: x + half,
      top: y - 7,
      bottom: y + 8,
    };
    if (!this.taken.free(box)) return;
    this.taken.add(box);
    this.ctx.fillStyle = this.look.accent;
    this.#write([label], box, 11.5);
  }

  #write(lines: readonly string[], box: Spot, size: number): void {
    const { ctx } = this;
    const middle = (box.left + box.right) / 2;
    const x = { center: middle, left: box.left + 2, right: box.right - 2 }[box.align];
    ctx.textAlign = box.align;
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = this.look.paper;
    lines.forEach((line, index) => {
      const y = box.top + index * size * 1.2;
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }
}

export function fontOf(bold: boolean, size: number, family: string): string {
  return `${bold ? 600 : 400} ${size}px ${family}`;
}

/** Return a function that tells how wide the longest of some lines is, in ems. */
export function measurer(family: string): (lines: readonly string[], bold: boolean) => number {
  const ctx = document.createElement("canvas").getContext("2d");
  return (lines, bold) => {
    // Without a canvas (no drawing at all) half an em a letter is near enough.
    if (!ctx) return 0.5 * Math.max(...lines.map((line) => line.length));
    ctx.font = fontOf(bold, 100, family);
    return Math.max(...lines.map((line) => ctx.measureText(line).width)) / 100;
  };
}
