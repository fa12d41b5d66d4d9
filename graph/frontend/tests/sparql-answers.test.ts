import { describe, expect, test } from "vitest";
import { chartOf } from "../src/explorer/views/sparql/chart";
import { csv, guarded, ntriples, resultsJson } from "../src/explorer/views/sparql/downloads";
import { isNumeric, sorted } from "../src/explorer/views/sparql/table";
import { linksOf } from "../src/explorer/views/sparql/triples";
import { inWords } from "../src/explorer/views/sparql/wording";
import type { Value } from "../src/query/client";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const text = (value: string, lang = ""): Value => ({
  kind: "literal",
  value,
  lang,
  datatype: lang ? "" : `${XSD}string`,
});
const typed = (value: string, type: string): Value => ({ ...text(value), datatype: XSD + type });
const whole = (value: number): Value => typed(String(value), "integer");
const iri = (value: string): Value => ({ kind: "iri", value, lang: "", datatype: "" });

describe("CSV", () => {
  const table = {
    columns: ["title", "value"],
    rows: [
      [text('Han sagde "ja", og gik'), typed("-1566200.5", "decimal")],
      [text("to\nlinjer"), null],
      [text("=1+1"), text("-A1")],
    ],
  };

  test("has commas, CRLF and doubled quotes, and no cell that a spreadsheet runs", () => {
    expect(csv(table)).toBe(
      'title,value\r\n"Han sagde ""ja"", og gik",-1566200.5\r\n"to\nlinjer",\r\n\'=1+1,\'-A1\r\n',
    );
  });

  test("for a Danish Excel has semicolons, decimal commas and a byte order mark", () => {
    expect(csv(table, true)).toBe(
      '\ufefftitle;value\r\n"Han sagde ""ja"", og gik";-1566200,5\r\n"to\nlinjer";\r\n\'=1+1;\'-A1\r\n',
    );
  });

  test.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+45 12 34", "'+45 12 34"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["-2+3", "'-2+3"],
    ["-", "-"],
    ["-12,5", "-12,5"],
    ["a=b", "a=b"],
  ])("guards %j as %j", (given, told) => {
    expect(guarded(given)).toBe(told);
  });
});

test("JSON results keep types and languages, and leave out what is unbound", () => {
  const told = JSON.parse(
    resultsJson({
      kind: "table",
      columns: ["a", "b", "c"],
      rows: [
        [iri("https://a.example/"), text("=x", "da"), null],
        [typed("1", "integer"), text("y"), null],
      ],
      cut: false,
      milliseconds: 1,
    }),
  );
  expect(told.head.vars).toEqual(["a", "b", "c"]);
  expect(told.results.bindings).toEqual([
    {
      a: { type: "uri", value: "https://a.example/" },
      b: { type: "literal", value: "=x", "xml:lang": "da" },
    },
    {
      a: { type: "literal", value: "1", datatype: `${XSD}integer` },
      b: { type: "literal", value: "y" },
    },
  ]);
  expect(JSON.parse(resultsJson({ kind: "yesno", yes: true, milliseconds: 1 })).boolean).toBe(true);
});

test("N-Triples escape what would end a text", () => {
  const triple = [iri("a:s"), iri("a:p"), text('x"\\\n', "da")] as const;
  expect(ntriples({ triples: [triple] })).toBe('<a:s> <a:p> "x\\"\\\\\\n"@da .\n');
});

describe("a chart", () => {
  test("shows one number for each name as bars", () => {
    const rows = [
      [text("noted"), whole(4)],
      [text("approved"), whole(2)],
    ];
    expect(chartOf(["outcome", "decisions"], rows)).toEqual({
      kind: "bars",
      label: 0,
      measures: [1],
    });
  });

  test("shows days and years as a line", () => {
    const days = ["2022-01-01", "2022-02-01", "2022-03-01"].map((day, n) => [
      typed(day, "date"),
      whole(n),
    ]);
    expect(chartOf(["date", "items"], days)?.kind).toBe("line");
    const years = ["2020", "2021", "2022"].map((year, n) => [typed(year, "gYear"), whole(n)]);
    expect(chartOf(["year", "items"], years)?.kind).toBe("line");
  });

  test("lets several numbers be chosen, but no places in a text", () => {
    const rows = [
      [text("a"), whole(1), whole(2), whole(3)],
      [text("b"), whole(1), whole(2), whole(3)],
    ];
    expect(chartOf(["case", "page", "days", "treatments"], rows)?.measures).toEqual([2, 3]);
  });

  test.each([
    ["one row", [[text("a"), whole(1)]]],
    [
      "a name twice",
      [
        [text("a"), whole(1)],
        [text("a"), whole(2)],
      ],
    ],
    [
      "no number",
      [
        [text("a"), text("x")],
        [text("b"), text("y")],
      ],
    ],
    [
      "no name",
      [
        [whole(1), whole(1)],
        [whole(2), whole(2)],
      ],
    ],
    [
      "a name missing",
      [
        [null, whole(1)],
        [text("b"), whole(2)],
      ],
    ],
  ] as [string, (Value | null)[][]][])("is not drawn of %s", (_, rows) => {
    expect(chartOf(["name", "n"], rows)).toBeNull();
  });
});

test("a table sorts numbers as numbers, Danish words as Danish, and what is missing last", () => {
  const numbers = [[whole(10)], [null], [whole(9)]];
  const order = (column: number, descending: boolean) => ({ column, descending });
  const told = (rows: readonly (readonly (Value | null)[])[]) =>
    rows.map((row) => row[0]?.value ?? "");
  expect(told(sorted(numbers, order(0, false), "da"))).toEqual(["9", "10", ""]);
  expect(told(sorted(numbers, order(0, true), "da"))).toEqual(["10", "9", ""]);
  expect(
    told(sorted([[text("Åby")], [text("Zoo")], [text("Ærø")]], order(0, false), "da")),
  ).toEqual(["Zoo", "Ærø", "Åby"]);
  expect(isNumeric(numbers, 0)).toBe(true);
  expect(isNumeric([[null]], 0)).toBe(false);
});

test("a picture has links between things only, and 300 things at most", () => {
  const triples = Array.from(
    { length: 400 },
    (_, n) => [iri("a:hub"), iri("a:p"), iri(`a:${n}`)] as const,
  );
  const links = linksOf([
    [iri("a:hub"), iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), iri("a:Class")],
    [iri("a:hub"), iri("a:label"), text("Nav")],
    ...triples,
  ]);
  expect(links.nodes).toHaveLength(300);
  expect(links.edges).toHaveLength(299);
  expect(links.left).toBe(101);
});

test.each([
  [typed("1566200.50", "decimal"), "da", "1.566.200,5"],
  [typed("1566200", "decimal"), "en", "1,566,200"],
  [whole(2022), "da", "2022"],
  [whole(12345), "da", "12.345"],
  [typed("2022-09-12", "date"), "da", "12. september 2022"],
  [typed("2022-09-12", "date"), "en", "12 September 2022"],
  [typed("true", "boolean"), "da", "ja"],
  [text("2022-09-12"), "da", "2022-09-12"],
] as const)("%j in %s reads %s", (value, lang, words) => {
  expect(inWords(value, lang)).toBe(words);
});
