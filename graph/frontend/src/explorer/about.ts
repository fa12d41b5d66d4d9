/** The dialogs: what the file is and holds, and the keys. */
import { json } from "../data/blocks";
import type { Lang } from "../data/dataset";
import type { About } from "./context";
import { h } from "./dom";
import { documents, period } from "./frame";
import { keysOn, setKeys } from "./keys";
import { type Key, type Say, say as sayIn } from "./words";

/** A package in the page, with the licence it asks to be told. */
interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly texts: readonly string[];
}

const CONSOLE = `await sagsgraf.ready
await sagsgraf.query("SELECT ?case ?title WHERE { ?case a sg:Case ; dct:title ?title } LIMIT 10")`;

/** Open what the page tells of itself. */
export function openAbout(about: About, lang: Lang): void {
  const say = sayIn(lang);
  const packages = h("div", {});
  const dialog = made(
    say("frame_about_title"),
    say,
    h("p", {}, say("frame_about_what")),
    facts(about, lang, say),
    ...chapter(say, "frame_evidence"),
    ...chapter(say, "frame_private"),
    ...chapter(say, "frame_share"),
    h("p", {}, h("code", {}, location.hash || "#start")),
    ...chapter(say, "frame_console"),
    h("pre", {}, CONSOLE),
    ...chapter(say, "frame_licences"),
    packages,
  );
  show(dialog);
  void json<Licence[]>("licences").then(
    (found) => packages.append(...found.map(told)),
    () => packages.append(h("p", { class: "note" }, say("frame_licences_none"))),
  );
}

/** Open the list of keys. */
export function openHelp(lang: Lang): void {
  const say = sayIn(lang);
  const keys: [string, Key][] = [
    ["/", "frame_key_search"],
    ["?", "frame_key_help"],
    ["Tab", "frame_key_tab"],
    ["Esc", "frame_key_escape"],
    [lang === "da" ? "Alt + ←" : "Alt + ←", "frame_key_back"],
  ];
  const list = h("dl", {});
  for (const [key, words] of keys) {
    list.append(h("dt", {}, h("kbd", {}, key)), h("dd", {}, say(words)));
  }
  const box = h("input", { type: "checkbox", checked: keysOn() });
  box.addEventListener("change", () => setKeys(box.checked));
  show(
    made(
      say("frame_help"),
      say,
      list,
      h("p", {}, h("label", {}, box, say("frame_keys_on"))),
      h("h3", {}, say("frame_ways")),
      h("p", {}, say("frame_ways_text")),
    ),
  );
}

function facts(about: About, lang: Lang, say: Say): HTMLElement {
  const people = { elected: "frame_people_elected", officials: "frame_people_officials" } as const;
  const named =
    about.people === "elected" || about.people === "officials"
      ? people[about.people]
      : "frame_people_all";
  const rows: [string, string][] = [
    [say("frame_fact_documents"), documents(about, say)],
    [say("frame_fact_period"), about.period ? period(about.period, say, lang) : "–"],
    [
      say("frame_fact_part"),
      about.cases.length > 0
        ? say("frame_part", { cases: about.cases.join(", ") })
        : say("frame_whole"),
    ],
    [say("frame_fact_people"), say(named)],
    [
      say("frame_fact_evidence"),
      say(about.evidence ? "frame_with_evidence" : "frame_without_evidence"),
    ],
    [say("frame_fact_base"), about.base],
    [say("frame_fact_version"), about.version],
  ];
  const list = h("dl", {});
  for (const [name, value] of rows) list.append(h("dt", {}, name), h("dd", {}, value));
  return list;
}

function chapter(
  say: Say,
  key: "frame_evidence" | "frame_private" | "frame_share" | "frame_console" | "frame_licences",
): HTMLElement[] {
  return [h("h3", {}, say(key)), h("p", {}, say(`${key}_text`))];
}

function told(one: Licence): HTMLElement {
  return h(
    "details",
    {},
    h("summary", {}, `${one.name} ${one.version} (${one.licence})`),
    ...one.texts.map((text) => h("pre", {}, text)),
  );
}

/** Return a dialog that goes away when it is closed. */
function made(title: string, say: Say, ...content: Node[]): HTMLDialogElement {
  const close = h("button", { type: "button" }, say("frame_close"));
  const dialog = h(
    "dialog",
    { class: "frame-dialog", "aria-label": title },
    h("div", {}, h("header", {}, h("h2", { tabindex: "-1" }, title), close), ...content),
  );
  close.addEventListener("click", () => dialog.close());
  // A press beside the dialog hits its backdrop, which counts as the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  return dialog;
}

function show(dialog: HTMLDialogElement): void {
  (document.getElementById("page") ?? document.body).append(dialog);
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
}
