/** Builds, then runs the bench; exits 1 when a bound is missed. */
import { buildAddon, buildWorkbench, bundleServer, importBundled } from "./build.mjs";
import { buildPage } from "./page.mjs";

const [sizes, { metafile }] = await Promise.all([buildAddon(), bundleServer(), buildWorkbench(), buildPage()]);
const built = (name) => import(new URL(`../.build/workbench/${name}`, import.meta.url).href);
const [{ bench }, { Workbench }, { serve }] = [
  await importBundled("bench/bench.ts"),
  await built("workbench.mjs"),
  await built("server.mjs"),
];
process.exitCode = await bench({ sizes, inputs: Object.values(metafile.outputs)[0].inputs, Workbench, serve });
