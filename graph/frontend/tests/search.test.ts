import { describe, expect, it } from "vitest";
import { type CaseRow, type EntryRows, entriesOf } from "../src/explorer/search/entries";
import { askedWords, fold, placesOf, words } from "../src/explorer/search/folding";
import { answers, askedNumber, numberKey } from "../src/explorer/search/numbers";
import { Search } from "../src/explorer/search/search";

describe("folding", () => {
  it.each([
    ["Økonomiudvalget", "oekonomiudvalget"],
    ["Ålborg", "aalborg"],
    ["A\u030alborg", "aalborg"], // a PDF may print å as a with a ring of its own
    ["ÆBLER", "aebler"],
    ["Café Élysée", "cafe elysee"],
    ["Österbro", "oesterbro"],
  ])("%s is %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("parts words at hyphens and slashes", () => {
    expect(words("Børne- og Ungeudvalget/IT")).toEqual(["boerne", "og", "ungeudvalget", "it"]);
  });

  it("leaves out small words unless there are no others", () => {
    expect(askedWords("om det nye på havnen")).toEqual(["nye", "havnen"]);
    expect(askedWords("og")).toEqual(["og"]);
  });

  it("marks the letters that were asked for, however they are spelt", () => {
    const text = "Ny Skøjtehal i Åby";
    const places = placesOf(text, ["skoej", "aab"], new Set());
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(["Skøj", "Åb"]);
  });
});

describe("case numbers", () => {
  const known = numberKey("22-009953");
  it.each([
    "22-009953",
    "22/9953",
    "22/009953",
    "sag 22 009953",
    "Sagsnr.: 22-9953",
    "22–009953",
    "22009953",
    "sagsnummer 22 - 009953",
    "Acadre sag 22-009953",
  ])("%s is the whole number", (text) => {
    const asked = askedNumber(text);
    expect(asked && answers(asked, known)).toBe(3);
  });

  it.each([
    ["22-0099", 2],
    ["9953", 1],
    ["009953", 1],
    ["22-009954", 0],
    ["23-009953", 0],
  ])("%s answers on level %i", (text, level) => {
    const asked = askedNumber(text);
    expect(asked && answers(asked, known)).toBe(level);
  });

  it.each([
    "85.02.02-G01-5-17",
    "EMN-2025-008468",
    "20-010677K",
    "BR 366/07",
    "330-2018-3619",
    "1-51-71-3321-08",
    "08.03.00G01/549",
    "200906126",
  ])("%s finds itself", (text) => {
    const asked = askedNumber(text);
    expect(asked && answers(asked, numberKey(text))).toBe(3);
  });

  it.each(["cyber", "2022", "budget 2024", "sag", "nr. 1", "§ 17"])("%s is no number", (text) =>
    expect(askedNumber(text)).toBeNull(),
  );
});

const status = null;
function row(number: string, title: string, treatments: number): CaseRow {
  const id = number;
  const iri = `kommune/0999/sag/${number}`;
  const [first, last] = ["2022-01-10", treatments > 1 ? "2023-02-01" : "2022-01-10"];
  const bodies = ["Økonomiudvalget"];
  return {
    case: number,
    id,
    iri,
    title,
    municipality: null,
    treatments,
    first,
    last,
    bodies,
    status,
  };
}

const CASES: readonly CaseRow[] = [
  row("22-000001", "Godkendelse af dagsorden om havn", 12),
  row("22-000002", "Havneplan for Sandvig", 4),
  row("22-000003", "Havn i Åby", 1),
  row("22-000004", "Cybersikkerhed i kommunen", 2),
  row("22-000005", "Ny skøjtehal", 1),
];
const ROWS: EntryRows = {
  bodies: [["organ/oe", "Økonomiudvalget", ["Økonomi- og Erhvervsudvalget"], 12]],
  people: [["person/aase", "Åse Mørkholm", "elected", "V", 9]],
  topics: [["emne/vand", "vand og afløb", "water and sewage", ["kloak", "spildevand"], 3, 2]],
  items: [
    ["moede/1/punkt/1", "Orientering om skøjtebane", "2022-01-10", 0, [], 0, ""],
    ["moede/1/punkt/2", "IT-strategi", "2022-01-10", 0, ["kommune/0999/sag/22-000004"], 0, ""],
  ],
  papers: [["moede/1/punkt/1/bilag/1", "Kort over Ågade", 0]],
  units: [],
  posts: [],
  organisations: [["organisation/kl", "KL", ["Kommunernes Landsforening"], 5]],
  laws: [["retskilde/x", "Planloven", [], 2]],
};
const built = Search.over(
  entriesOf(ROWS, CASES, new Set(["kommune/0999/sag/22-000001"]), "da"),
  () => Promise.resolve(),
);
async function titles(text: string): Promise<string[]> {
  const { groups } = (await built).find(text);
  return groups.flatMap((group) => group.hits.map((hit) => hit.entry.title));
}

describe("the search", () => {
  it("puts whole words before beginnings, and what keeps meetings going last of equals", async () => {
    expect(await titles("havn")).toEqual([
      "Havn i Åby",
      "Godkendelse af dagsorden om havn",
      "Havneplan for Sandvig",
    ]);
  });

  it("puts recurring cases before single ones", async () => {
    const cases = [row("1", "Vej nord", 1), row("2", "Vej syd", 3)];
    const search = await Search.over(entriesOf({ ...ROWS, items: [] }, cases, new Set(), "da"));
    expect(search.find("vej").groups[0]?.hits.map((hit) => hit.entry.title)).toEqual([
      "Vej syd",
      "Vej nord",
    ]);
  });

  it("puts cases before other things", async () => {
    expect((await built).find("skøjte").groups.map((group) => group.kind)).toEqual([
      "case",
      "item",
    ]);
  });

  it.each(["okonomiudvalget", "oekonomiudvalget", "ØKONOMI"])("finds a body by %s", async (text) =>
    expect(await titles(text)).toContain("Økonomiudvalget"),
  );

  it("finds a person by aa for å and oe for ø", async () => {
    expect(await titles("aase moerkholm")).toEqual(["Åse Mørkholm"]);
  });

  it("finds a case by the title of one of its items, and says so", async () => {
    const hit = (await built).find("it-strategi").groups[0]?.hits[0];
    expect([hit?.entry.title, hit?.because]).toEqual(["Cybersikkerhed i kommunen", "IT-strategi"]);
  });

  it("finds a topic by another word, and says which", async () => {
    const hit = (await built).find("kloak").groups[0]?.hits[0];
    expect([hit?.entry.title, hit?.because]).toEqual(["vand og afløb", "kloak"]);
  });

  it("finds what stands inside a compound when no word begins so", async () => {
    expect(await titles("sikkerhed")).toEqual(["Cybersikkerhed i kommunen"]);
  });

  it("finds a case by its number however it is spelt", async () => {
    expect(await titles("sag 22/4")).toEqual(["Cybersikkerhed i kommunen"]);
    expect(await titles("22/000004")).toEqual(["Cybersikkerhed i kommunen"]);
    expect(await titles("22 0000")).toHaveLength(5);
  });

  it("allows one wrong letter to seven letters, two above, none under four", async () => {
    const search = await built;
    const found = search.find("cybersikerhet");
    expect(found.onlyNearly).toBe(true);
    expect(found.meant).toBe("cybersikkerhed");
    expect(await titles("kloek")).toEqual(["vand og afløb"]);
    expect(await titles("klxek")).toEqual([]);
    expect(await titles("kx")).toEqual([]);
  });

  it("narrows by body and year, which alone answer nothing of a case", async () => {
    expect(await titles("havn 2022")).toContain("Havn i Åby");
    expect((await built).find("havn 1999").onlyNearly).toBe(true);
    expect(await titles("2022")).toEqual([]);
  });
});
