/** The script: what was pushed to Google, read from the built folder. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { SourceFile } from "../realm/wire.ts";
import { libraryFile } from "./library.ts";

export interface Script {
  /** Changes when any source does. */
  readonly key: string;
  /** Of an evaluated script: the same as long as it is read from the same files. */
  readonly project?: string;
  readonly files: readonly SourceFile[];
  /** HTML files by path without extension, as `HtmlService` names them. */
  readonly html: Readonly<Record<string, string>>;
  /** The script's own time zone. */
  readonly zone: string;
  /** The permissions the manifest declares; `null` when it leaves them to Google. */
  readonly scopes: readonly string[] | null;
  /** How it is deployed as a web app; `null` when the manifest does not say. */
  readonly webapp?: WebAppManifest | null;
}

/** D guides/manifest/web-apps-and-api-executables.md. */
export interface WebAppManifest {
  readonly access: "MYSELF" | "DOMAIN" | "ANYONE" | "ANYONE_ANONYMOUS";
  readonly executeAs: "USER_ACCESSING" | "USER_DEPLOYING";
}

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly webapp?: WebAppManifest;
}

const keyOf = (files: readonly SourceFile[]) => createHash("sha256").update(JSON.stringify(files)).digest("hex");

const stem = (file: string) =>
  file
    .replace(/\.[^.]+$/, "")
    .split(path.sep)
    .join("/");

const manifestName = "appsscript.json";

function parsed(text: string, file: string): Manifest {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The manifest ${file} is not JSON.`);
  }
}

/** Reads a folder as clasp pushes it: `.gs` and `.js` in the order of their names, `.html`, and the manifest. */
export async function readScript(folder: string): Promise<Script> {
  const found = await readdir(folder, { recursive: true }).catch(() => null);
  if (found === null) throw new Error(`There is no folder ${folder} that holds a script.`);
  const names = found.sort();
  const text = (name: string) => readFile(path.join(folder, name), "utf8");
  const ending = (pattern: RegExp) => names.filter((name) => pattern.test(name) && !name.includes("node_modules"));
  const files = await Promise.all(ending(/\.(gs|js)$/).map(async (name) => ({ name: stem(name), code: await text(name) })));
  const html = Object.fromEntries(await Promise.all(ending(/\.html$/).map(async (name) => [stem(name), await text(name)] as const)));
  const manifest: Manifest = names.includes(manifestName) ? parsed(await text(manifestName), path.join(folder, manifestName)) : {};
  const { timeZone: zone = "Etc/UTC", oauthScopes: scopes = null, webapp = null } = manifest;
  return { key: keyOf(files), files, html, zone, scopes, webapp };
}

/** The manifest that is named, or given among the files, or lies beside the first of them. */
async function manifestFor(paths: readonly string[], named: string | undefined): Promise<Manifest | null> {
  const given = named ?? paths.find((file) => path.basename(file) === manifestName);
  const beside = path.join(path.dirname(paths[0] ?? ""), manifestName);
  const text = await readFile(given ?? beside, "utf8").catch(() => null);
  if (text === null && given !== undefined) throw new Error(`There is no manifest ${given}.`);
  return text === null ? null : parsed(text, given ?? beside);
}

/** What there is to other people's files besides themselves. */
export interface Other {
  /** The manifest's file; by default the one among the files, or beside the first of them. */
  readonly manifest?: string;
  /** The files of each library, by the name under which the script calls it. */
  readonly libraries?: Readonly<Record<string, readonly string[]>>;
}

const codeOf = (paths: readonly string[]): Promise<SourceFile[]> =>
  Promise.all(paths.map(async (file) => ({ name: stem(path.basename(file)), code: await readFile(file, "utf8") })));

/**
 * Other people's files: `.html` ones for HtmlService, the others run in the order given, under the manifest that is named, given among them, or
 * lies beside the first. Without a manifest of theirs, or where it declares none, the permissions follow from what they call, as Google finds
 * them where none are declared (platform.md 3.3).
 */
export async function readFiles(paths: readonly string[], base: Script, options: Other = {}): Promise<Script> {
  const manifest = await manifestFor(paths, options.manifest);
  const libraries = await Promise.all(
    Object.entries(options.libraries ?? {}).map(async ([symbol, of]) => libraryFile(symbol, await codeOf(of))),
  );
  const read = await Promise.all(
    paths.map(async (file) => ({ file, name: stem(path.basename(file)), code: await readFile(file, "utf8") })),
  );
  const own = read.filter(({ file }) => !/\.(html|json)$/.test(file)).map(({ name, code }) => ({ name, code }));
  const files = [...libraries, ...own];
  const html = Object.fromEntries(read.filter(({ file }) => file.endsWith(".html")).map(({ name, code }) => [name, code]));
  const rules = manifest
    ? { zone: manifest.timeZone ?? "Etc/UTC", scopes: manifest.oauthScopes ?? null }
    : { zone: base.zone, scopes: null };
  const project = createHash("sha256")
    .update(paths.map((file) => path.resolve(file)).join("\n"))
    .digest("hex");
  return { key: keyOf(files), project, files, html: { ...base.html, ...html }, ...rules };
}

/** Whether a function of this name is declared at the top of the script, as Google finds its simple triggers. */
export function defines({ files }: Script, name: string): boolean {
  const declared = new RegExp(`(?:^|[\\n;}])\\s*(?:(?:async\\s+)?function\\s*\\*?\\s*${name}\\s*\\(|(?:var|let|const)\\s+${name}\\s*=)`);
  return files.some(({ code }) => declared.test(code));
}
