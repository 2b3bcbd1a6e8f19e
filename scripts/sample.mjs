/** The sample team, for the workbench's first start and for the bench. */
import { importBundled } from "./build.mjs";

/** Fills a new workbench; `progress` hears what is being done. */
export async function fillSample(workbench, progress) {
  const sample = await importBundled("scripts/sample/fill.ts");
  await sample.fillSample(workbench, { progress });
}
