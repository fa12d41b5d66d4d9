/** Values of answers in a person's words: numbers, days, yes and no. */
import type { Lang } from "../../../data/dataset";
import type { Value } from "../../../query/client";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS: ReadonlySet<string> = new Set(
  [
    "integer",
    "decimal",
    "double",
    "float",
    "int",
    "long",
    "short",
    "byte",
    "nonNegativeInteger",
    "positiveInteger",
    "negativeInteger",
    "nonPositiveInteger",
    "unsignedInt",
    "unsignedLong",
  ].map((name) => XSD + name),
);

/** Tell whether a value is a number. */
export function isNumber(value: Value | null): boolean {
  return (
    value !== null &&
    value.kind === "literal" &&
    NUMBERS.has(value.datatype) &&
    value.value !== "" &&
    !Number.isNaN(Number(value.value))
  );
}

/** Tell whether a value is a day, a moment, a month or a year. */
export function isTime(value: Value | null): boolean {
  if (value?.kind !== "literal") return false;
  const type = value.datatype;
  return type === `${XSD}date` || type === `${XSD}dateTime` || isYear(value);
}

/** Tell whether a value is a year. */
export function isYear(value: Value | null): boolean {
  return value?.kind === "literal" && value.datatype === `${XSD}gYear`;
}

/** Return a typed value in words; a text as it is. */
export function inWords(value: Value, lang: Lang): string {
  if (isNumber(value)) return numberInWords(value, lang);
  if (value.datatype === `${XSD}date`) return dayInWords(value.value, lang);
  if (value.datatype === `${XSD}dateTime`) {
    const [day = "", time = ""] = value.value.split("T");
    return `${dayInWords(day, lang)} ${time.slice(0, 5)}`.trim();
  }
  if (value.datatype === `${XSD}boolean`) {
    const yes = value.value === "true" || value.value === "1";
    return lang === "da" ? (yes ? "ja" : "nej") : yes ? "yes" : "no";
  }
  return value.value;
}

/** Return a number with its thousands apart; four figures stay together, as years do. */
function numberInWords(value: Value, lang: Lang): string {
  const number = Number(value.value);
  if (value.datatype !== `${XSD}decimal` && Number.isInteger(number) && Math.abs(number) < 10000) {
    return value.value;
  }
  return grouped(number, lang);
}

/** Return a number with its thousands apart. */
export function grouped(number: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === "da" ? "da-DK" : "en-GB", {
    maximumFractionDigits: 6,
  }).format(number);
}

/** Return an ISO day in words; anything else as it is. */
export function dayInWords(iso: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.valueOf())) return iso;
  return new Intl.DateTimeFormat(lang === "da" ? "da-DK" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(day);
}
