import "../../styles/graph.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeGraph: MakeView = (root, context) => ({
  title: () => context.say("view_graph"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_graph")), h("p", {}, state.id));
  },
});
