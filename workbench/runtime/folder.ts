/** The state folder: JSON files, replaced as a whole. An index names the current file of each part and is renamed into place last. */
import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

interface Index {
  readonly version: 1;
  readonly revision: number;
  /** Part (such as `tab-12`) → file. */
  readonly files: Readonly<Record<string, string>>;
}

const indexFile = "workbench.json";
const ownerFile = "in-use.json";

export const holdsWorkbench = (dir: string): boolean => existsSync(path.join(dir, indexFile));

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function holder(dir: string): Promise<number | null> {
  try {
    const { pid }: { pid: number } = JSON.parse(await readFile(path.join(dir, ownerFile), "utf8"));
    return alive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Nobody else may use the folder meanwhile; waits up to `patience` milliseconds for them. */
async function claim(dir: string, patience: number): Promise<void> {
  const file = path.join(dir, ownerFile);
  const until = Date.now() + patience;
  for (;;) {
    const mine = `${file}.${process.pid}`;
    try {
      await writeFile(mine, JSON.stringify({ pid: process.pid }));
      await link(mine, file);
      return;
    } catch {
      const pid = await holder(dir);
      if (pid === null) await rm(file, { force: true });
      else if (Date.now() > until)
        throw new Error(`The workbench in ${dir} is in use by process ${pid}. Stop it, or choose another folder with --at.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await rm(mine, { force: true });
    }
  }
}

/** A claimed folder. */
export class Folder {
  private constructor(
    private readonly dir: string,
    private index: Index,
  ) {}

  static async claim(dir: string, patience = 20_000): Promise<Folder> {
    await mkdir(dir, { recursive: true });
    await claim(dir, patience);
    const index: Index = holdsWorkbench(dir)
      ? JSON.parse(await readFile(path.join(dir, indexFile), "utf8"))
      : { version: 1, revision: 0, files: {} };
    return new Folder(dir, index);
  }

  parts(): readonly string[] {
    return Object.keys(this.index.files);
  }

  async read(part: string): Promise<unknown> {
    const file = this.index.files[part];
    return file === undefined ? null : JSON.parse(await readFile(path.join(this.dir, file), "utf8"));
  }

  /** Replaces these parts and drops those, all or nothing. */
  async write(changed: Readonly<Record<string, unknown>>, dropped: readonly string[] = []): Promise<void> {
    const revision = this.index.revision + 1;
    const files: Record<string, string> = { ...this.index.files };
    for (const part of dropped) delete files[part];
    for (const [part, value] of Object.entries(changed)) {
      files[part] = `${part}.${revision}.json`;
      await writeFile(path.join(this.dir, `${part}.${revision}.json`), JSON.stringify(value));
    }
    await this.commit({ version: 1, revision, files });
  }

  private async commit(index: Index): Promise<void> {
    const target = path.join(this.dir, indexFile);
    await writeFile(`${target}.new`, JSON.stringify(index));
    await rename(`${target}.new`, target);
    this.index = index;
    const current = new Set(Object.values(index.files));
    const ours = /^[a-z]+(?:-\d+)?\.\d+\.json$/;
    for (const file of await readdir(this.dir))
      if (ours.test(file) && !current.has(file)) await rm(path.join(this.dir, file), { force: true });
  }

  async release(): Promise<void> {
    await rm(path.join(this.dir, ownerFile), { force: true });
  }
}
