/** `npm start`: builds, serves the workbench on this machine and prints its address; a new one is filled with the sample team. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildAddon, buildWorkbench, root } from "./build.mjs";
import { buildPage } from "./page.mjs";

const PORT = 4280;

const usage = `npm start [-- --port N --empty --at FOLDER --locale zh_CN --zone Asia/Shanghai --user boss@example.com]

  --port N      the port to serve on (${PORT}, or the next free one)
  --empty       a blank workbook instead of the sample team
  --at FOLDER   where the workbench keeps its state (.workbench/, or .workbench/empty/ with --empty)`;

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

/** Serves on the port asked for, or on the first free one from the usual port on. */
async function serveSomewhere(serve, settings, asked) {
  for (let port = asked ?? PORT; ; port++) {
    try {
      return await serve({ ...settings, port });
    } catch (problem) {
      if (problem.code !== "EADDRINUSE" || port >= PORT + 50) throw problem;
      if (asked !== undefined) fail(`Port ${asked} is taken. Choose another with --port N.`);
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
await Promise.all([buildAddon(), buildWorkbench(), buildPage()]);
const { Workbench } = await import(new URL("../.build/workbench/workbench.mjs", import.meta.url).href);
const { serve } = await import(new URL("../.build/workbench/server.mjs", import.meta.url).href);

const at = path.resolve(values.at ?? path.join(root, values.empty ? ".workbench/empty" : ".workbench"));
const fresh = await isNew(at);
const script = path.join(root, "dist");
const create = {
  locale: values.locale ?? "en_US",
  zone: values.zone ?? "America/New_York",
  user: values.user ?? "boss@example.com",
  now: values.empty ? Date.now() : "2018-01-02T08:00",
};
const bench = await Workbench.open({ dir: at, script, create });
const served = await serveSomewhere(
  serve,
  { bench, script, page: path.join(root, ".build/page") },
  values.port === undefined ? undefined : Number(values.port),
);

async function stop() {
  await served.close();
  await bench.close();
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

console.log(`Rapport workbench: http://127.0.0.1:${served.port}/`);
console.log(`State: ${at}. Stop with Ctrl+C.`);
if (fresh && !values.empty)
  await fill(bench, served).catch((problem) => console.error(`The sample team could not be filled in: ${problem.message}`));
