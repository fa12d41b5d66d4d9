/** Questions to the file: in plain words for everybody, in SPARQL for who wants to see the code. */
import "../../styles/sparql.css";
import type { Context, MakeView, View } from "../context";
import { h } from "../dom";
import { format, type State } from "../router";
import { drawAnswer, summary } from "./sparql/answer";
import { withoutLimit, withValues } from "./sparql/binding";
import { type Catalogue, catalogue, inLanguage, type Question } from "./sparql/catalogue";
import { Editor } from "./sparql/editor";
import { drawFault, placeOf } from "./sparql/faults";
import { type Filled, type Form, makeForm, notes } from "./sparql/form";
import { makeQuestions, type Questions } from "./sparql/questions";
import { LIMITS, Running } from "./sparql/running";
import type { Scope } from "./sparql/scope";

const PARAMETER = "p.";
const STARTER = `PREFIX sg: <https://w3id.org/sagsgraf/ns#>

SELECT ?class (COUNT(*) AS ?number)
WHERE { ?thing a ?class }
GROUP BY ?class
ORDER BY DESC(?number)
`;

/** What outlives a change of language: the view is made anew then. */
const kept: {
  /** Values last given, by type of parameter. */
  values: Record<string, string>;
  /** What was written in the editor and not asked yet, with the address it was written at. */
  draft: { address: string; text: string } | null;
  open: boolean;
  seconds: number;
} = { values: {}, draft: null, open: false, seconds: 30 };

export const makeSparql: MakeView = (root, context) => {
  const heading = h("h1", { tabindex: "-1" }, context.say("sparql_heading"));
  root.replaceChildren(heading, h("p", { class: "lead" }, context.say("sparql_lead")));
  let asking: Asking | undefined;
  let known: Catalogue | undefined;
  return {
    title(state) {
      const question = known?.queries.find((one) => one.name === state.id);
      return question ? inLanguage(question.words, context.lang) : context.say("sparql_heading");
    },
    async show(state) {
      known = await catalogue();
      asking ??= new Asking(root, context, known);
      asking.show(state);
    },
    hide: () => asking?.hide(),
  } satisfies View;
};

/** The view, once its questions are known. */
class Asking {
  readonly #scope: Scope;
  readonly #questions: Questions;
  readonly #running: Running;
  readonly #title = h("h2", { tabindex: "-1" });
  readonly #ask = h("div", { class: "ask" });
  readonly #status = h("p", { class: "status" });
  readonly #result = h("div", { class: "result" });
  readonly #code: HTMLDetailsElement;
  readonly #editing = h("div");
  #editor: Editor | null = null;
  #form: Form | null = null;
  #question: Question | null = null;
  #state: State | null = null;
  /** To be called before something else is drawn in the place of the answer. */
  #undraw: () => void = () => {};
  /** Name of what was asked last, as its downloads are called. */
  #answered = "";
  /** The SPARQL of what is shown. */
  #text = STARTER;

  constructor(root: HTMLElement, context: Context, known: Catalogue) {
    this.#scope = { context, catalogue: known };
    this.#running = new Running(this.#scope);
    this.#questions = makeQuestions(this.#scope, (question) => this.#address(question));
    this.#code = this.#makeCode();
    root.append(
      h(
        "div",
        { class: "asking" },
        this.#questions.root,
        h(
          "div",
          { class: "answering" },
          this.#title,
          this.#ask,
          this.#code,
          this.#running.root,
          this.#status,
          this.#result,
        ),
      ),
    );
  }

  show(state: State): void {
    if (this.#state && format(this.#state) === format(state)) return;
    const chosen = this.#questions.root.contains(document.activeElement);
    this.#state = state;
    const question = this.#scope.catalogue.queries.find((one) => one.name === state.id) ?? null;
    this.#question = question;
    this.#questions.mark(question?.name ?? "");
    if (question) this.#showQuestion(question, state);
    else this.#showText(state.id);
    if (state.id) this.#questions.fold();
    if (chosen) this.#title.focus({ preventScroll: true });
  }

  hide(): void {
    if (!this.#running.busy) return;
    this.#running.leave();
    // What was not answered is asked again when a person comes back.
    this.#state = null;
  }

  #showQuestion(question: Question, state: State): void {
    const { context } = this.#scope;
    const filled = this.#filled(question, state.more);
    const all = state.more[`${PARAMETER}limit`] === "0";
    this.#title.replaceChildren(inLanguage(question.words, context.lang));
    this.#form =
      question.parameters.length > 0 || question.limit
        ? makeForm(this.#scope, question, filled, all, (values, whole) =>
            this.#answer(question, values, whole),
          )
        : null;
    this.#ask.replaceChildren(
      ...[this.#form?.root, notes(this.#scope, question)].filter((one) => one != null),
    );
    const terms = this.#form ? this.#form.terms() : [];
    const body = all ? withoutLimit(question.text) : question.text;
    if (!terms) {
      this.#fill(question.text);
      this.#running.leave();
      this.#clear();
      return;
    }
    for (const parameter of question.parameters) {
      const value = filled[parameter.name];
      if (value) kept.values[parameter.type] = value;
    }
    const bound = withValues(body, terms);
    this.#fill(bound);
    this.#code.open = kept.open;
    void this.#run(bound, `sagsgraf-${question.name}`);
  }

  #showText(text: string): void {
    const { say } = this.#scope.context;
    this.#form = null;
    this.#title.replaceChildren(say(text ? "sparql_own" : "sparql_choose"));
    this.#ask.replaceChildren(
      h("p", { class: "note" }, say(text ? "sparql_own_note" : "sparql_choose_note")),
    );
    this.#fill(text || STARTER);
    this.#code.open = true;
    if (text) {
      void this.#run(text, "sagsgraf-sparql");
      return;
    }
    this.#running.leave();
    this.#clear();
  }

  #clear(): void {
    this.#undraw();
    this.#status.replaceChildren();
    this.#result.replaceChildren();
  }

  /** Return the values of a question: of the address, else those last given, else its example. */
  #filled(question: Question, more: Readonly<Record<string, string>>): Filled {
    return Object.fromEntries(
      question.parameters.map((one) => [
        one.name,
        more[PARAMETER + one.name] ?? kept.values[one.type] ?? question.example?.[one.name] ?? "",
      ]),
    );
  }

  #address(question: Question): string {
    const { context } = this.#scope;
    const more = Object.fromEntries(
      question.parameters.flatMap((one) => {
        const value = kept.values[one.type];
        return value ? [[PARAMETER + one.name, value]] : [];
      }),
    );
    return context.link("sparql", question.name, more);
  }

  /** Answer what was filled in; the address says so. */
  #answer(question: Question, values: Filled, all: boolean): void {
    const more = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [PARAMETER + name, value]),
    );
    if (all) more[`${PARAMETER}limit`] = "0";
    const state: State = { view: "sparql", id: question.name, more };
    if (this.#state && format(state) === format(this.#state)) {
      if (this.#form?.terms()) void this.#run(this.#text, `sagsgraf-${question.name}`);
      else this.#form?.focus();
      return;
    }
    this.#scope.context.go(state);
    if (!this.#form?.terms()) this.#form?.focus();
  }

  /** Put SPARQL into the editor, or what a person had made of it and not asked yet. */
  #fill(text: string): void {
    this.#text = text;
    const address = this.#state ? format(this.#state) : "";
    const draft = kept.draft?.address === address ? kept.draft.text : null;
    if (draft === null) kept.draft = null;
    if (this.#editor) this.#editor.text = draft ?? text;
  }

  #makeCode(): HTMLDetailsElement {
    const { say } = this.#scope.context;
    const limit = h(
      "select",
      {
        onchange: () => {
          kept.seconds = Number(limit.value);
        },
      },
      ...LIMITS.map((seconds) =>
        h(
          "option",
          { value: seconds, selected: seconds === kept.seconds },
          say("sparql_seconds", { n: seconds }),
        ),
      ),
    );
    const details = h(
      "details",
      {
        class: "code",
        ontoggle: () => {
          if (details.open) this.#edit();
          if (this.#question) kept.open = details.open;
        },
      },
      h("summary", {}, say("sparql_code")),
      this.#editing,
      h("p", { class: "note" }, say("sparql_editor_hint")),
      h(
        "p",
        { class: "row" },
        h("button", { type: "button", onclick: () => this.#runEditor() }, say("sparql_run")),
        h("label", { class: "row" }, say("sparql_limit"), limit),
      ),
    );
    return details;
  }

  /** Make the editor when it is first looked at. */
  #edit(): Editor {
    if (this.#editor) {
      this.#editor.measure();
      return this.#editor;
    }
    const address = this.#state ? format(this.#state) : "";
    const text = kept.draft?.address === address ? kept.draft.text : this.#text;
    this.#editor = new Editor(this.#scope, text, {
      changed: (now) => {
        kept.draft = { address: this.#state ? format(this.#state) : "", text: now };
      },
      run: () => this.#runEditor(),
    });
    this.#editing.replaceChildren(this.#editor.host);
    return this.#editor;
  }

  /** Ask what stands in the editor. */
  #runEditor(): void {
    const text = this.#edit().text;
    kept.draft = null;
    if (text === this.#text && this.#state?.id) {
      void this.#run(text, this.#question ? `sagsgraf-${this.#question.name}` : "sagsgraf-sparql");
      return;
    }
    // Leaves no step behind for each attempt, and the cursor where it is.
    this.#scope.context.go({ view: "sparql", id: text, more: {} }, true);
  }

  async #run(text: string, name: string): Promise<void> {
    const { context } = this.#scope;
    this.#editor?.mark(null);
    // An answer stands under no other question than its own.
    this.#status.replaceChildren();
    if (name === this.#answered) this.#result.classList.add("old");
    else this.#clear();
    this.#answered = name;
    try {
      const answer = await this.#running.ask(text, kept.seconds);
      if (!answer) return;
      const told = summary(this.#scope, answer, this.#question);
      this.#status.replaceChildren(told, " ", this.#copyLink());
      this.#undraw();
      this.#undraw = drawAnswer(this.#scope, this.#result, answer, this.#question, name);
      context.announce(told);
    } catch (error) {
      this.#fail(error);
    }
    this.#result.classList.remove("old");
  }

  #fail(error: unknown): void {
    const asked = { seconds: kept.seconds, milliseconds: this.#running.waited };
    const fault = drawFault(this.#scope, error, asked, (place) => {
      this.#code.open = true;
      this.#edit().focus(place);
    });
    this.#clear();
    this.#result.replaceChildren(fault);
    const place = placeOf(error);
    if (place) {
      this.#code.open = true;
      this.#edit().mark(place);
    }
    this.#scope.context.announce(fault.textContent ?? "");
  }

  /** A button that copies the address of what is shown, with every value in it. */
  #copyLink(): HTMLElement {
    const { say, announce } = this.#scope.context;
    const state = this.#state;
    const more: Record<string, string> = { ...state?.more };
    if (this.#question && state) {
      const filled = this.#filled(this.#question, state.more);
      for (const [key, value] of Object.entries(filled)) more[PARAMETER + key] = value;
    }
    const link = this.#scope.context.link("sparql", state?.id ?? "", more);
    const button = h(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: async () => {
          const address = new URL(link, location.href).href;
          if (await copied(address)) {
            button.textContent = say("sparql_copied");
            announce(button.textContent);
            return;
          }
          const field = h("input", { readonly: true, "aria-label": say("sparql_link") });
          field.value = address;
          button.replaceWith(field);
          field.select();
        },
      },
      say("sparql_copy"),
    );
    return button;
  }
}

/** Copy a text; false where the browser does not let a page do so. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
