/** Elements made of text: nothing that a document says is ever parsed as HTML. */

type Child = Node | string | null | undefined | false;

/**
 * Return an element with attributes and children; strings become text.
 *
 * An attribute that is `false`, null or undefined is left out, `true` stands without a value; a
 * function is a listener (`onclick`).
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, unknown> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function" && name.startsWith("on")) {
      element.addEventListener(name.slice(2), value as EventListener);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const child of children) if (child || child === "") element.append(child);
  return element;
}
