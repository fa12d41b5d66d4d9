/** Dates, numbers and sums in words, as both languages write them. */
import type { Lang } from "../data/dataset";

const LOCALE: Readonly<Record<Lang, string>> = { da: "da-DK", en: "en-GB" };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Return an ISO date in words: `12. september 2022`; what is none stays as it is. */
export function dayInWords(date: string, lang: Lang): string {
  return formatted(date, lang, { dateStyle: "long", timeZone: "UTC" });
}

/** Return a month (`2022-09`) in words: `september 2022`. */
export function monthInWords(month: string, lang: Lang): string {
  return formatted(`${month}-01`, lang, { month: "long", year: "numeric", timeZone: "UTC" });
}

/** Return the name of a month (`2022-09`) in short: `sep.`. */
export function shortMonth(month: string, lang: Lang): string {
  return formatted(`${month}-01`, lang, { month: "short", timeZone: "UTC" });
}

/** Return a time (`2022-09-12T12:30:00`) in words, as the document prints it. */
export function timeInWords(time: string, lang: Lang): string {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
  if (!date || !clock) return time;
  const told = lang === "da" ? `kl. ${clock.replace(":", ".")}` : `at ${clock}`;
  return `${dayInWords(date, lang)} ${told}`;
}

/** Return a period in words; one day is told once. */
export function periodInWords(first: string, last: string, lang: Lang): string {
  if (first === last || !last) return dayInWords(first, lang);
  return `${dayInWords(first, lang)} – ${dayInWords(last, lang)}`;
}

/** Return a number with its thousands apart: `1.391` or `1,391`. */
export function numberInWords(value: number, lang: Lang): string {
  return value.toLocaleString(LOCALE[lang], { maximumFractionDigits: 2 });
}

/** Return a decimal of kroner in words: `1.566.200 kr.`; what is no number stays as it is. */
export function kronerInWords(value: string, lang: Lang): string {
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return value;
  const fraction = number % 1 ? 2 : 0;
  const options = { minimumFractionDigits: fraction, maximumFractionDigits: 2 };
  return `${number.toLocaleString(LOCALE[lang], options)} kr.`;
}

/** Return a share in per cent with one digit: `62,9 %`. */
export function shareInWords(part: number, whole: number, lang: Lang): string {
  const share = whole ? part / whole : 0;
  return share.toLocaleString(LOCALE[lang], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

function formatted(date: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  const read = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(read.getTime())) return date;
  const key = `${lang} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], options);
  formats.set(key, format);
  return format.format(read);
}
