/** The page: the frame, the views in it, and the graph behind them, put together. */
import "../styles/page.css";
import { json } from "../data/blocks";
import type { Dataset, Lang } from "../data/dataset";
import { loadDataset } from "../data/packed";
import { startAnswers } from "../query/answers";
import type { Answers } from "../query/client";
import { offer } from "../query/console";
import { openAbout, openHelp } from "./about";
import type { About, Context, MakeView } from "./context";
import { h } from "./dom";
import { type Frame, makeFrame } from "./frame";
import { listen } from "./keys";
import { Navigation } from "./navigation";
import { format, type ViewName } from "./router";
import { firstLang, firstTheme, followSystem, keep, setTheme, type Theme } from "./settings";
import { makeCase } from "./views/case";
import { makeGraph } from "./views/graph";
import { makeSources } from "./views/sources";
import { makeSparql } from "./views/sparql";
import { makeStart } from "./views/start";
import { makeThing } from "./views/thing";
import { say } from "./words";

const MAKERS: Record<ViewName, MakeView> = {
  start: makeStart,
  case: makeCase,
  thing: makeThing,
  graph: makeGraph,
  sparql: makeSparql,
  sources: makeSources,
};

class Page {
  readonly #about: About;
  readonly #answers: Answers;
  readonly #dataset: () => Promise<Dataset>;
  readonly #root = document.getElementById("page") ?? document.body;
  readonly #main = h("main", { id: "main", tabindex: "-1" });
  readonly #navigation: Navigation;
  #lang: Lang = firstLang();
  #theme: Theme = firstTheme();
  #frame: Frame;
  #context: Context;

  constructor(about: About, answers: Answers, dataset: () => Promise<Dataset>) {
    this.#about = about;
    this.#answers = answers;
    this.#dataset = dataset;
    setTheme(this.#theme);
    followSystem();
    this.#frame = this.#framed();
    this.#context = this.#made();
    this.#navigation = new Navigation({
      main: this.#main,
      makers: MAKERS,
      context: () => this.#context,
      shown: (state, visited) => this.#frame.mark(state, visited),
      askedFor: (lang) => this.#speak(lang),
    });
    listen(
      () => this.#frame.focusSearch(),
      () => openHelp(this.#lang),
    );
    this.#navigation.start();
  }

  /** Make the frame in the page's language. */
  #framed(): Frame {
    document.documentElement.lang = this.#lang;
    return makeFrame(this.#root, this.#main, this.#about, this.#lang, this.#theme, {
      go: (state) => this.#navigation.go(state),
      switchLanguage: () => {
        const lang = this.#lang === "da" ? "en" : "da";
        keep("lang", lang);
        this.#speak(lang);
        document.getElementById("frame-lang")?.focus();
      },
      setTheme: (theme) => {
        this.#theme = theme;
        keep("theme", theme);
        setTheme(theme);
      },
      openAbout: () => openAbout(this.#about, this.#lang),
      openHelp: () => openHelp(this.#lang),
    });
  }

  /** Say everything in another language; what was shown stays. */
  #speak(lang: Lang): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#frame = this.#framed();
    this.#context = this.#made();
    this.#navigation?.remake();
    this.#tellLoading();
  }

  #tellLoading(): void {
    this.#frame.tell(say(this.#lang)(this.#answers.ready ? "frame_ready" : "frame_loading"));
  }

  #made(): Context {
    const base = this.#about.base;
    void this.#answers.whenReady.then(() => this.#tellLoading());
    return {
      about: this.#about,
      lang: this.#lang,
      say: say(this.#lang),
      answers: this.#answers,
      dataset: this.#dataset,
      link: (view, id = "", more = {}) => format({ view, id, more }),
      go: (state, replace) => this.#navigation.go(state, replace),
      short: (iri) => (iri.startsWith(base) ? iri.slice(base.length) : iri),
      whole: (id) => (/^[a-z][a-z0-9+.-]*:/i.test(id) ? id : base + id),
      announce: (text) => this.#frame.announce(text),
    };
  }
}

async function start(): Promise<void> {
  const about = await json<About>("about");
  const answers = startAnswers();
  offer(answers, about.version);
  let dataset: Promise<Dataset> | undefined;
  new Page(about, answers, () => {
    dataset ??= loadDataset();
    return dataset;
  });
}

void start();
