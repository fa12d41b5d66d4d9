/** The form of a question: what must be given, with a list of what is in the file. */
import { h } from "../../dom";
import type { Bound } from "./binding";
import { inLanguage, type Parameter, type Question } from "./catalogue";
import type { Scope } from "./scope";
import { type Choice, choices, type Found, find, shownAs } from "./values";

/** What a form has in it. */
export type Filled = Readonly<Record<string, string>>;

/** Values that were found for every parameter; null where one was not. */
export type Terms = readonly (readonly [name: string, terms: readonly Bound[]])[] | null;

export interface Form {
  readonly root: HTMLElement;
  /** Find what the fields name; what is wrong is told beside each. */
  terms(): Terms;
  /** Put the cursor in the first field that has something wrong. */
  focus(): void;
}

let forms = 0;

/** @param answer - called with what was filled in, when the person asks for the answer. */
export function makeForm(
  scope: Scope,
  question: Question,
  filled: Filled,
  all: boolean,
  answer: (filled: Filled, all: boolean) => void,
): Form {
  const { say } = scope.context;
  const fields = question.parameters.map((parameter) =>
    makeField(scope, parameter, filled[parameter.name] ?? "", () => form.requestSubmit()),
  );
  const limit = question.limit;
  const rows = h(
    "select",
    {},
    limit &&
      h(
        "option",
        { value: "", selected: !all },
        say(limit.keeps === "newest" ? "sparql_newest" : "sparql_first", { n: limit.rows }),
      ),
    h("option", { value: "0", selected: all }, say("sparql_all")),
  );
  const form = h(
    "form",
    {
      class: "row",
      onsubmit: (event: Event) => {
        event.preventDefault();
        const told = fields.map((field) => [field.name, field.value()] as const);
        answer(Object.fromEntries(told), limit !== null && rows.value === "0");
      },
    },
    ...fields.map((field) => field.root),
    limit && h("label", { class: "field" }, say("sparql_rows"), rows),
    h("button", { type: "submit" }, say("sparql_answer")),
  );
  return {
    root: form,
    terms() {
      const found = fields.map((field) => [field.name, field.found()] as const);
      return found.every(([, terms]) => terms !== null)
        ? found.map(([name, terms]) => [name, terms ?? []] as const)
        : null;
    },
    focus: () => (fields.find((field) => field.wrong()) ?? fields[0])?.focus(),
  };
}

interface Field {
  readonly name: string;
  readonly root: HTMLElement;
  value(): string;
  found(): readonly Bound[] | null;
  wrong(): boolean;
  focus(): void;
}

function makeField(scope: Scope, parameter: Parameter, filled: string, submit: () => void): Field {
  const { context, catalogue } = scope;
  const { say, lang } = context;
  const id = `sparql-${parameter.name}-${++forms}`;
  const input = h("input", {
    id,
    type: parameter.type === "date" ? "date" : "text",
    list: `${id}-list`,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": `${id}-problem`,
  });
  input.value = shownAs(parameter, filled, catalogue.values, lang, context.whole);
  const list = h("datalist", { id: `${id}-list` });
  // Hundreds of options take a while, and most questions are asked without them.
  input.addEventListener(
    "focus",
    () => {
      const offered = choices(parameter, catalogue.values, lang);
      list.replaceChildren(...offered.map(({ value, label }) => h("option", { value, label })));
    },
    { once: true },
  );
  const problem = h("div", { id: `${id}-problem`, class: "problem" });
  return {
    name: parameter.name,
    root: h(
      "div",
      { class: "field" },
      h("label", { for: id }, wording(scope, parameter)),
      input,
      list,
      problem,
    ),
    value: () => input.value.trim(),
    found() {
      const found = find(parameter, input.value, catalogue.values, lang, context.whole);
      const well = found.kind === "terms";
      if (well) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
      problem.replaceChildren(
        ...explained(scope, found, input.value.trim(), (choice) => {
          input.value = choice.value;
          submit();
        }),
      );
      return well ? found.terms : null;
    },
    wrong: () => input.hasAttribute("aria-invalid"),
    focus: () => input.focus(),
  };

  function explained(
    { context: { say: tell } }: Scope,
    found: Found,
    text: string,
    choose: (choice: Choice) => void,
  ): Node[] {
    if (found.kind === "terms") return [];
    const key = `sparql_${found.kind.replace("-", "_")}` as
      | "sparql_missing"
      | "sparql_unknown"
      | "sparql_several"
      | "sparql_no_date";
    const near = found.kind === "unknown" || found.kind === "several" ? found.near : [];
    return [
      h("p", {}, tell(key, { text })),
      ...(near.length > 0 && found.kind === "unknown"
        ? [h("p", {}, say("sparql_did_you_mean"))]
        : []),
      ...near.map((choice) =>
        h(
          "button",
          { type: "button", class: "chip", onclick: () => choose(choice) },
          h("b", {}, found.kind === "several" ? choice.label : choice.value),
          found.kind === "unknown" && choice.label
            ? h("span", { class: "note" }, choice.label)
            : null,
        ),
      ),
    ];
  }
}

function wording(scope: Scope, parameter: Parameter): string {
  return scope.context.say(`sparql_parameter_${parameter.type}`);
}

/** Return the sentences on what to know of an answer, with columns and questions by their words. */
export function notes(scope: Scope, question: Question): Node | null {
  const { context, catalogue } = scope;
  const told = inLanguage(question.notes, context.lang);
  if (told.length === 0) return null;
  return h(
    "ul",
    { class: "note" },
    ...told.map((note) =>
      h("li", {}, ...note.split("`").map((part, place) => (place % 2 === 0 ? part : named(part)))),
    ),
  );

  function named(part: string): Node {
    const column = question.columns.includes(part) ? catalogue.columns[part] : undefined;
    if (column) return h("b", {}, inLanguage(column, context.lang));
    const other = catalogue.queries.find((one) => one.name === part);
    if (!other) return h("code", {}, part);
    return h(
      "a",
      { href: context.link("sparql", other.name) },
      inLanguage(other.words, context.lang),
    );
  }
}
