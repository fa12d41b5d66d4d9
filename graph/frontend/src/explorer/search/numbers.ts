/**
 * Case numbers in any spelling: 22-009953, 22/9953, "sag 22 009953", 22009953.
 *
 * Records systems print them in many shapes (85.02.02-G01-5-17, BR 366/07, EMN-2025-008468,
 * 20-010677K); people leave out zeros, and put other signs between the parts.
 */

const LABEL =
  /^\s*(?:(?:acadre|kommunens)\s+)?(?:sagsnummeret|sagsnummer|sagsnr|sagnr|sags-?id|sagen|sag|journalnummer|case number|case|nr)\b[\s.:]*(?:nr\b[\s.:]*)?/i;
const PART = /^(?:\d{1,9}(?:[a-zæøå]\d{0,3})?|[a-zæøå]\d{1,3}|[a-zæøå]{2,4})$/i;

/** A case number, or the beginning of one, as it is compared. */
export interface NumberKey {
  /** Its parts without leading zeros: `22-9953`. */
  readonly key: string;
  /** Its parts as they stand: `22-009953`. */
  readonly raw: string;
  /** The same without anything between: `22009953`. */
  readonly joined: string;
  /** Its last part without leading zeros: `9953`; "" where there is one part only. */
  readonly last: string;
}

/** Return a case number as it is compared. */
export function numberKey(number: string): NumberKey {
  const parts = partsOf(number);
  const plain = parts.map((part) => part.replace(/^0+(?=\w)/, ""));
  return {
    key: plain.join("-"),
    raw: parts.join("-"),
    joined: parts.join(""),
    last: parts.length > 1 ? (plain.at(-1) ?? "") : "",
  };
}

/**
 * Return the case number that somebody asks for, or null where the words are none.
 *
 * A year alone ("2022") is a word like others.
 */
export function askedNumber(text: string): NumberKey | null {
  const told = text.replace(LABEL, "");
  const parts = partsOf(told);
  if (!parts.length || !parts.every((part) => PART.test(part))) return null;
  const digits = told.replace(/\D/g, "").length;
  const lettersOnly = parts.filter((part) => /^\D+$/.test(part)).length;
  if (digits < 3 || lettersOnly > 1 || (lettersOnly && !/^\D+$/.test(parts[0] ?? ""))) return null;
  if (parts.length === 1 && /^(?:19|20)\d\d$/.test(parts[0] ?? "") && told === text) return null;
  return numberKey(told);
}

/** How well a case's number answers: 3 wholly, 2 its beginning, 1 its last part, 0 not at all. */
export function answers(asked: NumberKey, number: NumberKey): 0 | 1 | 2 | 3 {
  if (asked.key === number.key || asked.joined === number.joined) return 3;
  if (number.raw.startsWith(asked.raw) || number.joined.startsWith(asked.joined)) return 2;
  return asked.last === "" && asked.key.length >= 3 && asked.key === number.last ? 1 : 0;
}

/** Return the parts of a number: what stands between hyphens, slashes, full stops and spaces. */
function partsOf(number: string): string[] {
  return number.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
