import { expect, test } from "vitest";
import { fold } from "../src/drawing/fold";
import { wrapped } from "../src/drawing/labels";
import type { Shape } from "../src/drawing/shapes";
import { readSeen, writeSeen } from "../src/explorer/views/graph/address";
import { fileName } from "../src/explorer/views/graph/downloads";
import { Index } from "../src/explorer/views/graph/finder";
import { toGraphml } from "../src/explorer/views/graph/graphml";
import { Layout } from "../src/explorer/views/graph/layout";
import { choose, MOST, STEP, type Wanted } from "../src/explorer/views/graph/neighbourhood";
import { type Columns, Network } from "../src/explorer/views/graph/network";
import { shortest } from "../src/explorer/views/graph/path";
import { inWords, makeScene, rooms } from "../src/explorer/views/graph/scene";
import { toSvg } from "../src/explorer/views/graph/svg";

type Row = readonly [id: string, kind: string, label: string, year?: number, body?: string];
type Tie = readonly [from: string, relation: string, to: string];

const HUBS = ["Body", "Municipality", "Person"];
const NS = "https://w3id.org/sagsgraf/ns#";

/** Write rows as the block has them, by columns. */
function columns(rows: readonly Row[], ties: readonly Tie[]): Columns {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const place = new Map(sorted.map(([id], at) => [id, at]));
  const kinds = [...new Set(sorted.map(([, kind]) => kind))];
  const relations = [...new Set(ties.map(([, relation]) => relation))];
  const edges = ties
    .map(([a, relation, b]) => [
      place.get(a) ?? -1,
      place.get(b) ?? -1,
      relations.indexOf(relation),
    ])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const degree = (at: number) => edges.filter(([a, b]) => a === at || b === at).length;
  const settings = sorted.map(([, , , year = 0, body]) => {
    return [year, year, body ? [place.get(body) ?? -1] : []] as [number, number, number[]];
  });
  return {
    kinds: kinds.map((id) => ({
      id,
      da: [id, `${id}er`],
      en: [id, `${id}s`],
      light: "#1f6f8b",
      dark: "#79a9b9",
      shape: "dot" as Shape,
      hub: HUBS.includes(id),
    })),
    relations: relations.map((name) => ({ iri: NS + name, da: `${name} da`, en: `${name} en` })),
    shared: sorted.map(() => 0),
    rest: sorted.map(([id]) => id),
    label: sorted.map(([, , label]) => label),
    kind: sorted.map(([, kind]) => kinds.indexOf(kind)),
    size: sorted.map((_, at) => 7 + Math.round(Math.log2(1 + degree(at)))),
    settings,
    setting: sorted.map((_, at) => at),
    from: edges.map(([a], at) => (a ?? 0) - (edges[at - 1]?.[0] ?? 0)),
    to: edges.map(([a, b]) => (b ?? 0) - (a ?? 0)),
    relation: edges.map(([, , relation]) => relation ?? 0),
  };
}

/** A case in two meetings of a council, which also names a municipality; another case beside it. */
const ROWS: Row[] = [
  ["kommune/0999", "Municipality", "Sandvig Kommune"],
  ["organ/raad", "Body", "Byrådet", 0, "organ/raad"],
  ["organ/havn", "Body", "Havneudvalget", 0, "organ/havn"],
  ["moede/1", "Meeting", "Byrådet 2022-01-10", 2022, "organ/raad"],
  ["moede/2", "Meeting", "Havneudvalget 2023-01-10", 2023, "organ/havn"],
  ["moede/1/punkt/1", "AgendaItem", "Havnebad", 2022, "organ/raad"],
  ["moede/1/punkt/2", "AgendaItem", "Eventuelt", 2022, "organ/raad"],
  ["moede/2/punkt/1", "AgendaItem", "Havnebad igen", 2023, "organ/havn"],
  ["kommune/0999/sag/22-1", "Case", "22-1 Havnebad på Ærø", 2022],
  ["kommune/0999/sag/22-2", "Case", "22-2 Gågade", 2022],
];
const TIES: Tie[] = [
  ["moede/1", "body", "organ/raad"],
  ["moede/2", "body", "organ/havn"],
  ["moede/1", "item", "moede/1/punkt/1"],
  ["moede/1", "item", "moede/1/punkt/2"],
  ["moede/2", "item", "moede/2/punkt/1"],
  ["moede/1/punkt/1", "case", "kommune/0999/sag/22-1"],
  ["moede/2/punkt/1", "case", "kommune/0999/sag/22-1"],
  ["moede/1/punkt/2", "case", "kommune/0999/sag/22-2"],
  ["moede/1/punkt/2", "mentions", "kommune/0999"],
  ["kommune/0999/sag/22-1", "mentions", "kommune/0999"],
];

const small = () => new Network(columns(ROWS, TIES), "da");

/** A body that held so many meetings. */
function crowd(meetings: number): Network {
  const rows: Row[] = [["organ/raad", "Body", "Byrådet"]];
  const ties: Tie[] = [];
  for (let at = 0; at < meetings; at++) {
    const id = `moede/${String(at).padStart(4, "0")}`;
    rows.push([id, "Meeting", `Byrådet ${at}`, 2022, "organ/raad"]);
    ties.push([id, "body", "organ/raad"]);
  }
  return new Network(columns(rows, ties), "da");
}

function wanted(network: Network, root: string, more: Partial<Wanted> = {}): Wanted {
  return {
    roots: [network.find(root)],
    added: [],
    opened: [],
    steps: [],
    removed: new Set(),
    off: new Set(),
    years: null,
    body: -1,
    ...more,
  };
}

const names = (network: Network, nodes: readonly number[]) => nodes.map((node) => network.id(node));
const CASE = "kommune/0999/sag/22-1";

test("a case is found by its number, and nothing by another", () => {
  expect(small().id(small().find("22-1"))).toBe(CASE);
  expect(small().find("22-9")).toBe(-1);
  expect(small().find("")).toBe(-1);
});

test("around a case are its treatments, their meetings and bodies, but no other items", () => {
  const network = small();
  const chosen = choose(network, wanted(network, "22-1"));
  expect(names(network, chosen.nodes)).toContain("organ/havn");
  expect(names(network, chosen.nodes)).not.toContain("moede/1/punkt/2");
  expect(chosen.more).toEqual([]);
});

test("a hub shows a part, says how many there are more, and opens in steps to a limit", () => {
  const network = crowd(900);
  const first = choose(network, wanted(network, "organ/raad"));
  expect(first.nodes.length).toBe(25);
  expect(first.more.map((more) => more.count)).toEqual([900 - 24]);
  const kind = network.kindOf(network.find("moede/0000"));
  const root = network.find("organ/raad");
  const steps = (count: number) => wanted(network, "organ/raad", { steps: [[root, kind, count]] });
  const second = choose(network, steps(1));
  expect(second.nodes.length).toBe(first.nodes.length + STEP);
  expect(second.more[0]?.count).toBe(900 - 24 - STEP);
  const all = choose(network, steps(40));
  expect(all.nodes.length).toBe(MOST);
  expect(all.full).toBe(true);
});

test("filters by kind, year and body leave out what is known to be otherwise", () => {
  const network = small();
  const shown = (more: Partial<Wanted>) =>
    names(network, choose(network, wanted(network, "22-1", more)).nodes);
  expect(shown({ off: new Set([network.kindOf(network.find("moede/1"))]) })).not.toContain(
    "moede/1",
  );
  expect(shown({ years: [2023, 2023] })).not.toContain("moede/1/punkt/1");
  expect(shown({ years: [2023, 2023] })).toContain("moede/2/punkt/1");
  expect(shown({ body: network.find("organ/raad") })).not.toContain("moede/2/punkt/1");
});

test("what was taken away stays away, and what was put in comes", () => {
  const network = small();
  const item = network.find("moede/1/punkt/1");
  const chosen = choose(
    network,
    wanted(network, "22-1", {
      removed: new Set([item]),
      added: [network.find("kommune/0999/sag/22-2")],
    }),
  );
  expect(chosen.nodes).not.toContain(item);
  expect(names(network, chosen.nodes)).toContain("kommune/0999/sag/22-2");
});

test("a way goes round the municipality that everything mentions, where there is another", () => {
  const network = small();
  const way = shortest(network, network.find("22-1"), network.find("22-2"));
  expect(
    names(
      network,
      (way ?? []).map((step) => step.to),
    ),
  ).toEqual(["moede/1/punkt/1", "moede/1", "moede/1/punkt/2", "kommune/0999/sag/22-2"]);
});

test("a way goes through the municipality where there is no other, or there is none", () => {
  const network = new Network(
    columns(
      [
        ["a", "Case", "A"],
        ["b", "Case", "B"],
        ["c", "Case", "C"],
        ["m", "Municipality", "M"],
      ],
      [
        ["a", "mentions", "m"],
        ["b", "mentions", "m"],
      ],
    ),
    "da",
  );
  const way = shortest(network, network.find("a"), network.find("b"));
  expect(
    names(
      network,
      (way ?? []).map((step) => step.to),
    ),
  ).toEqual(["m", "b"]);
  expect(shortest(network, network.find("a"), network.find("c"))).toBeNull();
  expect(shortest(network, network.find("a"), network.find("a"))).toEqual([]);
});

test("what is wanted comes back from the address", () => {
  const network = small();
  const more = {
    open: "moede/1",
    more: "organ/raad|Meeting|2",
    with: "kommune/0999/sag/22-2",
    away: "moede/2",
    off: "Municipality",
    years: "2022-2023",
    body: "organ/havn",
    at: "moede/1/punkt/1",
    to: "kommune/0999",
  };
  const seen = readSeen(network, "22-1", more);
  expect(writeSeen(network, seen)).toEqual(more);
  expect(writeSeen(network, readSeen(network, "22-1", { open: "nothing", more: "x|y|z" }))).toEqual(
    {},
  );
});

test("without anything chosen the cases that came back most often are shown", () => {
  const network = small();
  expect(readSeen(network, "", {}).roots.map((node) => network.id(node))).toEqual([
    CASE,
    "kommune/0999/sag/22-2",
  ]);
});

test.each(["Ærø", "AEROE", "aeroe", "havnebad ær"])("%s finds the case", (words) => {
  const network = small();
  expect(names(network, new Index(network).find(words))).toEqual([CASE]);
});

test("letters and case fold", () => {
  expect(fold("ÅLEKISTEN Ø æ é")).toBe("aalekisten oe ae e");
});

test("the very name comes before one that begins with it, and that before one that has it", () => {
  const network = small();
  expect(names(network, new Index(network).find("byraadet"))).toEqual(["organ/raad", "moede/1"]);
  expect(names(network, new Index(network).find("havnebad")).at(-1)).toBe(CASE);
});

test.each([
  ["Eventuelt", ["Eventuelt"]],
  ["  ", ["–"]],
  ["Godkendelse af dagsorden for mødet", ["Godkendelse af dagsorden", "for mødet"]],
  ["Arbejdsmarkedsforvaltningens", ["Arbejdsmarkedsforvaltnin", "gens"]],
])("%s wraps", (label, lines) => {
  expect(wrapped(label)).toEqual(lines);
});

test("a long name ends with an ellipsis in three lines", () => {
  const lines = wrapped(`Orientering om ${"tilsyn med byggeri ".repeat(9)}`);
  expect(lines.length).toBe(3);
  expect(lines.at(-1)).toMatch(/ …$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(24);
});

const measure = (lines: readonly string[]) => 0.5 * Math.max(...lines.map((line) => line.length));

function scene(network: Network, root: string) {
  const chosen = choose(network, wanted(network, root));
  const made = makeScene(network, chosen, measure, (count, kind) => `${count} ${kind.id} til`);
  return inWords(network, made, "da");
}

function laidOut(network: Network, root: string) {
  const drawn = scene(network, root);
  const links = drawn.edges.map((edge) => [edge.from, edge.to] as const);
  const layout = new Layout(rooms(drawn), links, new Map());
  layout.finish();
  return { drawn, places: layout.places() };
}

test("the same picture is laid out in the same way, and no name covers another", () => {
  const [first, second] = [laidOut(crowd(40), "organ/raad"), laidOut(crowd(40), "organ/raad")];
  expect([...first.places]).toEqual([...second.places]);
  const boxes = rooms(first.drawn).map((room) => {
    const { x, y } = first.places.get(room.key) ?? { x: 0, y: 0 };
    return { x, y: y + room.below / 2, width: room.width, height: room.height };
  });
  const overlaps = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 2 &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 2,
      ),
  );
  expect(overlaps).toEqual([]);
});

const COLOURS = {
  dark: false,
  paper: "#ffffff",
  ink: "#000000",
  soft: "#555555",
  edge: "#cccccc",
  accent: "#0b5c83",
};
const HOSTILE = '</text><script>alert(1)</script>&"\u0000\ud83d';

test("an SVG has the names as text, whatever they say", () => {
  const rows = ROWS.map((row): Row => (row[0] === CASE ? [CASE, "Case", HOSTILE, 2022] : row));
  const { drawn, places } = laidOut(new Network(columns(rows, TIES), "da"), CASE);
  const sheet = { title: HOSTILE, note: "note", legend: [], family: "Arial", lang: "da" };
  const svg = toSvg(drawn, places, COLOURS, sheet);
  const read = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("\u0000");
  expect(read.querySelectorAll("svg > g path[transform]").length).toBe(drawn.nodes.length);
  expect(read.querySelector("title")?.textContent).toContain("<script>alert(1)</script>");
});

test("GraphML names nodes and relations, and has no node for what is not shown", () => {
  const network = crowd(40);
  const text = toGraphml(network, scene(network, "organ/raad"), "da", (id) => `urn:${id}`);
  expect(text.match(/<node /g)?.length).toBe(25);
  expect(text.match(/<edge /g)?.length).toBe(24);
  expect(text).toContain('<data key="relation">body da</data>');
  expect(text).toContain('<data key="iri">urn:organ/raad</data>');
});

test("two relations of one pair are bent apart", () => {
  const network = new Network(
    columns(
      [
        ["a", "Case", "A"],
        ["b", "Case", "B"],
      ],
      [
        ["a", "leads", "b"],
        ["a", "names", "b"],
        ["b", "names", "a"],
      ],
    ),
    "da",
  );
  const bends = scene(network, "a").edges.map((edge) => edge.bend * (edge.from < edge.to ? 1 : -1));
  expect(new Set(bends).size).toBe(3);
});

test("a file is called after what it shows, in plain letters", () => {
  expect(fileName("Netværk omkring 22-1 Ærø: «bad»", "svg")).toBe(
    "netvaerk-omkring-22-1-aeroe-bad.svg",
  );
  expect(fileName("…", "png")).toBe("graf.png");
});

test("a meeting is called by its day in words, and found by both", () => {
  const [danish, english] = [small(), new Network(columns(ROWS, TIES), "en")];
  const meeting = danish.find("moede/1");
  expect(danish.label(meeting)).toBe("Byrådet – 10. januar 2022");
  expect(english.label(meeting)).toBe("Byrådet – 10 January 2022");
  for (const words of ["byraadet 10. januar", "byrådet 2022-01-10"]) {
    expect(new Index(danish).find(words)).toEqual([meeting]);
  }
});
