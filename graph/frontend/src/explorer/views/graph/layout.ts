/** Where the nodes stand: the same picture is always laid out in the same way. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

/** What needs a place: the room of its shape and the name under it. */
export interface Room {
  readonly key: string;
  /** Key of what it hangs on; "" for what the picture is about. */
  readonly parent: string;
  readonly width: number;
  readonly height: number;
  /** How much of the height is the name under the shape. */
  readonly below: number;
}

/** Where the middle of a shape stands. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly room: Room;
  x: number;
  y: number;
}

/** Steps of the simulation; the last ones only push names apart. */
const TICKS = 240;
const APART = 80;
/** Milliseconds of one go, so that the page stays quick. */
const SLICE = 10;

/** A layout in progress. */
export class Layout {
  readonly #bodies: Body[];
  readonly #simulation: Simulation<Body, SimulationLinkDatum<Body>>;
  #done = 0;

  /**
   * @param rooms - what needs a place
   * @param links - pairs of keys
   * @param known - where things stood before; new ones begin beside what they hang on
   * @param tall - whether there is more room down than across, as on a phone
   */
  constructor(
    rooms: readonly Room[],
    links: readonly (readonly [string, string])[],
    known: ReadonlyMap<string, Place>,
    tall = false,
  ) {
    const starts = beginnings(rooms, known);
    this.#bodies = rooms.map((room) => {
      const { x, y } = starts.get(room.key) as Place;
      return { room, x, y: y + room.below / 2 };
    });
    const at = new Map(this.#bodies.map((body) => [body.room.key, body]));
    const ties = links.flatMap(([a, b]) => {
      const [source, target] = [at.get(a), at.get(b)];
      return source && target && source !== target ? [{ source, target }] : [];
    });
    const fresh = rooms.every((room) => !known.has(room.key));
    this.#simulation = forceSimulation(this.#bodies)
      .force(
        "links",
        forceLink<Body, SimulationLinkDatum<Body>>(ties).distance(({ source, target }) => {
          const [a, b] = [source as Body, target as Body];
          return 46 + (a.room.width + b.room.width) / 4;
        }),
      )
      .force("charge", forceManyBody<Body>().strength(-620).distanceMax(900))
      .force("x", forceX<Body>(0).strength(tall ? 0.11 : 0.045))
      .force("y", forceY<Body>(0).strength(tall ? 0.04 : 0.085))
      .alpha(fresh ? 1 : 0.4)
      .alphaDecay(1 - 0.001 ** (1 / TICKS))
      .stop();
  }

  get finished(): boolean {
    return this.#done >= TICKS + APART;
  }

  /** Go on for a slice of time. */
  advance(): void {
    const end = performance.now() + SLICE;
    while (!this.finished && performance.now() < end) this.#step();
  }

  finish(): void {
    while (!this.finished) this.#step();
  }

  places(): Map<string, Place> {
    const place = ({ room, x, y }: Body) => ({
      x: Math.round(x),
      y: Math.round(y - room.below / 2),
    });
    return new Map(this.#bodies.map((body) => [body.room.key, place(body)]));
  }

  #step(): void {
    const pulling = this.#done < TICKS;
    if (pulling) this.#simulation.tick();
    const clear = pushApart(this.#bodies, pulling ? 0.25 : 0.6);
    this.#done = clear && !pulling ? TICKS + APART : this.#done + 1;
  }
}

/** Return where things begin: in rings, each near what it hangs on. */
function beginnings(rooms: readonly Room[], known: ReadonlyMap<string, Place>): Map<string, Place> {
  const starts = new Map<string, Place>();
  const children = new Map<string, Room[]>();
  for (const room of rooms) {
    const group = children.get(room.parent);
    if (group) group.push(room);
    else children.set(room.parent, [room]);
  }
  const spread = (parent: string, middle: Place, radius: number, from: number, to: number) => {
    const group = children.get(parent) ?? [];
    group.forEach((room, rank) => {
      if (starts.has(room.key)) return;
      const angle = from + ((to - from) * (rank + 0.5)) / group.length;
      const alone = parent === "" && group.length === 1;
      const reach = alone ? 0 : radius;
      const place = known.get(room.key) ?? {
        x: middle.x + reach * Math.cos(angle),
        y: middle.y + reach * Math.sin(angle),
      };
      starts.set(room.key, place);
      const width = alone ? 2 * Math.PI : Math.max(0.7, ((to - from) / group.length) * 1.4);
      spread(room.key, place, alone ? 260 : 170, angle - width / 2, angle + width / 2);
    });
  };
  spread("", { x: 0, y: 0 }, 420, -Math.PI, Math.PI);
  // What hangs on something that is not there.
  rooms.forEach((room, rank) => {
    if (starts.has(room.key)) return;
    const place = known.get(room.key) ?? { x: 40 * (rank % 7), y: 400 + 40 * Math.floor(rank / 7) };
    starts.set(room.key, place);
  });
  return starts;
}

/** Push what overlaps apart, a part of the way; return whether nothing did. */
function pushApart(bodies: readonly Body[], share: number): boolean {
  let clear = true;
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i] as Body;
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j] as Body;
      const x = b.x - a.x;
      const overX = (a.room.width + b.room.width) / 2 + 8 - Math.abs(x);
      if (overX <= 0) continue;
      const y = b.y - a.y;
      const overY = (a.room.height + b.room.height) / 2 + 6 - Math.abs(y);
      if (overY <= 0) continue;
      clear = false;
      // Along the shorter way; two that stand in one point part by their order.
      if (overX < overY) {
        const push = ((x < 0 ? -overX : overX) * share) / 2;
        a.x -= push;
        b.x += push;
      } else {
        const push = ((y < 0 ? -overY : overY) * share) / 2;
        a.y -= push;
        b.y += push;
      }
    }
  }
  return clear;
}
