// Makes what the pages are put together from: `node build.mjs [FOLDER]`.
//
// Scripts and styles are bundled and made small; what the packages in them ask to be told (their
// licences) is gathered beside them. The same sources give the same bytes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../sagsgraf/views/built"));
const modules = join(here, "node_modules");

const ENTRIES = {
  // What stands in the page as it is: unpacks the rest.
  "explorer-boot": "src/boot.ts",
  "explorer-page": "src/explorer/page.ts",
  "explorer-worker": "src/query/worker.ts",
};

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
writeFileSync(
  join(target, "oxigraph.wasm.gz"),
  gzipSync(readFileSync(join(modules, "oxigraph/web_bg.wasm")), { level: 9 }),
);
writeFileSync(
  join(target, "licences.json"),
  `${JSON.stringify(licences(result.metafile), null, 1)}\n`,
);

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

/** Return the packages of which something is in the bundles, with the texts of their licences. */
function licences(metafile) {
  const names = new Set(["oxigraph"]);
  for (const path of Object.keys(metafile.inputs)) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) names.add(found[1]);
  }
  return [...names].sort().map((name) => {
    const folder = join(modules, name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8"));
    return { name, version: about.version, licence: about.license, texts };
  });
}
