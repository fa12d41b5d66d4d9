/** The frame around the views: head, foot, and what tells those who listen. */
import type { Lang } from "../data/dataset";
import type { About } from "./context";
import { h } from "./dom";
import { format, type State, type ViewName } from "./router";
import { THEMES, type Theme } from "./settings";
import { type Say, say as sayIn } from "./words";

/** The views as the head lists them; the card of a thing is reached from what mentions it. */
export const LISTED = ["start", "case", "graph", "sparql", "sources"] as const satisfies ViewName[];

/** What the frame asks of the page. */
export interface Commands {
  go(state: State): void;
  switchLanguage(): void;
  setTheme(theme: Theme): void;
  openAbout(): void;
  openHelp(): void;
}

export interface Frame {
  /**
   * Mark the view that is shown. The name of another leads back to what it showed; that of the
   * view itself to its beginning, and Start always does.
   */
  mark(state: State, visited: ReadonlyMap<ViewName, State>): void;
  /** Tell, discreetly, what is being loaded; "" when nothing is. */
  tell(text: string): void;
  announce(text: string): void;
  focusSearch(): void;
}

/** Put the frame into the page. */
export function makeFrame(
  root: HTMLElement,
  main: HTMLElement,
  about: About,
  lang: Lang,
  theme: Theme,
  commands: Commands,
): Frame {
  const say = sayIn(lang);
  const live = h("div", { class: "unseen", "aria-live": "polite", id: "live" });
  const loading = h("p", { class: "frame-state", role: "status" });
  const links = new Map(
    LISTED.map((view) => [view, h("a", { href: `#${view}` }, say(`view_${view}`))] as const),
  );
  const search = h("input", {
    type: "search",
    name: "words",
    id: "frame-search",
    autocomplete: "off",
    "aria-label": say("frame_search"),
    placeholder: say("frame_search_hint"),
  });
  const skip = h("a", { class: "frame-skip", href: "#main" }, say("frame_skip"));
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  root.replaceChildren(
    skip,
    head(say, theme, commands, links, search),
    main,
    foot(about, lang, say, loading),
    live,
  );

  return {
    mark(state, visited) {
      for (const [view, link] of links) {
        if (view === state.view) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
        const before = view === state.view || view === "start" ? undefined : visited.get(view);
        link.setAttribute("href", before ? format(before) : `#${view}`);
      }
    },
    tell(text) {
      if (loading.textContent !== text) loading.textContent = text;
    },
    announce(text) {
      // The same words twice are told twice only when the region was empty in between.
      live.textContent = "";
      setTimeout(() => {
        live.textContent = text;
      }, 50);
    },
    focusSearch() {
      search.focus();
      search.select();
    },
  };
}

function head(
  say: Say,
  theme: Theme,
  commands: Commands,
  links: ReadonlyMap<ViewName, HTMLAnchorElement>,
  search: HTMLInputElement,
): HTMLElement {
  const views = h("ul", {});
  for (const link of links.values()) views.append(h("li", {}, link));
  const form = h(
    "form",
    { class: "frame-search", role: "search" },
    search,
    h("button", { type: "submit" }, say("frame_find")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    commands.go({ view: "start", id: search.value.trim(), more: {} });
  });
  return h(
    "header",
    { class: "frame-head" },
    h("a", { class: "frame-name", href: "#start" }, say("product")),
    h("nav", { class: "frame-views", "aria-label": say("frame_views") }, views),
    form,
    tools(say, theme, commands),
  );
}

function tools(say: Say, theme: Theme, commands: Commands): HTMLElement {
  const other = say("frame_other_lang");
  const colours = h("select", { "aria-label": say("frame_theme") });
  for (const one of THEMES) {
    colours.append(h("option", { value: one, selected: one === theme }, say(`frame_theme_${one}`)));
  }
  colours.addEventListener("change", () => {
    const chosen = THEMES.find((one) => one === colours.value);
    if (chosen) commands.setTheme(chosen);
  });
  return h(
    "div",
    { class: "frame-tools" },
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        id: "frame-lang",
        lang: other,
        onclick: commands.switchLanguage,
      },
      say("frame_other_lang_name"),
    ),
    colours,
    h(
      "button",
      { type: "button", class: "quiet", "aria-haspopup": "dialog", onclick: commands.openAbout },
      say("frame_about"),
    ),
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        "aria-haspopup": "dialog",
        "aria-label": say("frame_help"),
        onclick: commands.openHelp,
      },
      "?",
    ),
  );
}

function foot(about: About, lang: Lang, say: Say, loading: HTMLElement): HTMLElement {
  const part = about.cases.length > 0 && say("frame_part", { cases: about.cases.join(", ") });
  return h(
    "footer",
    { class: "frame-foot" },
    h("p", {}, documents(about, say)),
    about.period && h("p", {}, period(about.period, say, lang)),
    part && h("p", {}, part),
    h("p", {}, say("frame_version", { version: about.version })),
    loading,
  );
}

/** Return how many documents were read, in words. */
export function documents(about: About, say: Say): string {
  const key = about.documents === 1 ? "frame_document" : "frame_documents";
  return say(key, { count: about.documents });
}

/** Return the first and the last day of the meetings, in words. */
export function period([first, last]: readonly [string, string], say: Say, lang: Lang): string {
  if (first === last) return day(first, lang);
  return say("frame_period", { first: day(first, lang), last: day(last, lang) });
}

/** Return an ISO date in words: `12. september 2022`. */
function day(date: string, lang: Lang): string {
  const form = new Intl.DateTimeFormat(lang === "da" ? "da-DK" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const read = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(read.getTime()) ? date : form.format(read);
}
