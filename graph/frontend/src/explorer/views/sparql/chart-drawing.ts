/** Bars and lines as SVG; the table beside them says the same. */
import type { Value } from "../../../query/client";
import { h } from "../../dom";
import type { Cells } from "./cells";
import type { Chart } from "./chart";
import type { Scope } from "./scope";
import { grouped, isNumber } from "./wording";

type Row = readonly (Value | null)[];

interface Point {
  readonly name: string;
  readonly at: number;
  readonly number: number;
  readonly told: string;
}

const BARS = 25;
/** As wide as there is room for, so that letters keep their size on a phone. */
const WIDEST = 640;
const NARROWEST = 260;
const MARGIN = 72;
const STEP = 40;
const BAR = 14;
const LETTER = 7.4;

/** Return a figure with the chart, and a choice of what it measures where there are several. */
export function drawChart(
  scope: Scope,
  cells: Cells,
  chart: Chart,
  columns: readonly string[],
  rows: readonly Row[],
): HTMLElement {
  const { say } = scope.context;
  const place = h("div", { class: "drawing" });
  const draw = (measure: number): void => {
    const points = rows.flatMap((row) => point(cells, columns, row, chart.label, measure));
    const heading = cells.heading(columns[measure] ?? "");
    const label = say(chart.kind === "line" ? "sparql_line_of" : "sparql_bars_of", {
      measure: heading,
      by: cells.heading(columns[chart.label] ?? ""),
    });
    const drawn =
      chart.kind === "line" ? line(points, label, scope) : bars(points.slice(0, BARS), label);
    const rest = chart.kind === "bars" && points.length > BARS;
    place.replaceChildren(
      drawn,
      ...(rest ? [h("p", { class: "note" }, say("sparql_bars_cut", { n: BARS }))] : []),
    );
  };
  const first = chart.measures[0] ?? 1;
  draw(first);
  return h("figure", { class: "chart" }, measures(scope, cells, chart, columns, draw), place);
}

function measures(
  scope: Scope,
  cells: Cells,
  chart: Chart,
  columns: readonly string[],
  draw: (measure: number) => void,
): HTMLElement {
  if (chart.measures.length === 1) {
    return h("figcaption", {}, cells.heading(columns[chart.measures[0] ?? 1] ?? ""));
  }
  const select = h(
    "select",
    { onchange: () => draw(Number(select.value)) },
    ...chart.measures.map((index) =>
      h("option", { value: index }, cells.heading(columns[index] ?? "")),
    ),
  );
  return h(
    "figcaption",
    {},
    h("label", { class: "row" }, scope.context.say("sparql_measure"), select),
  );
}

function point(
  cells: Cells,
  columns: readonly string[],
  row: Row,
  label: number,
  measure: number,
): Point[] {
  const [name, value] = [row[label] ?? null, row[measure] ?? null];
  if (!name || !value || !isNumber(value)) return [];
  const iso = /^-?\d{4}/.test(name.value) ? name.value : "";
  const at = iso.length === 4 ? Date.UTC(Number(iso), 0) : Date.parse(iso);
  return [
    {
      name: cells.text(columns[label] ?? "", name),
      at,
      number: Number(value.value),
      told: cells.text(columns[measure] ?? "", value),
    },
  ];
}

function room(): number {
  return Math.max(NARROWEST, Math.min(WIDEST, innerWidth - MARGIN));
}

/** Each bar stands under its name: names are long, and a phone is narrow. */
function bars(points: readonly Point[], label: string): SVGElement {
  const width = room();
  const numbers = points.map((one) => one.number);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const reserve = LETTER * Math.max(1, ...points.map((one) => one.told.length)) + 12;
  const scale = (width - reserve) / (high - low || 1);
  const zero = -low * scale;
  const picture = svg(width, points.length * STEP, label);
  points.forEach((one, row) => {
    const top = row * STEP;
    const length = Math.abs(one.number) * scale;
    const left = one.number < 0 ? zero - length : zero;
    picture.append(
      text(0, top + 14, shortened(one.name, Math.floor(width / LETTER)), one.name),
      shape("rect", {
        class: one.number < 0 ? "bar minus" : "bar",
        x: left,
        y: top + 20,
        width: Math.max(1, length),
        height: BAR,
      }),
      text(Math.max(left + length, zero) + 6, top + 32, one.told),
    );
  });
  return picture;
}

function line(all: readonly Point[], label: string, scope: Scope): SVGElement {
  const points = all.filter((one) => !Number.isNaN(one.at)).toSorted((a, b) => a.at - b.at);
  const width = room();
  const [height, top, bottom] = [260, 24, 40];
  const numbers = points.map((one) => one.number);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const ticks = [low, (low + high) / 2, high].map((value) => ({
    value,
    told: grouped(value, scope.context.lang),
  }));
  const left = LETTER * Math.max(...ticks.map((one) => one.told.length)) + 10;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const x = (at: number): number =>
    left + ((at - first) / (last - first || 1)) * (width - left - 12);
  const y = (number: number): number =>
    height - bottom - ((number - low) / (high - low || 1)) * (height - bottom - top);
  const picture = svg(width, height, label);
  for (const one of ticks) {
    picture.append(
      shape("line", { class: "rule", x1: left, x2: width, y1: y(one.value), y2: y(one.value) }),
      text(0, y(one.value) + 5, one.told),
    );
  }
  const path = points.map((one) => `${x(one.at).toFixed(1)},${y(one.number).toFixed(1)}`);
  picture.append(shape("polyline", { class: "line", points: path.join(" ") }));
  for (const one of points) {
    const dot = shape("circle", { class: "dot", cx: x(one.at), cy: y(one.number), r: 4 });
    const title = document.createElementNS(SVG, "title");
    title.textContent = `${one.name}: ${one.told}`;
    dot.append(title);
    picture.append(dot);
  }
  const end = text(width, height - 12, points.at(-1)?.name ?? "");
  end.setAttribute("text-anchor", "end");
  picture.append(text(left, height - 12, points[0]?.name ?? ""), end);
  return picture;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(width: number, height: number, label: string): SVGElement {
  return shape("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": label,
  });
}

/** Return an SVG element with attributes. */
export function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function text(x: number, y: number, words: string, whole = words): SVGElement {
  const element = shape("text", { x, y });
  element.textContent = words;
  if (whole !== words) {
    const title = document.createElementNS(SVG, "title");
    title.textContent = whole;
    element.append(title);
  }
  return element;
}

/** Return a text cut to so many letters. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
