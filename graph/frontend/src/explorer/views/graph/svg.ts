/** The picture as an SVG file: text stays text, and nothing in it is read as markup. */

import { isHeavy, Taken, wrapped } from "../../../drawing/labels";
import { PATHS } from "../../../drawing/shapes";
import type { Place } from "./layout";
import { at, bounds, reach, type Scene, type SceneEdge, type SceneNode } from "./scene";

export interface Colours {
  readonly dark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly edge: string;
  readonly accent: string;
}

export interface Sheet {
  readonly title: string;
  /** What the file is and where it is from, in a line. */
  readonly note: string;
  /** The kinds in the picture, in words with counts. */
  readonly legend: readonly { readonly node: SceneNode; readonly text: string }[];
  readonly family: string;
  readonly lang: string;
}

const MARGIN = 28;
const LEGEND_WIDTH = 210;

/** Escape a text for XML, without the characters that XML cannot hold. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a broken PDF brings them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      // Half of a pair, of which the other half was lost.
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Return the picture as SVG. */
export function toSvg(
  scene: Scene,
  places: ReadonlyMap<string, Place>,
  colours: Colours,
  sheet: Sheet,
): string {
  const box = wideEnough(bounds(scene, places));
  const columns = Math.max(1, Math.floor((box.right - box.left) / LEGEND_WIDTH));
  const title = wrapped(sheet.title, Math.max(20, Math.floor((box.right - box.left) / 10)), 3);
  const head = MARGIN + title.length * 24 + 26;
  const foot = Math.ceil(sheet.legend.length / columns) * 24 + 46;
  const width = Math.round(box.right - box.left + 2 * MARGIN);
  const height = Math.round(box.bottom - box.top + head + foot + MARGIN);
  const [left, top] = [MARGIN - box.left, head - box.top];
  const fill = (node: SceneNode) => (colours.dark ? node.kind.dark : node.kind.light);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${xml(sheet.lang)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xml(sheet.family)}">`,
    `<title>${xml(sheet.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<g font-size="20" font-weight="600" fill="${colours.ink}">`,
    ...title.map(
      (line, row) => `<text x="${MARGIN}" y="${MARGIN + 16 + row * 24}">${xml(line)}</text>`,
    ),
    "</g>",
    `<text x="${MARGIN}" y="${head - 14}" font-size="13" fill="${colours.soft}">${xml(sheet.note)}</text>`,
    `<g transform="translate(${left} ${top})">`,
    ...drawnEdges(scene, places, colours),
    ...scene.nodes.map((node) => drawnNode(node, at(places, node.key), fill(node), colours)),
    ...edgeNames(scene, places, colours),
    "</g>",
    ...sheet.legend.map(({ node, text }, place) => {
      const x = MARGIN + (place % columns) * LEGEND_WIDTH;
      const y = height - foot + 26 + Math.floor(place / columns) * 24;
      return `<g transform="translate(${x} ${y})"><path d="${PATHS[node.shape]}" fill="${fill(node)}"/><text x="24" y="13" font-size="13" fill="${colours.ink}">${xml(text)}</text></g>`;
    }),
    "</svg>",
    "",
  ].join("\n");
}

/** Return a box in which the legend has room. */
function wideEnough(box: ReturnType<typeof bounds>): ReturnType<typeof bounds> {
  return { ...box, right: Math.max(box.right, box.left + 2 * LEGEND_WIDTH) };
}

/** Return the points of a line: straight, or bent by a share of its length. */
export function curve(from: Place, to: Place, bend: number): { middle: Place; control: Place } {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const control = {
    x: middle.x - (to.y - from.y) * bend * 2,
    y: middle.y + (to.x - from.x) * bend * 2,
  };
  return { control, middle: { x: (middle.x + control.x) / 2, y: (middle.y + control.y) / 2 } };
}

function drawnEdges(scene: Scene, places: ReadonlyMap<string, Place>, colours: Colours): string[] {
  const sizes = new Map(scene.nodes.map((node) => [node.key, node.size]));
  const lines = scene.edges
    .filter((edge) => !edge.quiet)
    .map((edge) => {
      const [from, to] = [at(places, edge.from), at(places, edge.to)];
      const { control } = curve(from, to, edge.bend);
      const end = before(control, to, (sizes.get(edge.to) ?? 0) + 3);
      const way = edge.bend ? `Q${control.x} ${control.y} ` : "L";
      const look = edge.edge < 0 ? 'stroke-dasharray="3 4"' : 'marker-end="url(#arrow)"';
      return `<path d="M${from.x} ${from.y}${way}${end.x} ${end.y}" ${look}/>`;
    });
  return [
    `<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colours.edge}"/></marker>`,
    `<g fill="none" stroke="${colours.edge}" stroke-width="1.2">`,
    ...lines,
    "</g>",
  ];
}

/** Return the point so far before the end of a line, where the shape begins. */
function before(from: Place, to: Place, reach: number): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= reach) return to;
  const share = reach / length;
  return {
    x: Math.round(10 * (to.x - (to.x - from.x) * share)) / 10,
    y: Math.round(10 * (to.y - (to.y - from.y) * share)) / 10,
  };
}

function drawnNode(node: SceneNode, place: Place, fill: string, colours: Colours): string {
  const scale = node.size / 7;
  const paint = node.more
    ? `fill="${colours.paper}" stroke="${fill}" stroke-width="1.2" stroke-dasharray="2 2"`
    : `fill="${fill}"`;
  const weight = isHeavy(node) ? ' font-weight="600"' : "";
  const lines = node.lines.map(
    (line, row) =>
      `<text x="${place.x}" y="${place.y + node.size + 14 + row * 15.5}"${weight}>${xml(line)}</text>`,
  );
  const shape = `<path transform="translate(${place.x - 8 * scale} ${place.y - 8 * scale}) scale(${scale.toFixed(3)})" d="${PATHS[node.shape]}" ${paint}><title>${xml(`${node.kind.id}: ${node.label}`)}</title></path>`;
  const halo = `stroke="${colours.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
  return `${shape}<g font-size="13" text-anchor="middle" fill="${colours.ink}" ${halo}>${lines.join("")}</g>`;
}

/** The relations' names, where there is room for them. */
function edgeNames(scene: Scene, places: ReadonlyMap<string, Place>, colours: Colours): string[] {
  const taken = new Taken();
  for (const node of scene.nodes) taken.add(reach(node, at(places, node.key)));
  const names = scene.edges.flatMap((edge: SceneEdge) => {
    if (edge.quiet || !edge.label) return [];
    const { middle } = curve(at(places, edge.from), at(places, edge.to), edge.bend);
    const half = edge.label.length * 2.9 + 3;
    const { x, y } = middle;
    const sides = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
    const box = { owner: edge, rank: Number.POSITIVE_INFINITY, ...sides };
    if (!taken.free(box)) return [];
    taken.add(box);
    return [`<text x="${x}" y="${y + 4}">${xml(edge.label)}</text>`];
  });
  const halo = `stroke="${colours.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
  return [
    `<g font-size="11" font-style="italic" text-anchor="middle" fill="${colours.soft}" ${halo}>`,
    ...names,
    "</g>",
  ];
}
