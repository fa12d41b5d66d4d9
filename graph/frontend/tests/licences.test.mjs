import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { licences } from "../licences.mjs";

let modules;

beforeEach(() => {
  modules = mkdtempSync(join(tmpdir(), "modules-"));
});
afterEach(() => rmSync(modules, { recursive: true }));

/** Put a package there: its package.json, and files by their names. */
function put(name, about, files = {}) {
  const folder = join(modules, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.2.3", ...about }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

test("each package that was bundled is named with its version, licence and texts, in order", () => {
  put("soon", { license: "ISC" }, { LICENSE: "soon's own" });
  put("@of/one", { license: "MIT" }, { "license.md": "one's own", "README.md": "no licence" });
  const inputs = ["src/page.ts", "node_modules/soon/a.js", "node_modules/@of/one/dist/b.js"];
  expect(licences(modules, [...inputs, "node_modules/soon/c.css"])).toEqual([
    { name: "@of/one", version: "1.2.3", licence: "MIT", texts: ["one's own"] },
    { name: "soon", version: "1.2.3", licence: "ISC", texts: ["soon's own"] },
  ]);
});

test("a package within another's folder, and one behind a link, are packages too", () => {
  put("outer", { license: "MIT" }, { LICENSE: "outer" });
  put("outer/node_modules/inner", { name: "inner", license: "MIT" }, { COPYING: "inner" });
  const inputs = [
    "node_modules/outer/node_modules/inner/a.js",
    "../../../other/node_modules/outer/a.js",
  ];
  expect(licences(modules, inputs).map((one) => one.texts)).toEqual([["outer"], ["inner"]]);
});

test("a package without a text gets that of its licence, with its author", () => {
  put("bare", { license: "MIT", author: { name: "Åse Mørkholm" } });
  const [bare] = licences(modules, [], ["bare"]);
  expect(bare?.texts[0]).toMatch(/^Copyright \(c\) Åse Mørkholm\n\nPermission is hereby granted/);
  expect(bare?.texts[0]).toContain('THE SOFTWARE IS PROVIDED "AS IS"');
});

test.each([
  ["a licence without a text that we know", { license: "Apache-2.0", author: "Åse" }],
  ["an MIT licence of nobody", { license: "MIT" }],
])("%s stops the build, and the message names the package", (_, about) => {
  put("bare", about);
  expect(() => licences(modules, [], ["bare"])).toThrow(/^bare 1\.2\.3 brings no text/);
});

test.each([
  "GPL-3.0-only",
  "AGPL-3.0-or-later",
  "SEE LICENSE IN FILE",
  "MIT AND GPL-2.0",
  undefined,
])("a package under %s stops the build", (license) => {
  put("other", { license }, { LICENSE: "its own" });
  expect(() => licences(modules, [], ["other"])).toThrow(/^other 1\.2\.3 is under .*not allowed/);
});

test("where one of several licences is allowed, that one is taken", () => {
  put("either", { license: "(GPL-2.0 OR MIT)" }, { LICENSE: "both" });
  expect(licences(modules, [], ["either"])[0]?.licence).toBe("(GPL-2.0 OR MIT)");
});

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const about = JSON.parse(readFileSync("package.json", "utf8"));

test("every locked package has a checksum, and no address of a registry", () => {
  const locked = Object.entries(lock.packages).filter(([path]) => path);
  expect(locked.length).toBeGreaterThan(50);
  expect(locked.filter(([, one]) => !/^sha512-/.test(String(one.integrity)))).toEqual([]);
  expect(locked.filter(([, one]) => "resolved" in one)).toEqual([]);
  expect(JSON.stringify(lock)).not.toMatch(/https?:\/\/(?!.*(sponsor|fund))[^"]*\.tgz/);
});

test("package.json asks for exact versions, the ones that are locked", () => {
  for (const group of ["dependencies", "devDependencies"]) {
    for (const [name, version] of Object.entries(about[group])) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`].version, name).toBe(version);
    }
    expect(lock.packages[""][group]).toEqual(about[group]);
  }
});

test("what a package needs on any kind of machine is locked", () => {
  for (const [path, one] of Object.entries(lock.packages)) {
    for (const name of Object.keys(one.optionalDependencies ?? {})) {
      expect(lock.packages, `${path} needs ${name}`).toHaveProperty([`node_modules/${name}`]);
    }
  }
});
