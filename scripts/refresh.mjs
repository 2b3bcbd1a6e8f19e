/** Brings what is built up to date before a command uses it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { buildAddon, buildWorkbench, root } from "./build.mjs";

const inRoot = (...parts) => path.join(root, ...parts);

/** The newest change below these files and folders, in milliseconds. */
function newest(...places) {
  const files = places.flatMap((place) => {
    if (!existsSync(place)) return [];
    if (!statSync(place).isDirectory()) return [place];
    return readdirSync(place, { recursive: true }).map((name) => path.join(place, name));
  });
  return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}

const shared = [inRoot("package.json"), inRoot("scripts", "build.mjs")];
const isStale = (product, ...sources) => !existsSync(product) || statSync(product).mtimeMs < newest(...shared, ...sources);

/** Only one process builds at a time; the others wait for it. */
async function alone(work) {
  const lock = inRoot(".build", "building");
  await mkdir(inRoot(".build"), { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 60_000) await rm(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

const stale = () => ({
  addon: isStale(inRoot("dist", "appsscript.json"), inRoot("src"), inRoot("sidebar"), inRoot("appsscript.json")),
  workbench: isStale(inRoot(".build", "workbench", "desk.mjs"), inRoot("workbench")),
});

/** Builds what is older than its sources. `addon: false` leaves the add-on alone: another script is to run. */
export async function refresh({ addon }) {
  const needed = (now) => (addon && now.addon) || now.workbench;
  if (!needed(stale())) return;
  await alone(async () => {
    const now = stale();
    if (now.workbench) await buildWorkbench();
    if (addon && now.addon) await buildAddon();
  });
}
