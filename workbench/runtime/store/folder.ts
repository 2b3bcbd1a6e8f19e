/** The state folder: JSON files, replaced as a whole. An index names the current file of each part and is renamed into place last. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Raised when what is stored changes its shape; the earlier shapes that can still be read. */
const version = 2;
const readable: readonly unknown[] = [1, version];

interface Index {
  readonly version: number;
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

/** The claims of this process: any other under its number is a dead process's. */
const own = new Set<string>();

/** The process that a claim belongs to; `null` when it is gone. */
function holder(claim: string): number | null {
  try {
    const { pid, token }: { pid: number; token?: string } = JSON.parse(claim);
    return (pid === process.pid ? own.has(token ?? "") : alive(pid)) ? pid : null;
  } catch {
    return null;
  }
}

const claimIn = (dir: string) => readFile(path.join(dir, ownerFile), "utf8").catch(() => null);

const codeOf = (error: unknown): string => (typeof error === "object" && error !== null && "code" in error ? String(error.code) : "");

/** What the operating system refuses, as a sentence. */
function unwritable(dir: string, error: unknown): Error {
  const code = codeOf(error);
  if (code === "ENOSPC") return new Error(`There is no space left for the workbench in ${dir}; what was stored before is untouched.`);
  if (code === "ENOTDIR" || code === "EEXIST") return new Error(`${dir} is not a folder. Choose another with --at.`);
  if (["EACCES", "EPERM", "EROFS"].includes(code))
    return new Error(`The folder ${dir} cannot be written. Allow it, or choose another with --at.`);
  return error instanceof Error ? error : new Error(String(error));
}

/** Gives whether the folder is ours now; throws when nobody could have it. */
async function tryClaim(dir: string, token: string): Promise<boolean> {
  const file = path.join(dir, ownerFile);
  const mine = `${file}.${token}`;
  own.add(token);
  try {
    await writeFile(mine, JSON.stringify({ pid: process.pid, token }));
    await link(mine, file);
    return true;
  } catch (error) {
    own.delete(token);
    if (codeOf(error) !== "EEXIST") throw unwritable(dir, error);
    return false;
  } finally {
    await rm(mine, { force: true }).catch(() => undefined);
  }
}

const guardMs = 10_000;

/** Takes a dead process's claim away. Whoever makes the guard may: it is named after that very claim, so that nobody takes away a newer one. */
async function clear(dir: string, dead: string): Promise<void> {
  const guard = path.join(dir, `${ownerFile}.${createHash("sha256").update(dead).digest("hex").slice(0, 16)}`);
  try {
    await writeFile(guard, "", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw unwritable(dir, error);
    const made = await stat(guard).catch(() => null);
    if (made && Date.now() - made.mtimeMs > guardMs) await rm(guard, { force: true });
    return;
  }
  try {
    if ((await claimIn(dir)) === dead) await rm(path.join(dir, ownerFile), { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** Nobody else may use the folder meanwhile; waits up to `patience` milliseconds for them. Gives the token of the claim. */
async function claim(dir: string, patience: number): Promise<string> {
  const until = Date.now() + patience;
  const token = randomUUID();
  while (!(await tryClaim(dir, token))) {
    const other = await claimIn(dir);
    const pid = other === null ? null : holder(other);
    if (other !== null && pid === null) await clear(dir, other);
    else if (pid !== null && Date.now() > until)
      throw new Error(`The workbench in ${dir} is in use by process ${pid}. Stop it, or choose another folder with --at.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return token;
}

/** Does nothing the second time: the folder may be somebody else's by then. */
async function letGo(dir: string, token: string): Promise<void> {
  if (own.delete(token)) await rm(path.join(dir, ownerFile), { force: true });
}

const damaged = (dir: string, file: string) =>
  new Error(
    `The workbench in ${dir} is damaged: ${file} is missing or unreadable. Nothing was changed; put the file back from a copy, or begin anew with: new --force`,
  );

async function readJson(dir: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(dir, file), "utf8"));
  } catch {
    throw damaged(dir, file);
  }
}

const isIndex = (value: unknown): value is Index =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  readable.includes(value.version) &&
  "revision" in value &&
  typeof value.revision === "number" &&
  "files" in value &&
  typeof value.files === "object";

async function readIndex(dir: string): Promise<Index> {
  if (!holdsWorkbench(dir)) return { version, revision: 0, files: {} };
  const index = await readJson(dir, indexFile);
  if (isIndex(index)) return index;
  const other = typeof index === "object" && index !== null && "version" in index ? index.version : null;
  if (typeof other !== "number" || readable.includes(other)) throw damaged(dir, indexFile);
  throw new Error(
    `The workbench in ${dir} was stored by another version of this program (format ${other}; this one reads ${readable.join(" and ")}). Nothing was changed; choose another folder with --at, or begin anew with: new --force`,
  );
}

/** A claimed folder. */
export class Folder {
  private constructor(
    private readonly dir: string,
    private readonly token: string,
    private index: Index,
  ) {}

  /** Rejects, with a sentence for people, when the folder is in use, cannot be written, or holds something else; it is then as before. */
  static async claim(dir: string, patience = 20_000): Promise<Folder> {
    await mkdir(dir, { recursive: true }).catch((error) => {
      throw unwritable(dir, error);
    });
    const token = await claim(dir, patience);
    try {
      return new Folder(dir, token, await readIndex(dir));
    } catch (error) {
      await letGo(dir, token);
      throw error;
    }
  }

  parts(): readonly string[] {
    return Object.keys(this.index.files);
  }

  has(part: string): boolean {
    return this.index.files[part] !== undefined;
  }

  /** A part as it was written. */
  async read<T>(part: string): Promise<T> {
    const file = this.index.files[part];
    if (file === undefined) throw damaged(this.dir, `${part}.json`);
    return (await readJson(this.dir, file)) as T;
  }

  /** Replaces these parts, which are JSON, and drops those, all or nothing. */
  async write(changed: Readonly<Record<string, string>>, dropped: readonly string[] = []): Promise<void> {
    const revision = this.index.revision + 1;
    const files: Record<string, string> = { ...this.index.files };
    for (const part of dropped) delete files[part];
    try {
      for (const [part, json] of Object.entries(changed)) {
        const file = `${part}.${revision}.json`;
        files[part] = file;
        await writeFile(path.join(this.dir, file), json);
      }
      await this.commit({ version, revision, files });
    } catch (error) {
      throw unwritable(this.dir, error);
    }
  }

  private async commit(index: Index): Promise<void> {
    const target = path.join(this.dir, indexFile);
    await writeFile(`${target}.new`, JSON.stringify(index));
    await rename(`${target}.new`, target);
    this.index = index;
    const current = new Set(Object.values(index.files));
    const ours = /^[a-z]+(?:-\d+)*\.\d+\.json$/;
    for (const file of await readdir(this.dir))
      if (ours.test(file) && !current.has(file)) await rm(path.join(this.dir, file), { force: true });
  }

  async release(): Promise<void> {
    await letGo(this.dir, this.token);
  }
}
