import "../../styles/sources.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeSources: MakeView = (root, context) => ({
  title: () => context.say("view_sources"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_sources")), h("p", {}, state.id));
  },
});
