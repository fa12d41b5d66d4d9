/** Everything that was read in a document, kind by kind, each leading to its place. */
import type { Dataset } from "../../data/dataset";
import { SG } from "../../data/names";
import type { Context } from "../context";
import { h } from "../dom";
import type { Mark } from "./documents";
import { KINDS, type Kind, wordOf } from "./kinds";

/** Links that are added at a time. */
const AT_ONCE = 100;

/** Return the lists; each is filled when it is opened. The agenda stands first, and open. */
export function makeContents(
  marks: readonly Mark[],
  id: string,
  dataset: Dataset,
  context: Context,
): HTMLElement {
  const element = h("div", { class: "sources-contents" });
  const first: Kind = "item";
  for (const kind of [first, ...KINDS.filter((one) => one !== first)]) {
    const own = outermost(
      marks.filter((mark) => mark.kind === kind && (kind !== first || isHeading(mark, dataset))),
    );
    if (own.length) element.append(listOf(kind, own, id, context));
  }
  return element;
}

function listOf(kind: Kind, marks: readonly Mark[], id: string, context: Context): HTMLElement {
  const list = h("ul", {});
  const more = h("button", { type: "button", class: "quiet" });
  const add = (): void => {
    const from = list.childElementCount;
    const links = marks.slice(from, from + AT_ONCE).map((mark) => {
      // Headings of some texts keep the asterisks of their emphasis.
      const words = mark.exact.replaceAll("**", "").replace(/\s+/g, " ").trim();
      const cut = words.length > 90 ? `${words.slice(0, 89)}…` : words;
      return h("li", {}, h("a", { href: context.link("sources", id, { at: mark.at }) }, cut));
    });
    list.append(...links);
    const left = marks.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = context.say("sources_more", { count: Math.min(left, AT_ONCE) });
  };
  more.addEventListener("click", () => {
    const from = list.childElementCount;
    add();
    list.children[from]?.querySelector("a")?.focus();
  });
  const word = context.say(wordOf(kind));
  const element = h(
    "details",
    {},
    h(
      "summary",
      {},
      h("span", { class: `sources-kind kind-${kind}` }, word),
      ` (${marks.length.toLocaleString(context.lang)})`,
    ),
    list,
    more,
  );
  element.addEventListener("toggle", () => {
    if (element.open && !list.childElementCount) add();
  });
  if (kind === "item") {
    add();
    element.open = true;
  }
  return element;
}

/** Tell whether a mark says that the meeting had an item, and not only whose items they are. */
function isHeading(mark: Mark, dataset: Dataset): boolean {
  const item = dataset.find(SG("item"));
  return mark.readings.some((reading) =>
    dataset.triplesOf(reading).some((triple) => dataset.predicate(triple) === item),
  );
}

/** Leave out marks that lie within another of their kind: a title in its heading. */
function outermost(marks: readonly Mark[]): Mark[] {
  let end = -1;
  return marks.filter((mark) => {
    if (mark.end <= end) return false;
    end = mark.end;
    return true;
  });
}
