import "../../styles/start.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeStart: MakeView = (root, context) => ({
  title: () => context.say("view_start"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_start")), h("p", {}, state.id));
  },
});
