// Bundles the pages' scripts and style sheets: node build.mjs OUT. Packages are installed as the lock file says, under the build folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [out, work] = process.argv.slice(2);
if (!out || !work) {
  throw new Error("Say where the bundles go and where packages may be installed: node build.mjs OUT WORK");
}

install();
const { build } = await import(pathToFileURL(createRequire(join(work, "package.json")).resolve("esbuild")).href);
rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: {
    site: "scripts/site.js",
    editor: "scripts/editor.js",
    take: "scripts/take.js",
    report: "scripts/report.js",
    style: "styles/style.css",
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox114", "safari16.4"],
  nodePaths: [join(work, "node_modules")],
  // What is licensed says so, beside the bundles rather than in them.
  legalComments: "linked",
  logLevel: "warning",
});

// Of the reports as PDF: see dev.grader.pdf.
const fonts = join(out, "../../fonts");
mkdirSync(fonts, { recursive: true });
for (const name of ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf", "ttf/DejaVuSansMono.ttf", "LICENSE"]) {
  copyFileSync(join(work, "node_modules/dejavu-fonts-ttf", name), join(fonts, basename(name)));
}

function install() {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  const mark = join(work, "installed.json");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) {
    return;
  }
  mkdirSync(work, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, name), join(work, name));
  }
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: work,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (done.error || done.status !== 0) {
    throw new Error(`npm ci failed (${done.error?.message ?? `exit status ${done.status}`}): see what it printed above.`);
  }
  writeFileSync(mark, lock);
}
