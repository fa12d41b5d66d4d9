/*
 * The graph page's own script. Everything it shows comes from the JSON in #data and enters the
 * page as text (textContent, text nodes, canvas): no string is ever read as HTML.
 *
 * For tests and curious people there is
 *   window.sagsgraf.ready      true once the graph is drawn
 *   window.sagsgraf.select(id) selects the node with that IRI and centres it; false if unknown
 *   window.sagsgraf.visible()  the IRIs of the nodes that are not hidden, in order
 *   window.sagsgraf.position(id) where a node stands inside the canvas element, in CSS pixels
 */
"use strict";

(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const byId = (id) => document.getElementById(id);
  const say = (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));

  // ---- the data, ready to be asked --------------------------------------------------------

  const kindOf = new Map(data.kinds.map((kind, index) => [kind.id, { ...kind, index }]));
  const nodes = data.nodes.map((node) => ({
    ...data.details[node.id],
    ...node,
    label: data.details[node.id].label,
    lines: node.label.split("\n"),
    kind: kindOf.get(node.group),
    edges: [],
    shown: true,
  }));
  const edges = data.edges.map((edge, index) => ({
    ...edge,
    id: index,
    evidence: data.edgeEvidence[index],
    shown: true,
  }));
  for (const edge of edges) {
    nodes[edge.from].edges.push(edge);
    if (edge.to !== edge.from) nodes[edge.to].edges.push(edge);
  }
  const byIri = new Map(nodes.map((node) => [node.iri, node]));
  const byWeight = [...nodes].sort((a, b) => b.size - a.size || a.id - b.id);
  const otherEnd = (edge, node) => nodes[edge.from === node.id ? edge.to : edge.from];

  const state = { node: null, edge: null, hovered: null, near: false, off: new Set(), moved: false };

  // ---- making elements --------------------------------------------------------------------

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  function sign(kind) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", `sign kind-${kind.index}`);
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", kind.path);
    svg.append(path);
    return svg;
  }

  const address = (node) => `#node=${encodeURIComponent(node.iri)}`;

  function nodeLink(node, text = node.label) {
    const open = (event) => {
      // A new tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      selectNode(node, { centre: true, read: true });
    };
    return make("a", { href: address(node), onclick: open }, text || "–");
  }

  // ---- the drawing ------------------------------------------------------------------------

  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const onPaper = { dark: false, paper: "#ffffff", ink: "#1d2733", edge: "#c3cad2", accent: "#0b5c83", soft: "#55616e" };
  let printing = false;
  let look = readLook();

  function readLook() {
    if (printing) return onPaper;
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    return {
      dark: dark.matches,
      paper: read("paper"),
      ink: read("ink"),
      edge: read("edge"),
      accent: read("accent"),
      soft: read("soft"),
    };
  }

  function nodeColours(node) {
    const background = look.dark ? node.kind.dark : node.kind.light;
    const plain = { background, border: look.paper };
    return { ...plain, hover: plain, highlight: { background, border: look.accent } };
  }

  function tooltip(node) {
    // An element, not a string: what a document says is never read as HTML.
    return make("div", {}, make("small", {}, node.kind.label), node.tooltip || node.label || "–");
  }

  const big = nodes.length > 300;
  const visNodes = new vis.DataSet(
    nodes.map((node) => ({
      id: node.id,
      shape: node.shape,
      size: node.size,
      x: node.x,
      y: node.y,
      title: tooltip(node),
      color: nodeColours(node),
    })),
  );
  const visEdges = new vis.DataSet(
    edges.map((edge) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      smooth: edge.smooth || false,
      title: make("div", {}, edge.label),
    })),
  );

  function options() {
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
        keyboard: { enabled: true, bindToWindow: false },
      },
      nodes: { borderWidth: 1.5, borderWidthSelected: 3, font: { multi: false }, labelHighlightBold: false },
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

  const canvas = byId("canvas");
  const network = new vis.Network(canvas, { nodes: visNodes, edges: visEdges }, options());
  const frame = canvas.querySelector(".vis-network");
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", words.graph_label);

  function repaint() {
    look = readLook();
    network.setOptions(options());
    visNodes.update(nodes.map((node) => ({ id: node.id, color: nodeColours(node) })));
    network.redraw();
  }

  // ---- what is drawn over it: the neighbourhood in front, and the labels -----------------

  const measure = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.body).fontFamily;
  const tools = document.querySelector(".tools");
  const heavy = (node) => node.size >= 18;
  const fontOf = (bold, size) => `${bold ? 600 : 400} ${size}px ${family}`;

  for (const node of nodes) {
    measure.font = fontOf(heavy(node), 100);
    node.width = Math.max(...node.lines.map((line) => measure.measureText(line).width)) / 100;
  }

  /* The nodes and edges to bring forward: those at the pointer, else the selected ones. */
  function inFront() {
    if (state.hovered) return around(state.hovered);
    if (state.edge) return { edges: [state.edge], nodes: [nodes[state.edge.from], nodes[state.edge.to]] };
    return state.node ? around(state.node) : null;
  }

  function around(node) {
    const seen = node.edges.filter((edge) => edge.shown);
    return { edges: seen, nodes: [...new Set([node, ...seen.map((edge) => otherEnd(edge, node))])] };
  }

  function veil(ctx, front) {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = look.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    const { edges: drawnEdges, nodes: drawnNodes } = network.body;
    for (const edge of front.edges) {
      drawnEdges[edge.id].draw(ctx);
      drawnEdges[edge.id].drawArrows(ctx);
    }
    for (const node of front.nodes) drawnNodes[node.id].draw(ctx);
  }

  /* Boxes already taken, in cells, so that a label need only be compared with what is near. */
  class Taken {
    constructor() {
      this.cells = new Map();
    }

    *cellsOf(box) {
      for (let x = Math.floor(box.left / 80); x <= Math.floor(box.right / 80); x += 1) {
        for (let y = Math.floor(box.top / 80); y <= Math.floor(box.bottom / 80); y += 1) yield `${x},${y}`;
      }
    }

    add(box) {
      for (const cell of this.cellsOf(box)) {
        if (!this.cells.has(cell)) this.cells.set(cell, []);
        this.cells.get(cell).push(box);
      }
    }

    /* The name of a large node may, where there is no other way, cover smaller ones, never a name. */
    free(box, rank = 0) {
      for (const cell of this.cellsOf(box)) {
        for (const other of this.cells.get(cell) || []) {
          const apart =
            other.owner === box.owner ||
            other.rank < rank ||
            other.left >= box.right || other.right <= box.left ||
            other.top >= box.bottom || other.bottom <= box.top;
          if (!apart) return false;
        }
      }
      return true;
    }
  }

  function shapeBox(node, scale) {
    const { x, y } = network.body.nodes[node.id];
    const at = network.canvasToDOM({ x, y });
    const reach = node.size * scale;
    return { owner: node, rank: node.size, left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach };
  }

  function write(ctx, lines, box, size) {
    const x = { center: (box.left + box.right) / 2, left: box.left + 2, right: box.right - 2 }[box.align];
    ctx.textAlign = box.align;
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = look.paper;
    lines.forEach((line, index) => {
      const y = box.top + index * size * 1.2;
      ctx.strokeText(line, x, y);
      ctx.fillText(line, x, y);
    });
  }

  /* Where a node's name may stand, best first: under it, over it, right, left. */
  function spots(node, shape, size) {
    const wide = node.width * size + 4;
    const tall = node.lines.length * size * 1.2;
    const x = (shape.left + shape.right) / 2;
    const y = (shape.top + shape.bottom) / 2;
    const at = (left, top, align) => ({ owner: node, rank: Infinity, left, right: left + wide, top, bottom: top + tall, align });
    return [
      at(x - wide / 2, shape.bottom + 2, "center"),
      at(x - wide / 2, shape.top - tall - 1, "center"),
      at(shape.right + 2, y - tall / 2, "left"),
      at(shape.left - wide - 2, y - tall / 2, "right"),
    ];
  }

  function writeNode(ctx, node, scale, taken, always) {
    const bold = heavy(node);
    // A leaf's name is noise from afar: it waits until one comes closer.
    if (!always && 13 * scale < (bold ? 0 : node.size > 10 ? 3.5 : 5.5)) return;
    const size = Math.max(11, Math.min(17, 13 * scale)) + (bold ? 1 : 0);
    const places = spots(node, shapeBox(node, scale), size);
    const whole = (place) => place.left >= 0 && place.right <= canvas.clientWidth;
    const box =
      places.find((place) => whole(place) && taken.free(place)) ||
      (bold && places.find((place) => taken.free(place, node.size))) ||
      (always && places[0]);
    if (!box) return;
    taken.add(box);
    ctx.font = fontOf(bold, size);
    ctx.fillStyle = look.ink;
    write(ctx, node.lines, box, size);
  }

  function writeEdge(ctx, edge, taken) {
    const drawn = network.body.edges[edge.id];
    const point = drawn.edgeType.getPoint(0.5, drawn.edgeType.getViaNode());
    const at = network.canvasToDOM(point);
    ctx.font = `italic ${fontOf(false, 11.5)}`;
    const half = ctx.measureText(edge.label).width / 2 + 3;
    const box = {
      owner: edge, rank: Infinity, align: "center",
      left: at.x - half, right: at.x + half, top: at.y - 7, bottom: at.y + 8,
    };
    if (!taken.free(box)) return;
    taken.add(box);
    ctx.fillStyle = look.accent;
    write(ctx, [edge.label], box, 11.5);
  }

  function onScreen(box) {
    return box.right > -80 && box.bottom > -60 && box.left < canvas.clientWidth + 80 && box.top < canvas.clientHeight;
  }

  function writeAll(ctx, front) {
    const scale = network.getScale();
    const ratio = ctx.canvas.width / canvas.clientWidth;
    const taken = new Taken();
    const seen = new Set(front ? front.nodes : nodes.filter((node) => node.shown));
    const near = byWeight.filter((node) => seen.has(node) && onScreen(shapeBox(node, scale)));
    for (const node of near) taken.add(shapeBox(node, scale));
    // The buttons lie over the upper left corner.
    const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = tools;
    taken.add({ owner: tools, rank: Infinity, left, right: left + offsetWidth, top, bottom: top + offsetHeight });
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (front && front.nodes.length) writeNode(ctx, front.nodes[0], scale, taken, true);
    for (const node of near) if (!front || node !== front.nodes[0]) writeNode(ctx, node, scale, taken, false);
    for (const edge of front ? front.edges : []) writeEdge(ctx, edge, taken);
    ctx.restore();
  }

  network.on("afterDrawing", (ctx) => {
    const front = inFront();
    if (front) veil(ctx, front);
    writeAll(ctx, front);
  });

  // ---- hiding and showing -----------------------------------------------------------------

  function applyVisibility() {
    const near = state.near && state.node ? new Set([state.node, ...state.node.edges.map((e) => otherEnd(e, state.node))]) : null;
    const wanted = (node) => !state.off.has(node.kind.id) && (near === null || near.has(node));
    const turned = nodes.filter((node) => node.shown !== wanted(node));
    for (const node of turned) node.shown = !node.shown;
    const bothShown = (edge) => nodes[edge.from].shown && nodes[edge.to].shown;
    const turnedEdges = edges.filter((edge) => edge.shown !== bothShown(edge));
    for (const edge of turnedEdges) edge.shown = !edge.shown;
    visNodes.update(turned.map((node) => ({ id: node.id, hidden: !node.shown })));
    visEdges.update(turnedEdges.map((edge) => ({ id: edge.id, hidden: !edge.shown })));
    const shown = nodes.filter((node) => node.shown).length;
    byId("shown").textContent = shown === nodes.length ? "" : say("shown", { n: shown, all: nodes.length });
    if (!byId("list").hidden) fillList();
  }

  const boxes = [...document.querySelectorAll("input[data-kind]")];

  function setKind(id, on) {
    for (const box of boxes) if (box.dataset.kind === id) box.checked = on;
    if (on) state.off.delete(id);
    else state.off.add(id);
  }

  function kindsChanged() {
    if (state.node && state.off.has(state.node.kind.id)) clear();
    else if (state.edge && [state.edge.from, state.edge.to].some((end) => state.off.has(nodes[end].kind.id))) clear();
    applyVisibility();
  }

  for (const box of boxes) {
    // Firefox remembers a box's state over a reload; the picture starts with everything.
    box.checked = true;
    box.addEventListener("change", () => {
      setKind(box.dataset.kind, box.checked);
      kindsChanged();
    });
  }
  for (const [button, on] of [["all-kinds", true], ["no-kinds", false]]) {
    byId(button).addEventListener("click", () => {
      for (const box of boxes) setKind(box.dataset.kind, on);
      kindsChanged();
    });
  }

  function setNear(on) {
    state.near = on;
    byId("near").classList.toggle("on", on);
    byId("near").textContent = on ? words.show_all : words.near_only;
    applyVisibility();
  }

  function fit() {
    const shown = nodes.filter((node) => node.shown).map((node) => node.id);
    if (!shown.length) return;
    network.fit({ nodes: shown, maxZoomLevel: 1.3, minZoomLevel: 0.02, animation: false });
    // The labels hang under the outermost nodes, where fit does not look.
    network.moveTo({ scale: network.getScale() * 0.93, animation: false });
  }

  function zoom(factor) {
    state.moved = true;
    network.moveTo({ scale: Math.min(5, Math.max(0.02, network.getScale() * factor)), animation: false });
  }

  byId("fit").addEventListener("click", () => {
    state.moved = false;
    fit();
  });
  byId("zoom-in").addEventListener("click", () => zoom(1.35));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
  byId("near").addEventListener("click", () => {
    setNear(!state.near);
    fit();
  });

  // ---- selecting --------------------------------------------------------------------------

  /* `centre`: it was chosen away from the drawing; `read`: the keyboard goes to what is told. */
  function selectNode(node, { centre = false, read = false } = {}) {
    state.node = node;
    state.edge = null;
    setKind(node.kind.id, true);
    byId("near").disabled = false;
    applyVisibility();
    network.selectNodes([node.id], true);
    if (state.near) fit();
    else if (centre) centreOn(node);
    showNode(node);
    if (location.hash !== address(node)) location.hash = address(node);
    byId("said").textContent = say("selected", { label: node.label });
    if (read) byId("panel").querySelector("h2").focus();
    network.redraw();
  }

  function centreOn(node) {
    state.moved = true;
    const { x, y } = network.body.nodes[node.id];
    network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.9), animation: false });
  }

  function selectEdge(edge, { read = false } = {}) {
    state.edge = edge;
    network.unselectAll();
    network.setSelection({ nodes: [], edges: [edge.id] }, { highlightEdges: false });
    showEdge(edge);
    if (read) byId("panel").querySelector("h2").focus();
    network.redraw();
  }

  function clear() {
    state.node = state.edge = state.hovered = null;
    network.unselectAll();
    setNear(false);
    byId("near").disabled = true;
    showNothing();
    dropHash();
    network.redraw();
  }

  function dropHash() {
    // Keeps the address of the page itself, whatever query it was opened with.
    if (location.hash) history.replaceState(null, "", location.href.split("#")[0]);
  }

  function fromHash() {
    if (!location.hash.startsWith("#node=")) return null;
    try {
      return byIri.get(decodeURIComponent(location.hash.slice(6))) || null;
    } catch {
      return null; // "#node=%E0" is no text
    }
  }

  window.addEventListener("hashchange", () => {
    const node = fromHash();
    if (node && node !== state.node) selectNode(node, { centre: true });
    else if (!node && state.node) clear();
  });

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) selectNode(nodes[node]);
    else if (edge !== undefined) selectEdge(edges[edge]);
    else clear();
  });
  network.on("hoverNode", ({ node }) => {
    state.hovered = nodes[node];
    network.redraw();
  });
  network.on("blurNode", () => {
    state.hovered = null;
    network.redraw();
  });
  for (const event of ["zoom", "dragEnd"]) {
    network.on(event, () => {
      state.moved = true;
    });
  }
  network.on("resize", () => {
    if (!state.moved) fit();
  });

  // ---- the panel --------------------------------------------------------------------------

  function fill(...children) {
    byId("detail").replaceChildren(...children.filter((child) => child !== null));
    byId("panel").scrollTop = 0;
  }

  function crown(...name) {
    const close = make("button", { type: "button", onclick: clear }, words.clear);
    return make("div", { class: "crown" }, make("span", { class: "kindname" }, ...name), close);
  }

  function showNothing() {
    fill(make("p", { class: "hint" }, words.panel_empty), make("p", { class: "hint" }, words.panel_tip));
  }

  function showNode(node) {
    fill(
      crown(sign(node.kind), node.kind.label),
      make("h2", { tabindex: "-1" }, node.label || "–"),
      make("p", { class: "iri" }, node.iri),
      make("p", { class: "share" }, make("a", { href: address(node) }, words.share)),
      make("h3", {}, words.facts),
      node.facts.length ? make("dl", {}, ...node.facts.flatMap(factRows)) : make("p", { class: "hint" }, words.no_facts),
      make("h3", {}, words.neighbours),
      ...neighbourGroups(node),
    );
  }

  function factRows([label, value, target, evidence]) {
    const shown = target === null ? value : nodeLink(nodes[target], value);
    return [make("dt", {}, label), make("dd", {}, shown, ...evidence.map(quote))];
  }

  function quote(index) {
    const [text, source, page, start, end, section] = data.quotes[index];
    const words_ = make("blockquote", {}, text);
    const where = [
      source,
      page === null ? "" : say("page", { n: page }),
      say("chars", { start, end }),
      section,
    ].filter(Boolean);
    const figure = make("figure", {}, words_, make("figcaption", {}, where.join(" · ")));
    if (text.length > 320) shorten(figure, words_);
    return figure;
  }

  function shorten(figure, words_) {
    const button = make("button", { type: "button", "aria-expanded": "false" }, words.more);
    words_.classList.add("short");
    button.addEventListener("click", () => {
      const short = words_.classList.toggle("short");
      button.textContent = short ? words.more : words.less;
      button.setAttribute("aria-expanded", String(!short));
    });
    figure.append(button);
  }

  function neighbourGroups(node) {
    const groups = new Map();
    for (const edge of node.edges) {
      const out = edge.from === node.id;
      const key = JSON.stringify([out, edge.label]);
      if (!groups.has(key)) groups.set(key, { out, label: edge.label, edges: [] });
      groups.get(key).edges.push(edge);
    }
    if (!groups.size) return [make("p", { class: "hint" }, words.no_neighbours)];
    return [...groups.values()].flatMap((group) => [groupHeading(group), groupList(group, node)]);
  }

  function groupHeading({ out, label, edges: members }) {
    const arrow = (text) => make("span", { "aria-hidden": "true" }, text);
    const way = make("span", { class: "unseen" }, ` (${out ? words.out : words.in})`);
    const count = members.length > 1 ? ` (${members.length})` : "";
    return out
      ? make("h4", {}, label, arrow(" →"), way, count)
      : make("h4", {}, arrow("← "), label, way, count);
  }

  function groupList(group, node) {
    return make("ul", { class: "near" }, ...group.edges.map((edge) => {
      const other = otherEnd(edge, node);
      const off = other.shown ? null : make("span", { class: "off" }, ` (${words.hidden})`);
      return make("li", {}, sign(other.kind), make("span", {}, nodeLink(other), off), evidenceButton(edge));
    }));
  }

  function evidenceButton(edge) {
    const label = say("edge_open_label", {
      source: nodes[edge.from].label,
      label: edge.label,
      target: nodes[edge.to].label,
    });
    const open = () => selectEdge(edge, { read: true });
    return make("button", { type: "button", "aria-label": label, title: label, onclick: open }, words.quotes);
  }

  function showEdge(edge) {
    const end = (node) => make("li", {}, sign(node.kind), make("span", {}, nodeLink(node)), make("span", {}));
    fill(
      crown(words.edge),
      make("h2", { tabindex: "-1" }, edge.label || "–"),
      make("ul", { class: "near" }, end(nodes[edge.from])),
      make("p", { class: "kindname" }, `↓ ${edge.label}`),
      make("ul", { class: "near" }, end(nodes[edge.to])),
      make("h3", {}, words.quotes),
      ...(edge.evidence.length ? edge.evidence.map(quote) : [make("p", { class: "hint" }, words.no_quotes)]),
    );
  }

  // ---- the list ---------------------------------------------------------------------------

  const collator = new Intl.Collator(data.lang, { numeric: true });

  function fillList() {
    const parts = data.kinds.flatMap((kind) => {
      const members = nodes.filter((node) => node.shown && node.kind.id === kind.id);
      if (!members.length) return [];
      members.sort((a, b) => collator.compare(a.label, b.label) || a.id - b.id);
      const name = members.length === 1 ? kind.label : kind.plural;
      return [
        make("h2", {}, sign(members[0].kind), ` ${name} (${members.length})`),
        make("ul", {}, ...members.map((node) => make("li", {}, nodeLink(node)))),
      ];
    });
    byId("list").replaceChildren(...parts);
  }

  byId("as-list").addEventListener("click", () => {
    const list = byId("list");
    list.hidden = !list.hidden;
    canvas.hidden = !list.hidden;
    byId("as-list").classList.toggle("on", !list.hidden);
    byId("as-list").textContent = list.hidden ? words.as_list : words.as_graph;
    for (const id of ["fit", "zoom-in", "zoom-out"]) byId(id).disabled = !list.hidden;
    if (!list.hidden) fillList();
    else network.redraw();
  });

  // ---- the search -------------------------------------------------------------------------

  /* "Ålekisten", "AALEKISTEN" and "aalekisten" are one word here; so are ø and oe, æ and ae. */
  function fold(text) {
    return text
      .toLowerCase()
      .normalize("NFC")
      .replace(/å/g, "aa").replace(/[æä]/g, "ae").replace(/[øö]/g, "oe")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  }

  const MOST = 40;
  const input = byId("search");
  const list = byId("hits");
  let hits = [];
  let active = -1;

  for (const node of nodes) {
    node.name = fold(node.label);
    node.texts = node.facts.map(([label, value]) => fold(`${label}: ${value}`));
  }

  function rank(node, needle, parts) {
    if (parts.every((part) => node.name.includes(part))) {
      if (node.name.startsWith(needle)) return { node, rank: 0, fact: null };
      return { node, rank: ` ${node.name}`.includes(` ${parts[0]}`) ? 1 : 2, fact: null };
    }
    const fact = node.texts.findIndex((text) => parts.every((part) => text.includes(part)));
    if (fact >= 0) return { node, rank: 3, fact: node.facts[fact] };
    const all = [node.name, fold(node.iri), ...node.texts].join(" ");
    return parts.every((part) => all.includes(part)) ? { node, rank: 4, fact: null } : null;
  }

  function find(text) {
    const needle = fold(text).trim();
    if (!needle) return [];
    const parts = needle.split(/\s+/);
    const found = nodes.map((node) => rank(node, needle, parts)).filter((hit) => hit !== null);
    return found.sort((a, b) => a.rank - b.rank || b.node.size - a.node.size || a.node.id - b.node.id);
  }

  function hitRow(hit, index) {
    const because = hit.fact ? make("small", { class: "because" }, `${hit.fact[0]}: ${hit.fact[1]}`) : null;
    const row = make(
      "li",
      { role: "option", id: `hit-${index}`, "aria-selected": "false" },
      sign(hit.node.kind), make("span", {}, hit.node.label || "–"), make("small", {}, hit.node.kind.label), because,
    );
    // mousedown, not click: the box would lose the focus first, and close.
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(index);
    });
    return row;
  }

  function search() {
    const found = find(input.value);
    hits = found.slice(0, MOST);
    list.replaceChildren(...hits.map(hitRow));
    byId("hit-count").textContent = countWords(found.length);
    open(input.value.trim() !== "");
    activate(hits.length ? 0 : -1);
  }

  function countWords(count) {
    if (count === 0) return words.search_none;
    if (count === 1) return words.search_count_one;
    return count > MOST ? say("search_first", { n: count, shown: MOST }) : say("search_count", { n: count });
  }

  function open(on) {
    byId("found").hidden = !on;
    input.setAttribute("aria-expanded", String(on));
    if (!on) input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return;
    input.setAttribute("aria-activedescendant", `hit-${index}`);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function choose(index) {
    open(false);
    if (hits[index]) selectNode(hits[index].node, { centre: true });
  }

  input.addEventListener("input", search);
  input.addEventListener("focus", () => input.value.trim() && search());
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    const shown = !byId("found").hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      if (!shown) search();
      else activate((active + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && shown) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape" && shown) {
      event.stopPropagation();
      open(false);
    }
  });

  // ---- the page ---------------------------------------------------------------------------

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  dark.addEventListener("change", repaint);
  window.addEventListener("beforeprint", () => {
    printing = true;
    repaint();
  });
  window.addEventListener("afterprint", () => {
    printing = false;
    repaint();
  });
  if (window.matchMedia("(max-width: 44rem)").matches) byId("legend").open = false;

  function position(iri) {
    const node = byIri.get(iri);
    if (!node) return null;
    const { x, y } = network.body.nodes[node.id];
    return network.canvasToDOM({ x, y });
  }

  showNothing();
  fit();
  const asked = fromHash();
  if (asked) selectNode(asked, { centre: true });
  network.redraw();

  window.sagsgraf = {
    ready: true,
    select(iri) {
      const node = byIri.get(iri);
      if (node) selectNode(node, { centre: true });
      return node !== undefined;
    },
    visible: () => nodes.filter((node) => node.shown).map((node) => node.iri),
    position,
  };
})();
