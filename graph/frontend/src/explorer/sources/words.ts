/** Dates and numbers as people write them. */
import type { Lang } from "../../data/dataset";

const LOCALES = { da: "da-DK", en: "en-GB" } as const;

/** Return a day in words, `12. september 2022`; what is no day as it is. */
export function dateInWords(iso: string, lang: Lang): string {
  const day = new Date(`${iso}T12:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(day.getTime())) return iso;
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return day.toLocaleDateString(LOCALES[lang], form);
}

/** Return a number with its thousands apart; one that is too long for that as it is. */
export function numberInWords(text: string, lang: Lang): string {
  const number = Number(text);
  if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER) return text;
  return number.toLocaleString(LOCALES[lang], { maximumFractionDigits: 6 });
}

/** Return a share as a whole percentage; only all of it is 100. */
export function percent(part: number, whole: number): number {
  if (!whole || part >= whole) return 100;
  return Math.min(99, Math.floor((100 * part) / whole));
}
