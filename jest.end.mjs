/** After the tests: takes away what jest.begin.mjs made, and what tests left in it. */
import { rm } from "node:fs/promises";

export default async function end() {
  await rm(process.env.TMPDIR, { recursive: true, force: true, maxRetries: 3 });
}
