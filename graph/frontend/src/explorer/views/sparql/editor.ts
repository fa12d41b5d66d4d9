/**
 * The editor of SPARQL: CodeMirror in a shadow root.
 *
 * There its styles are constructed sheets, which the page's policy allows, where a style element
 * of the document's own would be refused.
 */
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState, Prec, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { h } from "../../dom";
import { completions } from "./completion";
import type { Scope } from "./scope";

/** A place in a query; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What an editor tells. */
export interface Heard {
  /** The text was changed by the person. */
  changed(text: string): void;
  /** Ctrl+Enter, or Cmd+Enter. */
  run(): void;
}

const markFault = StateEffect.define<number | null>();

/** The place of a fault: underlined until the text changes. */
const fault = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (!effect.is(markFault)) continue;
      now = effect.value === null ? Decoration.none : marked(transaction.state, effect.value);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked(state: EditorState, at: number): DecorationSet {
  const line = state.doc.lineAt(at);
  const word = /^\S+/.exec(state.sliceDoc(at, line.to))?.[0].length ?? 0;
  // At the end of a line there is no letter to underline but the one before.
  const [from, to] = word > 0 ? [at, at + word] : [Math.max(line.from, at - 1), at];
  const whole = Decoration.line({ class: "cm-faulty" }).range(line.from);
  if (from === to) return Decoration.set([whole]);
  return Decoration.set([whole, Decoration.mark({ class: "cm-fault" }).range(from, to)], true);
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--onward)", fontWeight: "600" },
  { tag: tags.standard(tags.variableName), color: "var(--onward)" },
  { tag: tags.local(tags.variableName), color: "var(--waiting)" },
  { tag: tags.atom, color: "var(--accent)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.meta, color: "var(--good)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const MONO = 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace';

const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--soft)",
    borderRadius: "6px",
    fontSize: "0.92rem",
  },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: MONO,
    lineHeight: "1.5",
    minHeight: "9rem",
    maxHeight: "min(60vh, 32rem)",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  "&.cm-focused .cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--paper)",
    color: "var(--soft)",
    borderRight: "1px solid var(--line)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--wash)",
    outline: "1px solid var(--accent)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-wash)" },
  ".cm-faulty": { backgroundColor: "var(--bad-wash)" },
  ".cm-fault": {
    textDecoration: "underline wavy var(--bad)",
    textUnderlineOffset: "4px",
    color: "var(--bad)",
  },
  ".cm-fault span": { color: "var(--bad)" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--sheet)",
    border: "1px solid var(--edge)",
    borderRadius: "6px",
    maxWidth: "min(36rem, 92vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONO, maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.5rem", minHeight: "24px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--ink)",
    backgroundColor: "var(--wash)",
    boxShadow: "inset 3px 0 0 var(--accent)",
  },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal" },
  ".cm-completionInfo": { padding: "0.4rem 0.7rem", maxWidth: "20rem", fontFamily: "sans-serif" },
  ".cm-completionInfo p": { margin: "0" },
});

/**
 * Replaces what is selected without the browser's own editing: that keeps the look of what it
 * replaces by a style attribute, which the page's policy refuses with a complaint.
 */
const overwriting = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || event.data === null || view.composing) return false;
    if (view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), {
      userEvent: "input.type",
      scrollIntoView: true,
    });
    return true;
  },
});

export class Editor {
  /** The element to put into the page. */
  readonly host = h("div", { class: "sparql-editor" });
  readonly #view: EditorView;

  constructor(scope: Scope, text: string, heard: Heard) {
    const { say, lang } = scope.context;
    const root = this.host.attachShadow({ mode: "open" });
    const hint = h("p", { id: "hint", hidden: true }, say("sparql_editor_hint"));
    root.append(hint);
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          Prec.highest(
            keymap.of([
              {
                key: "Mod-Enter",
                run: () => {
                  heard.run();
                  return true;
                },
              },
            ]),
          ),
          lineNumbers(),
          history(),
          bracketMatching(),
          StreamLanguage.define(sparql),
          syntaxHighlighting(colours),
          autocompletion({ override: [completions(scope.catalogue, lang)], icons: false }),
          // Tab is not among the keys: it leaves the editor, as it leaves every other field.
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          overwriting,
          fault,
          look,
          EditorState.phrases.of(lang === "da" ? DANISH : {}),
          EditorView.contentAttributes.of({
            "aria-label": say("sparql_editor"),
            "aria-describedby": "hint",
            lang: "en",
            tabindex: "0",
            spellcheck: "false",
            autocapitalize: "off",
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && update.transactions.some(isByHand)) {
              heard.changed(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Put in another text; what was undone before stays undone. */
  set text(text: string) {
    if (text === this.text) return;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      effects: markFault.of(null),
    });
  }

  /** Underline the place of a fault, or nothing. */
  mark(place: Place | null): void {
    this.#view.dispatch({ effects: markFault.of(place && this.#at(place)) });
  }

  /** Put the cursor at a place. */
  focus(place?: Place): void {
    this.#view.focus();
    if (!place) return;
    this.#view.dispatch({ selection: { anchor: this.#at(place) }, scrollIntoView: true });
  }

  /** Measure again, after the editor was hidden. */
  measure(): void {
    this.#view.requestMeasure();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #at({ line, column }: Place): number {
    const doc = this.#view.state.doc;
    const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(found.from + Math.max(column - 1, 0), found.to);
  }
}

/** Tell whether a person made a change: not the view, which puts in another question. */
function isByHand(transaction: Transaction): boolean {
  return transaction.annotation(Transaction.userEvent) !== undefined;
}

/** What CodeMirror says to screen readers. */
const DANISH = {
  Completions: "Forslag",
  "current match": "nuværende",
};
