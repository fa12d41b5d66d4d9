import "../../styles/thing.css";
import type { MakeView } from "../context";
import { h } from "../dom";

export const makeThing: MakeView = (root, context) => ({
  title: () => context.say("view_thing"),
  show(state) {
    root.replaceChildren(h("h1", {}, context.say("view_thing")), h("p", {}, state.id));
  },
});
