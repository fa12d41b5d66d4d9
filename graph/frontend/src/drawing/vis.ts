/** vis-network as the pages use it: no physics, no texts of its own, nothing read as HTML. */
import { DataSet } from "vis-data/esnext";
import { Network } from "vis-network/esnext";

export { DataSet, Network };

/** What a picture is painted with. */
export interface Look {
  readonly dark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly edge: string;
  readonly accent: string;
}

/** What is printed, whatever the screen shows. */
export const ON_PAPER: Look = {
  dark: false,
  paper: "#ffffff",
  ink: "#1d2733",
  soft: "#55616e",
  edge: "#c3cad2",
  accent: "#0b5c83",
};

/** What is drawn inside a network; vis-network lets one at it, but does not say so in its types. */
interface Drawn {
  readonly body: {
    readonly nodes: Record<
      string,
      { x: number; y: number; draw(ctx: CanvasRenderingContext2D): void }
    >;
    readonly edges: Record<string, DrawnEdge>;
  };
}

export interface DrawnEdge {
  draw(ctx: CanvasRenderingContext2D): void;
  drawArrows(ctx: CanvasRenderingContext2D): void;
  readonly edgeType: {
    getPoint(position: number, via: unknown): { x: number; y: number };
    getViaNode(): unknown;
  };
}

export function drawnIn(network: Network): Drawn["body"] {
  return (network as unknown as Drawn).body;
}

/** Return the colours in force for an element, from the page's tokens. */
export function readLook(element: Element): Look {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  // A token may be `light-dark(…)`, which only a colour in use resolves.
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    dark: lightness(read("paper")) < 0.5,
    paper: read("paper"),
    ink: read("ink"),
    soft: read("soft"),
    edge: read("edge"),
    accent: read("accent"),
  };
  probe.remove();
  return look;
}

function lightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** Return options that both pages share; `big` pictures leave out what costs time. */
export function options(look: Look, big: boolean) {
  return {
    autoResize: true,
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: {
      hover: true,
      hoverConnectedEdges: true,
      selectConnectedEdges: true,
      multiselect: false,
      tooltipDelay: 350,
      hideEdgesOnDrag: big,
      zoomSpeed: 0.6,
    },
    nodes: {
      borderWidth: 1.5,
      borderWidthSelected: 3,
      font: { multi: false },
      labelHighlightBold: false,
    },
    edges: {
      width: big ? 0.8 : 1.1,
      selectionWidth: 0.8,
      hoverWidth: 0.6,
      arrows: { to: { enabled: !big, scaleFactor: 0.42 } },
      arrowStrikethrough: false,
      color: { color: look.edge, hover: look.accent, highlight: look.accent, inherit: false },
      font: { multi: false },
    },
  };
}
