/** The picture as GraphML, which networkx, Gephi and yEd read. */
import type { Lang } from "../../../data/dataset";
import type { Network } from "./network";
import { kindWords, type Scene } from "./scene";
import { xml } from "./svg";

const KEYS = [
  ["label", "node"],
  ["kind", "node"],
  ["year", "node"],
  ["iri", "node"],
  ["relation", "edge"],
  ["property", "edge"],
] as const;

/**
 * Return the nodes and relations of a picture as GraphML; "842 more" is no node of the graph.
 *
 * @param whole - makes an IRI of what stands in an address
 */
export function toGraphml(
  network: Network,
  scene: Scene,
  lang: Lang,
  whole: (id: string) => string,
): string {
  const data = (key: string, value: string) =>
    value ? `<data key="${key}">${xml(value)}</data>` : "";
  const nodes = scene.nodes
    .filter((node) => !node.more)
    .map(({ key, node, kind, label }) => {
      const years = [...new Set(network.years(node) ?? [])].join("-");
      const facts = [
        data("label", label),
        data("kind", kindWords(kind, lang, 1)),
        data("year", years),
        data("iri", whole(network.id(node))),
      ];
      return `<node id="n${key}">${facts.join("")}</node>`;
    });
  const edges = scene.edges
    .filter((edge) => edge.edge >= 0)
    .map((edge) => {
      const relation = network.relation(edge.edge);
      const facts = data("relation", relation[lang]) + data("property", relation.iri);
      return `<edge id="e${edge.key}" source="n${edge.from}" target="n${edge.to}">${facts}</edge>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(
      ([name, of]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`,
    ),
    '<graph id="sagsgraf" edgedefault="directed">',
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}
