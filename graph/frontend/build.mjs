// Makes what the pages are put together from: `node build.mjs FOLDER`, called by tools/pages.py,
// which packs the store's machine.
//
// Scripts and styles are bundled and made small; what the packages in them ask to be told (their
// licences) is gathered beside them. The same sources give the same bytes.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licences } from "./licences.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, "../..");
if (!process.argv[2]) throw new Error("Run tools/pages.py build: it says where to.");
const target = resolve(process.argv[2]);
const modules = join(here, "node_modules");

const ENTRIES = {
  // The script of the page that `sagsgraf draw` writes.
  network: "src/network/page.ts",
  // What stands in the page as it is: unpacks the rest.
  "explorer-boot": "src/boot.ts",
  "explorer-page": "src/explorer/page.ts",
  "explorer-worker": "src/query/worker.ts",
};
/** What decides the result beside the files that are bundled. */
const RECIPE = [
  "build.mjs",
  "licences.mjs",
  "package-lock.json",
  "package.json",
  "tsconfig.json", // esbuild reads it
];

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const result = await build({
  absWorkingDir: here,
  bundle: true,
  charset: "utf8",
  define: { "import.meta.url": '""' },
  entryPoints: ENTRIES,
  format: "iife",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  outdir: target,
  plugins: [keptToTheCase()],
  target: ["es2022"],
  write: true,
});
copyFileSync(join(modules, "oxigraph/web_bg.wasm"), join(target, "oxigraph.wasm"));
const inputs = Object.keys(result.metafile.inputs);
write("licences.json", licences(modules, inputs, ["oxigraph"]));
const drawn = Object.entries(result.metafile.outputs).find(([path]) =>
  path.endsWith("/network.js"),
);
write("network-licences.json", licences(modules, Object.keys(drawn[1].inputs)));
// Last, so that a build that was broken off counts as none.
write("sources.json", sources(inputs));

/**
 * The style of the trace's own page, kept to the view that shows a trace within the explorer.
 *
 * What that page says of itself as a whole (`html`, `body`, `:root`) is said of the trace there.
 */
function keptToTheCase() {
  return {
    name: "kept-to-the-case",
    setup(building) {
      building.onLoad({ filter: /[/\\]assets[/\\]trace\.css$/ }, ({ path }) => {
        const style = readFileSync(path, "utf8").replace(
          /^(\s*)(?:html|body|:root)(?= \{)/gm,
          "$1&",
        );
        return { contents: `#view-case .trace {\n${style}\n}\n`, loader: "css" };
      });
    },
  };
}

function write(name, value) {
  writeFileSync(join(target, name), `${JSON.stringify(value, null, 1)}\n`);
}

/** Return the SHA-256 of each file of ours that this was made of, by its path in the checkout. */
function sources(bundled) {
  const own = bundled.filter((path) => !/(^|\/)node_modules\/|^\(disabled\):/.test(path));
  return Object.fromEntries(
    [...RECIPE, ...own]
      .map((path) => resolve(here, path))
      .sort()
      .map((path) => [
        relative(checkout, path).replaceAll("\\", "/"),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  );
}
