// Called by Maven: `node build.mjs check|build`. Bundles the web app into target/classes/ui, from where it goes into
// the jar. Each step is skipped when its inputs are byte for byte those of its last success, so an unchanged web app
// costs a Maven build only the hashing of its sources.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const mode = process.argv[2] ?? "build";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`the web app needs Node.js 20.19 or newer to build, this is ${process.versions.node}`);
}

const lock = hash([join(here, "package-lock.json")]);
const sources = hash(
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => !["node_modules", "target"].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(here, entry.name)) : [join(here, entry.name)])),
);

step("node_modules/.quarry-lock", lock, () => run("npm", "ci", "--no-audit", "--no-fund"));
if (mode === "check") {
  step("target/web-checked", sources, () => {
    run("npm", "run", "--silent", "check");
    run("npm", "run", "--silent", "test");
  });
}
const built = existsSync(join(here, "target/classes/ui/index.html"));
step("target/web-built", sources, () => run("npm", "run", "--silent", "build"), !built);

function step(stamp, inputs, work, anyway = false) {
  const file = join(here, stamp);
  if (!anyway && existsSync(file) && readFileSync(file, "utf8") === inputs) return;
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inputs);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function hash(files) {
  const digest = createHash("sha256");
  for (const file of [...files].sort()) digest.update(file.slice(here.length)).update("\0").update(readFileSync(file));
  return digest.digest("hex");
}

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: here, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (result.error) fail(`${command} cannot be started: ${result.error.message}`);
  if (result.status !== 0) fail(`${command} ${args.join(" ")} failed\n${result.stdout}${result.stderr}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
