/** A text with stretches that overlap, cut into pieces that each carry the same ones throughout. */

/** A stretch of a text, half open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece, and the stretches over it, the longest first. */
export interface Segment<S extends Stretch> extends Stretch {
  readonly over: readonly S[];
}

/**
 * Cut a part of a text at every end of a stretch.
 *
 * What lies outside the part is cut off; a stretch without characters covers nothing.
 */
export function segments<S extends Stretch>(
  start: number,
  end: number,
  stretches: readonly S[],
): Segment<S>[] {
  const inside = stretches
    .filter((one) => one.start < one.end && one.start < end && one.end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([start, end]);
  for (const one of inside) {
    cuts.add(Math.max(one.start, start));
    cuts.add(Math.min(one.end, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const found: Segment<S>[] = [];
  let open: S[] = [];
  let next = 0;
  for (let place = 0; place + 1 < places.length; place++) {
    const from = places[place] as number;
    open = open.filter((one) => one.end > from);
    for (let one = inside[next]; one && one.start <= from; one = inside[++next]) open.push(one);
    const over = [...open].sort((a, b) => b.end - b.start - (a.end - a.start));
    found.push({ start: from, end: places[place + 1] as number, over });
  }
  return found;
}

/** Cut a text into parts of some length, at line ends, and wherever it must be cut. */
export function parts(text: string, length: number, must: readonly number[] = []): Stretch[] {
  const found: Stretch[] = [];
  const borders = [...new Set(must)].filter((one) => one > 0 && one < text.length);
  borders.sort((a, b) => a - b);
  let start = 0;
  for (const border of [...borders, text.length]) {
    while (border - start > length) {
      const line = text.indexOf("\n", start + length) + 1;
      if (line === 0 || line >= border) break;
      found.push({ start, end: line });
      start = line;
    }
    if (start < border) found.push({ start, end: border });
    start = border;
  }
  return found;
}
