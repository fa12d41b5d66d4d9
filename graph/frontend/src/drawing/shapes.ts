/** The shapes of nodes, as on the canvas, for legends and lists. */

export type Shape = "dot" | "square" | "diamond" | "triangle" | "triangleDown" | "star" | "hexagon";

/** Paths in a box of 16. */
export const PATHS: Readonly<Record<Shape, string>> = {
  dot: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
  square: "M2.5 2.5h11v11h-11z",
  diamond: "M8 .8L15.2 8L8 15.2L.8 8z",
  triangle: "M8 1.8L15.2 14.2H.8z",
  triangleDown: "M8 14.2L15.2 1.8H.8z",
  star: "M8 .6l2 5h5.3l-4.2 3.3l1.6 5.4L8 11.2l-4.7 3.1l1.6-5.4L.7 5.6H6z",
  hexagon: "M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8z",
};

/** Return a shape as a picture that a screen reader passes over. */
export function sign(path: string, className: string): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(space, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}
