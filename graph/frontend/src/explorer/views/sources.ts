/** The sources: the list of documents, and the text of each with what was read in it. */
import "../../styles/sources.css";
import type { MakeView } from "../context";
import { h } from "../dom";
import { documents, type Listed, textOf } from "../sources/documents";
import { titleOf } from "../sources/heading";
import type { Wishes } from "../sources/legend";
import { makeList } from "../sources/list";
import { Reader } from "../sources/reader";

/** What a person wants marked holds for every document, and in both languages. */
const wishes: Wishes = { hidden: new Set(), words: false };

export const makeSources: MakeView = (root, context) => {
  const { say } = context;
  let listed: readonly Listed[] = [];
  let list: HTMLElement | null = null;
  let shown = "";
  let reader: Reader | null = null;
  let turn = 0;

  const showList = (): void => {
    reader = null;
    list ??= makeList(
      listed.filter((one) => !one.outside),
      context,
    );
    const note = context.about.evidence
      ? null
      : h("p", { class: "sources-warning" }, say("sources_no_evidence"));
    root.replaceChildren(h("h1", { tabindex: "-1" }, say("view_sources")), note ?? "", list);
  };

  const showUnknown = (): void => {
    reader = null;
    root.replaceChildren(
      h("h1", { tabindex: "-1" }, say("sources_unknown")),
      h("p", {}, say("sources_unknown_try")),
      h("p", {}, h("a", { class: "button", href: context.link("sources") }, say("sources_all"))),
    );
  };

  const showDocument = async (number: number, at: string | undefined): Promise<void> => {
    const mine = ++turn;
    const text = await textOf(number);
    if (mine !== turn) return;
    const made = new Reader(listed[number] as Listed, listed, text, wishes, context);
    reader = made;
    root.replaceChildren(made.element);
    made.choose(at);
    // The marks come when the graph is unpacked; the text is there to read meanwhile.
    if (context.about.evidence) await made.mark();
  };

  return {
    title(state) {
      const one = listed.find((other) => other.id === state.id);
      return one ? titleOf(one, context) : say("view_sources");
    },
    async show(state) {
      listed = await documents();
      const same = shown === state.id;
      shown = state.id;
      if (same && reader) {
        reader.choose(state.more.at);
        return;
      }
      if (!state.id) {
        turn += 1;
        if (!same || !list) showList();
        return;
      }
      const number = listed.findIndex((one) => one.id === state.id);
      if (number < 0) showUnknown();
      else await showDocument(number, state.more.at);
    },
  };
};
