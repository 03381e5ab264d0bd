// Lays every page: its modules as one script, its stylesheets as one sheet, both as short as can be, into static/pages.
// `node .ci/lay.js` writes them; with `--check` it writes nothing and exits 1 where they are not what the sources give.
//
// They are committed, because a host's laptop has Python and no Node. The sources stay what is read, typed and tested.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const STATIC = fileURLToPath(new URL("../static", import.meta.url));
const PAGES = join(STATIC, "pages");

// Every view has its script and its stylesheet; three pages have a stylesheet only.
const VIEWS = ["cards", "guest", "host", "screen", "welcome"];

const SHARED = ["tokens", "base", "parts"];
const SHEETS = {
  problem: [...SHARED, "problem"],
  privacy: [...SHARED, "privacy"],
  screen_lite: ["tokens", "screen_lite"],
};
for (const view of VIEWS) SHEETS[view] = [...SHARED, view];

// The oldest browsers we promise something: nothing shorter may be written that they do not know, `inset` for one.
const SCRIPTS_FLOOR = "es2019";
const STYLES_FLOOR = ["chrome68", "safari12"];

// The vendored modules carry no notice of their own.
const LICENCES = `/*! Contains Preact, (c) 2015-present Jason Miller, MIT (../vendor/LICENSE-preact.txt), and htm, (c) 2018 Google Inc.,
Apache-2.0 (../vendor/LICENSE-htm.txt), both shortened. */`;

const COMMON = {
  absWorkingDir: STATIC,
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  minify: true,
  write: false,
};

const layModules = (view) =>
  build({
    ...COMMON,
    banner: { js: LICENCES },
    entryPoints: [`js/${view}.js`],
    format: "esm",
    target: SCRIPTS_FLOOR,
  });

// Fonts stay files of their own: pages/ lies beside css/, so that the way to them is the same.
const layStyles = (sheets) =>
  build({
    ...COMMON,
    external: ["../fonts/*"],
    stdin: {
      contents: sheets.map((sheet) => `@import "./${sheet}.css";`).join("\n"),
      loader: "css",
      resolveDir: join(STATIC, "css"),
    },
    target: STYLES_FLOOR,
  });

const only = async (laying) => Buffer.from((await laying).outputFiles[0].contents);

const hash = (pieces) => pieces.reduce((digest, piece) => digest.update(piece), createHash("sha256")).digest("hex");

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

// Says which sources were laid and what came of them, so that a test without Node can tell old pages from new ones.
const receipt = (laid) => {
  const sources = ["css", "js", "vendor"]
    .flatMap((folder) => filesIn(join(STATIC, folder)))
    .filter((path) => /\.(css|js|mjs)$/.test(path))
    .map((path) => [relative(STATIC, path), readFileSync(path)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const told = { sources: hash(sources.flatMap(([name, body]) => [`${name}\0`, body])), pages: {} };
  for (const [name, body] of laid) told.pages[name] = hash([body]);
  return Buffer.from(`${JSON.stringify(told, null, 2)}\n`);
};

const lay = async () => {
  const laying = [
    ...VIEWS.map(async (view) => [`${view}.js`, await only(layModules(view))]),
    ...Object.entries(SHEETS).map(async ([name, sheets]) => [`${name}.css`, await only(layStyles(sheets))]),
  ];
  const laid = await Promise.all(laying);
  return new Map([...laid, ["laid.json", receipt(laid)]]);
};

const write = (wanted) => {
  mkdirSync(PAGES, { recursive: true });
  for (const name of readdirSync(PAGES)) if (!wanted.has(name)) rmSync(join(PAGES, name));
  for (const [name, body] of wanted) writeFileSync(join(PAGES, name), body);
  console.log(`${wanted.size} files in static/pages`);
};

const check = (wanted) => {
  const present = existsSync(PAGES) ? readdirSync(PAGES) : [];
  const names = [...new Set([...wanted.keys(), ...present])].sort();
  const stale = names.filter(
    (name) => !present.includes(name) || !wanted.get(name)?.equals(readFileSync(join(PAGES, name))),
  );
  for (const name of stale) console.error(`not what the sources give: static/pages/${name} (make pages)`);
  console.log(`${names.length - stale.length} of ${names.length} files in static/pages are what the sources give`);
  process.exitCode = stale.length ? 1 : 0;
};

const wanted = await lay();
if (process.argv.includes("--check")) check(wanted);
else write(wanted);
