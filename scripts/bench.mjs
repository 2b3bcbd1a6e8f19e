/** Builds, then runs the bench; exits 1 when a bound is missed. */
import { buildAddon, buildWorkbench, bundleServer, importBundled } from "./build.mjs";

const [sizes, { metafile }] = await Promise.all([buildAddon(), bundleServer(), buildWorkbench()]);
const [{ bench }, { Workbench }] = [
  await importBundled("bench/bench.ts"),
  await import(new URL("../.build/workbench/workbench.mjs", import.meta.url).href),
];
process.exitCode = await bench({ sizes, inputs: Object.values(metafile.outputs)[0].inputs, Workbench });
