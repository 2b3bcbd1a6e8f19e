/** Makes what the documentation shows of the product: the data model, and the pictures, taken of the workbench. */
import { mkdir, writeFile } from "node:fs/promises";
import { importBundled, root } from "./build.mjs";

await mkdir(`${root}/docs`, { recursive: true });
const { dataModel } = await importBundled("scripts/data-model.ts");
await writeFile(`${root}/docs/data-model.md`, dataModel());
if (!process.argv.includes("--no-pictures")) {
  const { takePictures } = await import("./pictures.mjs");
  await takePictures();
}
