/** Words as the search compares them: however somebody spells them. */

const LETTERS: Readonly<Record<string, string>> = {
  å: "aa",
  æ: "ae",
  ä: "ae",
  ø: "oe",
  ö: "oe",
  œ: "oe",
  ß: "ss",
  ð: "d",
  þ: "th",
  ł: "l",
};

/** Words that say nothing alone; a question of other words does not need them. */
const SMALL = new Set(
  "af at de den der det en er et for fra i med og om på paa som til ved and for of on the to".split(
    " ",
  ),
);

/** Return a text in small letters without accents, with å as aa, ø as oe and æ as ae. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[åæäøöœßðþł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Return the words of a text, folded; a hyphen parts them ("børne- og ungeudvalget"). */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Return the words of a question; small ones only where there are no others. */
export function askedWords(text: string): string[] {
  const all = [...new Set(words(text))];
  const telling = all.filter((word) => !SMALL.has(word));
  return telling.length ? telling : all;
}

/** A stretch of a text, half open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Return where in a text the words stand that begin with one of some folded beginnings, or, where
 * `whole` has the folded word, the whole word. Only the part that was asked for is meant:
 * "cyber" of "Cybersikkerhed".
 */
export function placesOf(
  text: string,
  beginnings: readonly string[],
  whole: ReadonlySet<string>,
): Place[] {
  const found: Place[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0];
    const folded = fold(word);
    const start = match.index;
    const asked = beginnings
      .filter((beginning) => folded.includes(beginning))
      .sort((one, other) => other.length - one.length)[0];
    if (asked !== undefined) {
      const from = folded.indexOf(asked);
      const begin = lettersOf(word, from);
      found.push({ start: start + begin, end: start + lettersOf(word, from + asked.length) });
    } else if (whole.has(folded)) {
      found.push({ start, end: start + word.length });
    }
  }
  return found;
}

/** Return how many characters of a word its first `length` folded characters come from. */
function lettersOf(word: string, length: number): number {
  let folded = 0;
  let place = 0;
  for (const letter of word) {
    if (folded >= length) break;
    folded += fold(letter).length;
    place += letter.length;
  }
  return place;
}
