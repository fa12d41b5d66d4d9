import "../../styles/case.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeCase: MakeView = (root, context) => ({
  title: () => context.say("view_case"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_case")), h("p", {}, state.id));
  },
});
