import { type Completion, CompletionContext } from "@codemirror/autocomplete";
import { StreamLanguage } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import type { Lang } from "../src/data/dataset";
import type { Catalogue } from "../src/explorer/views/sparql/catalogue";
import { completions, declaration } from "../src/explorer/views/sparql/completion";

const prefixes = {
  dct: "http://purl.org/dc/terms/",
  sg: "https://w3id.org/sagsgraf/ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
};
const catalogue: Catalogue = {
  groups: [],
  queries: [],
  columns: {},
  concepts: {},
  prefixes,
  terms: [
    {
      iri: `${prefixes.sg}Case`,
      kind: "class",
      label: ["sag", "case"],
      definition: ["En sag med et nummer.", "A case with a number."],
    },
    {
      iri: `${prefixes.sg}caseCount`,
      kind: "property",
      label: ["antal sager", "number of cases"],
      definition: ["Hvor mange.", "How many."],
    },
    {
      iri: `${prefixes.dct}title`,
      kind: "property",
      label: ["titel", "title"],
      definition: ["Titlen.", "The title."],
    },
    {
      iri: "https://w3id.org/sagsgraf/ns/outcome/approved",
      kind: "concept",
      label: ["godkendt", "approved"],
      definition: ["Sagt ja til.", "Said yes to."],
    },
  ],
  values: { cases: [], people: [], organisations: [], topics: [], days: [] },
};

/** Return what is offered where `|` stands. */
function offered(text: string, lang: Lang = "da", explicit = false): readonly Completion[] {
  const at = text.indexOf("|");
  const doc = text.replace("|", "");
  const state = EditorState.create({ doc, extensions: StreamLanguage.define(sparql) });
  return completions(catalogue, lang)(new CompletionContext(state, at, explicit))?.options ?? [];
}

const labels = (options: readonly Completion[]): string[] => options.map(({ label }) => label);

test.each([
  ["SELECT * WHERE { ?x a sg:Ca|", ["sg:Case"]],
  ["SELECT * WHERE { ?x sg:Ca|", ["sg:Case", "sg:caseCount"]],
  ["SELECT * WHERE { ?x sg:|", ["sg:Case", "sg:caseCount"]],
  ["SELECT * WHERE { ?x dct:ti|", ["dct:title"]],
  ["SELECT * WHERE { ?x a sag|", ["sg:Case"]],
  ["SELECT * WHERE { ?x ?y sag|", ["sg:Case", "sg:caseCount"]],
  ["SELECT * WHERE { ?x ?y godk|", ["<https://w3id.org/sagsgraf/ns/outcome/approved>"]],
  ["SELECT ?date ?due WHERE { ?x ?y ?d|", ["?date", "?due"]],
  ["SEL|", ["SELECT"]],
  ["sk|", ["skos:"]],
])("%s offers %j", (text, told) => {
  expect(labels(offered(text))).toEqual(told);
});

test("terms are told in the page's language", async () => {
  const [danish] = offered("sg:Case|");
  const [english] = offered("sg:Case|", "en");
  expect([danish?.detail, english?.detail]).toEqual(["sag", "case"]);
  const info = english?.info;
  const node = typeof info === "function" ? await info(english as Completion) : info;
  expect((node as Node).textContent).toBe("A case with a number.");
});

test.each(['FILTER(?x = "sg:Ca|', "# sg:Ca|"])("nothing is offered within %s", (text) => {
  expect(offered(text)).toEqual([]);
});

test("a term that has no declared prefix gets one", () => {
  expect(declaration("SELECT * WHERE { }", "dct:title", prefixes)).toBe(
    "PREFIX dct: <http://purl.org/dc/terms/>\n",
  );
  expect(declaration("prefix dct: <http://purl.org/dc/terms/>", "dct:title", prefixes)).toBe("");
  expect(declaration("", "<https://example.org/a>", prefixes)).toBe("");
});
