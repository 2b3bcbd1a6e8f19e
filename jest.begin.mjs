/** Before the tests: what they write to the folder for temporary files goes into one of their own, which jest.end.mjs takes away. */
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export default async function begin() {
  process.env.TMPDIR = await mkdtemp(path.join(tmpdir(), "rapport-tests-"));
  // A test that goes on as somebody with fewer rights must still come this far.
  await chmod(process.env.TMPDIR, 0o755);
}
