/** The page: its frame, and the views in it. */
import "../styles/page.css";
import { json } from "../data/blocks";
import type { Dataset, Lang } from "../data/dataset";
import { loadDataset } from "../data/packed";
import { startAnswers } from "../query/answers";
import { offer } from "../query/console";
import type { About, Context, MakeView, View } from "./context";
import { h } from "./dom";
import { format, parse, type State, VIEWS, type ViewName } from "./router";
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

async function start(): Promise<void> {
  const about = await json<About>("about");
  const lang: Lang = "da";
  const main = h("main", { id: "main" });
  const answers = startAnswers();
  offer(answers, about.version);
  let dataset: Promise<Dataset> | undefined;
  const context: Context = {
    about,
    lang,
    say: say(lang),
    answers,
    dataset: () => {
      dataset ??= loadDataset();
      return dataset;
    },
    link: (view, id = "", more = {}) => format({ view, id, more }),
    go: (state) => {
      location.hash = format(state);
    },
    short: (iri) => (iri.startsWith(about.base) ? iri.slice(about.base.length) : iri),
    whole: (id) => (/^[a-z][a-z0-9+.-]*:/i.test(id) ? id : about.base + id),
    announce: () => {},
  };
  const views = new Map<ViewName, View>();
  const nav = h("nav", {});
  for (const name of VIEWS) nav.append(h("a", { href: `#${name}` }, context.say(`view_${name}`)));
  document.body.prepend(nav, main);
  const show = (state: State): void => {
    let view = views.get(state.view);
    const root = h("section", { id: `view-${state.view}` });
    if (!view) view = MAKERS[state.view](root, context);
    views.set(state.view, view);
    main.replaceChildren(root);
    document.title = view.title(state);
    void view.show(state);
  };
  addEventListener("hashchange", () => show(parse(location.hash)));
  show(parse(location.hash));
}

void start();
