/** `npm start`: builds, serves the workbench on this machine and prints its address; a new one is filled with the sample team. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildAddon, buildWorkbench, importBundled, root } from "./build.mjs";
import { buildPage } from "./page.mjs";

const PORT = 4280;

const usage = `npm start [-- --port N --empty --script FOLDER --at FOLDER --locale zh_CN --zone Asia/Shanghai --user boss@example.com]

  --port N         the port to serve on (${PORT}, or the next free one)
  --empty          a blank workbook instead of the sample team
  --script FOLDER  the Apps Script project to run, as clasp would push it, instead of Rapport; begins with a blank workbook
  --at FOLDER      where the workbench keeps its state (.workbench/; .workbench/empty/ with --empty; .workbench/NAME/ with --script)`;

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string" },
        empty: { type: "boolean", default: false },
        script: { type: "string" },
        at: { type: "string" },
        locale: { type: "string" },
        zone: { type: "string" },
        user: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) fail(`--port needs a number, not ${values.port}.`);
    return values;
  } catch (problem) {
    return fail(`${problem.message}\n\n${usage}`);
  }
}

/** Whether a workbench lives in the folder already. */
async function isNew(folder) {
  if (!existsSync(folder)) return true;
  const entries = await readdir(folder, { withFileTypes: true });
  return !entries.some((entry) => entry.isFile());
}

/** Takes away a workbench that was made and never shown, so that the next start fills it in; folders beside it are other workbenches. */
async function forget(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isFile()) await rm(path.join(folder, entry.name));
}

/** Serves on the port asked for, or on the first free one from the usual port on. */
async function serveSomewhere(serve, settings, asked) {
  for (let port = asked ?? PORT; ; port++) {
    try {
      return await serve({ ...settings, port });
    } catch (problem) {
      if (problem.code !== "EADDRINUSE") throw problem;
      if (asked !== undefined) throw new Error(`Port ${asked} is taken. Choose another with --port N.`);
      if (port >= PORT + 50) throw new Error(`The ports ${PORT} to ${port} are all taken. Choose another with --port N.`);
    }
  }
}

async function fill(bench, served) {
  const { fillSample } = await import("./sample.mjs");
  const started = Date.now();
  const progress = (detail) => {
    served.busy({ doing: "sample", detail });
    console.log(`  ${detail}`);
  };
  console.log("Filling in the sample team…");
  served.busy({ doing: "sample", detail: "" });
  try {
    await fillSample(bench, progress);
  } finally {
    served.busy(null);
  }
  console.log(`The sample team has moved in (${((Date.now() - started) / 1000).toFixed(0)} s).`);
}

const values = options();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const { homeOf, projectOf, rememberProject } = await importBundled("workbench/desk/project.ts");
values.script ??= values.at === undefined ? undefined : projectOf(path.resolve(values.at));

/** Folders by what was asked for; a sentence and the end where there is no such script. */
function places({ script, empty, at }) {
  if (script !== undefined && !existsSync(script)) fail(`There is no folder ${script}.`);
  const all = path.join(root, ".workbench");
  const own = script !== undefined ? homeOf(all, script) : empty ? path.join(all, "empty") : all;
  return { script: script === undefined ? path.join(root, "dist") : path.resolve(script), at: path.resolve(at ?? own) };
}

/** Somebody's own project gives a new workbook its name and its time zone, as at the desk. */
async function ofProject(folder) {
  const text = await readFile(path.join(folder, "appsscript.json"), "utf8").catch(() => "{}");
  try {
    return { name: path.basename(folder), zone: JSON.parse(text).timeZone ?? "Etc/UTC" };
  } catch {
    return fail(`The manifest ${path.join(folder, "appsscript.json")} is not JSON.`);
  }
}

/** What goes wrong while the workbench opens is a sentence of its own. */
async function openBench(Workbench, { script, at }) {
  const blank = values.empty || values.script !== undefined;
  const { name, zone } = values.script === undefined ? { name: "Rapport", zone: "America/New_York" } : await ofProject(script);
  const create = {
    name,
    locale: values.locale ?? "en_US",
    zone: values.zone ?? zone,
    user: values.user ?? "boss@example.com",
    now: blank ? Date.now() : "2018-01-02T08:00",
  };
  try {
    return await Workbench.open({ dir: at, script, create });
  } catch (problem) {
    return fail(problem.message);
  }
}

const { script, at } = places(values);
await Promise.all([values.script === undefined && buildAddon(), buildWorkbench(), buildPage()]);
const built = (name) => import(new URL(`../.build/workbench/${name}`, import.meta.url).href);
const [{ Workbench }, { serve }] = [await built("workbench.mjs"), await built("server.mjs")];

const fresh = await isNew(at);
const bench = await openBench(Workbench, { script, at });
if (fresh && values.script !== undefined) await rememberProject(at, script);
const served = await serveSomewhere(
  serve,
  { bench, script, page: path.join(root, ".build/page") },
  values.port === undefined ? undefined : Number(values.port),
).catch(async (problem) => {
  await bench.close();
  if (fresh) await forget(at);
  return fail(problem.message);
});

async function stop() {
  await served.close();
  await bench.close();
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

console.log(`Workbench: http://127.0.0.1:${served.port}/`);
console.log(`State: ${at}. Stop with Ctrl+C.`);
if (fresh && !values.empty && values.script === undefined)
  await fill(bench, served).catch((problem) => console.error(`The sample team could not be filled in: ${problem.message}`));
