import "../../styles/sparql.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeSparql: MakeView = (root, context) => ({
  title: () => context.say("view_sparql"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_sparql")), h("p", {}, state.id));
  },
});
