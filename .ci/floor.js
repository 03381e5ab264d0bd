// Parses every module under the given paths as ES2019: the televisions of 2020 know nothing newer, and a module that
// does not parse takes the whole page with it. Exits 1 and names the place where one is newer.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";

const modules = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .flatMap((name) => modules(join(path, name)))
    .filter((name) => /\.m?js$/.test(name));
};

const problem = (path) => {
  try {
    parse(readFileSync(path, "utf8"), { ecmaVersion: 2019, sourceType: "module" });
    return null;
  } catch (error) {
    return `${path}: ${error.message}`;
  }
};

const paths = process.argv.slice(2).flatMap(modules);
const problems = paths.map(problem).filter(Boolean);
for (const line of problems) console.error(`newer than ES2019: ${line}`);
console.log(`${paths.length - problems.length} of ${paths.length} modules parse as ES2019`);
process.exitCode = problems.length || !paths.length ? 1 : 0;
