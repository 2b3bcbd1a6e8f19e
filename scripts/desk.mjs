/** `npm run desk`: brings what is built up to date, then hands the command line to the desk. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./build.mjs";
import { refresh } from "./refresh.mjs";

const inRoot = (...parts) => path.join(root, ...parts);

await refresh({ addon: !process.argv.includes("--script") });
const { desk } = await import(pathToFileURL(inRoot(".build", "workbench", "desk.mjs")).href);
process.exitCode = await desk(process.argv.slice(2), {
  at: inRoot(".workbench"),
  script: inRoot("dist"),
  conformance: inRoot("workbench", "conformance"),
});
