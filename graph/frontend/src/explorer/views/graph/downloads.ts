/** The picture as a file: PNG, SVG, GraphML. */
import { fold } from "../../../drawing/fold";
import { ON_PAPER } from "../../../drawing/vis";
import { h } from "../../dom";
import type { Canvas } from "./canvas";
import { toGraphml } from "./graphml";
import { counted, type Parts, type Shown } from "./parts";
import { kindWords, type SceneNode } from "./scene";
import { toSvg } from "./svg";

/** Pixels of a PNG for each unit of the picture. */
const ENLARGED = 2;
/** Browsers refuse larger canvases. */
const WIDEST = 16_000;

/** Return the name of a file about something: plain letters, digits and hyphens. */
export function fileName(title: string, ending: string): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${plain || "graf"}.${ending}`;
}

/** Return the buttons; `shown` tells what is on the screen when one is pressed. */
export function downloads(
  parts: Parts,
  canvas: () => Canvas,
  shown: () => Shown,
  title: () => string,
) {
  const { network, context } = parts;
  const svg = () =>
    toSvg(shown().scene, canvas().settle(), ON_PAPER, sheet(parts, shown(), title()));
  const makers: Record<string, () => Promise<Blob>> = {
    PNG: () => png(svg()),
    SVG: async () => new Blob([svg()], { type: "image/svg+xml" }),
    GraphML: async () => {
      const text = toGraphml(network, shown().scene, context.lang, (id) => context.whole(id));
      return new Blob([text], { type: "application/xml" });
    },
  };
  const buttons = Object.entries(makers).map(([name, make]) =>
    h(
      "button",
      {
        type: "button",
        "aria-label": `${context.say("graph_download")} ${name}`,
        onclick: async () => {
          try {
            save(await make(), fileName(title(), name.toLowerCase()));
          } catch {
            context.announce(context.say("graph_png_failed"));
          }
        },
      },
      name,
    ),
  );
  return h("span", { class: "saves" }, `${context.say("graph_download")} `, ...buttons);
}

function sheet({ network, context }: Parts, { scene }: Shown, title: string) {
  const own = scene.nodes.filter((node) => !node.more);
  const counts = new Map<SceneNode["kind"], SceneNode[]>();
  for (const node of own) counts.set(node.kind, [...(counts.get(node.kind) ?? []), node]);
  const legend = network.kinds.flatMap((kind) => {
    const nodes = counts.get(kind) ?? [];
    const text = `${kindWords(kind, context.lang, nodes.length)} (${counted(nodes.length, context)})`;
    return nodes[0] ? [{ node: nodes[0], text }] : [];
  });
  const note = context.say("graph_file_note", {
    nodes: counted(own.length, context),
    edges: counted(scene.edges.filter((edge) => edge.edge >= 0).length, context),
  });
  const family = '"Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
  return { title, note, legend, family, lang: context.lang };
}

async function png(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(ENLARGED, WIDEST / Math.max(image.width, image.height));
    const canvas = h("canvas", { width: image.width * scale, height: image.height * scale });
    const ctx = canvas.getContext("2d");
    if (!ctx) throw new Error("no canvas to draw on");
    ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("no picture"))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  h("a", { href: address, download: name }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
