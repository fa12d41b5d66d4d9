// What the packages in the bundles ask to be told: their licences, as `built/licences.json`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that ask no more than to be told of; a page with them may be sent to anybody. */
export const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
];

/** Whose work a package is that names nobody in its package.json and brings no licence's text. */
const HOLDERS = { oxigraph: "2018 Oxigraph developers" };

const AS_IS = `\
THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
const WITHOUT_WARRANTY = `\
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS
SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE
AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE
OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS
SOFTWARE.
`;

/** The short licences, whose text needs a holder and nothing else. */
const TEXTS = {
  "0BSD": (holder) => `Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without
fee is hereby granted.

${WITHOUT_WARRANTY}`,
  ISC: (holder) => `Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without
fee is hereby granted, provided that the above copyright notice and this permission notice appear
in all copies.

${WITHOUT_WARRANTY}`,
  MIT: (holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

${AS_IS}`,
};

/**
 * Return the packages of which something is in the bundles, with the texts of their licences.
 *
 * @param modules folder of the packages, `node_modules`
 * @param inputs paths of what was bundled, relative to the folder that has `node_modules`
 * @param more names of packages whose files are taken as they are
 * @throws Error when a package's licence is not allowed, or its text is neither there nor known
 */
export function licences(modules, inputs, more = []) {
  const folders = new Set(more);
  for (const path of inputs) {
    const at = path.lastIndexOf("node_modules/");
    // A package within another's node_modules is a package too, of another version perhaps.
    const found = at < 0 ? null : /^((?:@[^/]+\/)?[^/]+)\//.exec(path.slice(at + 13));
    if (found) folders.add(path.slice(path.indexOf("node_modules/") + 13, at + 13) + found[1]);
  }
  return [...folders].sort().map((folder) => licence(join(modules, folder)));
}

function licence(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const chosen = alternatives(license).filter((id) => ALLOWED.includes(id));
  if (chosen.length === 0)
    throw new Error(
      `${name} ${version} is under the licence ${license}, which is not allowed here`,
    );
  let texts = files(folder);
  if (texts.length === 0) {
    const id = chosen.find((one) => one in TEXTS);
    const holder = HOLDERS[name] ?? author?.name ?? (typeof author === "string" ? author : null);
    if (!id || !holder)
      throw new Error(
        `${name} ${version} brings no text of its licence (${license}): ` +
          "name its holder in licences.mjs, or take another package",
      );
    texts = [TEXTS[id](holder)];
  }
  return { name, version, licence: license, texts };
}

/** Return the licences among which a user may choose: `(MIT OR Apache-2.0)` has two. */
function alternatives(license) {
  if (typeof license !== "string") return [];
  return license.replace(/^\(|\)$/g, "").split(" OR ");
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n"));
}
