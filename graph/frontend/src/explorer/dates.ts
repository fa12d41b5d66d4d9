/** Dates in words. */
import type { Lang } from "../data/dataset";

/** Return an ISO date in words, `12. september 2022`; what is no date as it is. */
export function dateInWords(date: string, lang: Lang): string {
  const read = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(read.getTime())) return date;
  return new Intl.DateTimeFormat(lang === "da" ? "da-DK" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(read);
}
