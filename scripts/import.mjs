/** `npm run import`: imports a file into a workbench without a browser, through the importer's own parser, mapping and server calls. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { importBundled, root } from "./build.mjs";
import { refresh } from "./refresh.mjs";

const inRoot = (...parts) => path.join(root, ...parts);
const usage = "npm run -s import -- --at DIR FILE.csv [--mapping MAP.json] [--dry-run] [--json]";

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function readCommandLine() {
  const options = { at: { type: "string" }, mapping: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) fail(`Give one file to import.\n${usage}`);
    return { ...values, file: positionals[0] };
  } catch (error) {
    return fail(`${error.message}\n${usage}`);
  }
}

async function read(file) {
  try {
    return await readFile(file);
  } catch {
    return fail(`${file} cannot be read.`);
  }
}

async function readMapping(file) {
  if (file === undefined) return undefined;
  try {
    return JSON.parse((await read(file)).toString("utf8"));
  } catch (error) {
    return fail(`${file} is no JSON: ${error.message}`);
  }
}

/** Calls the built bundle's `api` as the sidebar does. */
const caller = (bench) => async (name, input) => {
  const report = await bench.call("api", [name, JSON.stringify(input)], { context: "run" });
  if (report.outcome !== "done") return { ok: false, code: "failed", message: `${report.error?.message ?? report.outcome}` };
  return JSON.parse(report.value);
};

function print({ entities, remarks, stopped }, isDry) {
  const label = isDry ? "would be " : "";
  for (const [entity, { created, updated, skipped }] of Object.entries(entities)) {
    console.log(`${entity}: ${created} ${label}created, ${updated} ${label}updated, ${skipped} skipped`);
  }
  for (const remark of remarks.slice(0, 20)) console.log(remark);
  if (remarks.length > 20) console.log(`… and ${remarks.length - 20} more; --json prints them all.`);
  if (stopped) console.error(stopped);
}

async function main() {
  const { at, file, mapping, json, "dry-run": isDry = false } = readCommandLine();
  const [bytes, given] = await Promise.all([read(file), readMapping(mapping)]);
  await refresh({ addon: true });
  const { Workbench } = await import(pathToFileURL(inRoot(".build/workbench/workbench.mjs")).href);
  const { importFile } = await importBundled("sidebar/import/batch.ts");
  const bench = await Workbench.open({ dir: path.resolve(at ?? inRoot(".workbench")), script: inRoot("dist") });
  try {
    const report = await importFile({ file: path.basename(file), bytes, mapping: given, isDry, call: caller(bench) });
    if (json)
      console.log(
        JSON.stringify({ ...report.entities, remarks: report.remarks, unanswered: report.unanswered, stopped: report.stopped }, null, 2),
      );
    else print(report, isDry);
    process.exitCode = report.stopped ? 1 : 0;
  } finally {
    await bench.close();
  }
}

await main();
