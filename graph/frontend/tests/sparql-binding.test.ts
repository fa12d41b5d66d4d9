import { describe, expect, test } from "vitest";
import { isDay, withoutLimit, withValues, written } from "../src/explorer/views/sparql/binding";
import type { Parameter, Values } from "../src/explorer/views/sparql/catalogue";
import { choices, find, folded, shownAs } from "../src/explorer/views/sparql/values";

const CASE = "https://example.org/kommune/0326/sag/22-009953";

describe("a value in a query", () => {
  test("stands at the head of the pattern that uses it", () => {
    const text = "SELECT ?date\nWHERE {\n  ?t sg:case ?case ; sg:date ?date .\n}\n";
    expect(withValues(text, [["case", [{ kind: "iri", value: CASE }]]])).toBe(
      `SELECT ?date\nWHERE {\n  VALUES ?case { <${CASE}> }\n  ?t sg:case ?case ; sg:date ?date .\n}\n`,
    );
  });

  test("stands in the innermost subquery that first uses it", () => {
    const text =
      "SELECT ?a WHERE { { SELECT ?a WHERE { ?x ?y ?z } } { SELECT ?a WHERE { ?a ?b ?case } } }";
    const bound = withValues(text, [["case", [{ kind: "iri", value: CASE }]]]);
    expect(bound).toContain(`{ SELECT ?a WHERE {\n  VALUES ?case { <${CASE}> } ?a ?b ?case } }`);
    expect(bound).toContain("{ SELECT ?a WHERE { ?x ?y ?z } }");
  });

  test("of several things lists them all", () => {
    const terms = [CASE, "https://example.org/b"].map((value) => ({ kind: "iri", value }) as const);
    expect(withValues("SELECT * WHERE { ?o ?p ?q }", [["o", terms]])).toContain(
      `VALUES ?o { <${CASE}> <https://example.org/b> }`,
    );
  });

  test.each([
    [
      'a" } INSERT DATA { <a:b> <a:c> "d',
      '"a\\u0022 \\u007D INSERT DATA \\u007B <a:b> <a:c> \\u0022d"',
    ],
    ["line\nbreak\\", '"line\\u000Abreak\\u005C"'],
    ["Ærø – ½ € 👩‍👧", '"Ærø – ½ € 👩‍👧"'],
    ["\ud800", '"\ufffd"'],
    ["$& $1 ?case }", '"$& $1 ?case \\u007D"'],
  ])("of text cannot end itself: %j", (value, told) => {
    expect(written({ kind: "text", value })).toBe(told);
    const text = withValues("SELECT * WHERE { ?x ?y ?text . ?x ?z ?other }", [
      ["text", [{ kind: "text", value }]],
      ["other", [{ kind: "date", value: "2022-09-12" }]],
    ]);
    expect(text).toBe(
      `SELECT * WHERE {\n  VALUES ?other { "2022-09-12"^^<http://www.w3.org/2001/XMLSchema#date> }\n  VALUES ?text { ${told} } ?x ?y ?text . ?x ?z ?other }`,
    );
  });

  test.each([
    "https://example.org/> } DROP ALL #",
    "no iri",
    "https://example.org/a b",
    "a:\u0000",
  ])("is refused as an IRI: %j", (value) => {
    expect(() => written({ kind: "iri", value })).toThrow(RangeError);
  });

  test("without a limit asks for every row", () => {
    expect(withoutLimit("SELECT * WHERE { ?a ?b ?c }\nORDER BY ?a LIMIT 300 }")).toBe(
      "SELECT * WHERE { ?a ?b ?c }\nORDER BY ?a  }",
    );
  });

  test.each([
    ["2022-09-12", true],
    ["2024-02-29", true],
    ["2022-02-30", false],
    ["12. september", false],
    ['2022-09-12"', false],
  ])("%s is a day: %s", (text, day) => {
    expect(isDay(text)).toBe(day);
  });
});

const values: Values = {
  cases: [
    [CASE, "22-009953", "Cyber- og informationssikkerhed", "Kalundborg Kommune"],
    ["https://example.org/kommune/0253/sag/22-000001", "22-000001", "Havnen", "Greve Kommune"],
    ["https://example.org/kommune/0326/sag/22-000001", "22-000001", "Skolen", "Kalundborg Kommune"],
  ],
  people: [
    ["https://example.org/person/aase", ["Åse Mørkholm", "Åse M."], true],
    ["https://example.org/person/bo", ["Bo Borger"], false],
  ],
  organisations: [["https://example.org/kl", ["KL", "Kommunernes Landsforening"]]],
  topics: [
    ["https://example.org/emne/it", "it og data", "IT and data", ["digitalisering"], [], 3],
    [
      "https://example.org/emne/cyber",
      "cybersikkerhed",
      "cyber security",
      ["hackere"],
      ["https://example.org/emne/it"],
      2,
    ],
    ["https://example.org/emne/vej", "veje", "roads", [], [], 0],
  ],
  days: ["2023-06-06", "2022-09-12"],
};

function parameter(type: Parameter["type"]): Parameter {
  return { name: "it", type, description: "" };
}

function iris(type: Parameter["type"], text: string): readonly string[] | string {
  const whole = (id: string): string => (id.includes(":") ? id : `https://example.org/${id}`);
  const found = find(parameter(type), text, values, "da", whole);
  return found.kind === "terms" ? found.terms.map((term) => term.value) : found.kind;
}

describe("what a person writes", () => {
  test.each([
    ["case", "22-009953"],
    ["case", " 22-009953 "],
    ["case", CASE],
    ["case", "kommune/0326/sag/22-009953"],
  ] as const)("finds the %s by %j", (type, text) => {
    expect(iris(type, text)).toEqual([CASE]);
  });

  test.each(["Åse Mørkholm", "aase moerkholm", "ÅSE  MØRKHOLM", "Åse M."])(
    "finds a person by %j",
    (text) => {
      expect(iris("person", text)).toEqual(["https://example.org/person/aase"]);
    },
  );

  test("does not find a citizen's record", () => {
    expect(iris("person", "Bo Borger")).toEqual(["https://example.org/person/bo"]);
    expect(iris("officeholder", "Bo Borger")).toBe("unknown");
  });

  test("finds an organisation by its other name", () => {
    expect(iris("organisation", "kommunernes landsforening")).toEqual(["https://example.org/kl"]);
  });

  test("finds a topic in either language with those narrower than it", () => {
    const both = ["https://example.org/emne/cyber", "https://example.org/emne/it"];
    expect(iris("topic", "IT and data")).toEqual(both);
    expect(iris("topic", "digitalisering")).toEqual(both);
    expect(iris("topic", "hackere")).toEqual(["https://example.org/emne/cyber"]);
  });

  test("of two municipalities is asked about", () => {
    const found = find(parameter("case"), "22-000001", values, "da");
    expect(found.kind === "several" && found.near.map(({ label }) => label)).toEqual([
      "Havnen (Greve Kommune)",
      "Skolen (Kalundborg Kommune)",
    ]);
  });

  test.each([
    ["case", "22-009935", "22-009953"],
    ["case", "cyber", "22-009953"],
    ["person", "Aase Mørkhom", "Åse Mørkholm"],
    ["person", "mørk", "Åse Mørkholm"],
    ["topic", "cybersikerhed", "cybersikkerhed"],
  ] as const)("that names no %s, %j, leads to the nearest", (type, text, near) => {
    const found = find(parameter(type), text, values, "da");
    expect(found.kind === "unknown" && found.near[0]?.value).toBe(near);
  });

  test("that is nothing, or no day, is told so", () => {
    expect(iris("case", "  ")).toBe("missing");
    expect(iris("date", "12. september 2022")).toBe("no-date");
    expect(iris("date", "2022-09-12")).toEqual(["2022-09-12"]);
    expect(iris("case", '22-009953" } #')).toBe("unknown");
  });

  test("is offered from what is in the file", () => {
    expect(choices(parameter("topic"), values, "en").map(({ value }) => value)).toEqual([
      "IT and data",
      "cyber security",
    ]);
    expect(choices(parameter("officeholder"), values, "da")).toHaveLength(1);
    expect(choices(parameter("date"), values, "da")[0]?.value).toBe("2023-06-06");
  });

  test("is shown by the name that leads back to it", () => {
    expect(shownAs(parameter("case"), CASE, values, "da")).toBe("22-009953");
    const other = "https://example.org/kommune/0253/sag/22-000001";
    expect(shownAs(parameter("case"), other, values, "da")).toBe(other);
  });

  test("is compared without case, accents and Danish letters", () => {
    expect(folded("  Økonomi-  og ÆLDREUDVALGET på Åen é")).toBe(
      "oekonomi- og aeldreudvalget paa aaen e",
    );
  });
});
