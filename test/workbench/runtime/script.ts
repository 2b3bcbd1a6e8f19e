/** Small Apps Script programs for tests: written to a folder of their own, as if pushed, and opened on a workbench in memory. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ExecutionReport } from "../../../workbench/runtime/execution/report.ts";
import { type OpenOptions, Workbench } from "../../../workbench/runtime/workbench.ts";

export const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

export const allScopes = [
  "spreadsheets.currentonly",
  "script.container.ui",
  "script.scriptapp",
  "script.send_mail",
  "forms",
  "userinfo.email",
].map(scope);

export interface Sources {
  readonly code: string;
  readonly zone?: string;
  readonly scopes?: readonly string[];
  readonly html?: Readonly<Record<string, string>>;
}

export async function pushed({ code, zone = "Etc/UTC", scopes = allScopes, html = {} }: Sources): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-script-"));
  const files = { "Code.js": code, "appsscript.json": JSON.stringify({ timeZone: zone, runtimeVersion: "V8", oauthScopes: scopes }) };
  for (const [name, text] of Object.entries({ ...files, ...html })) await writeFile(path.join(folder, name), text);
  return folder;
}

/** Opens a workbench on these sources, at 2026-03-02 08:00 UTC unless told otherwise, and closes it afterwards. */
export async function withScript<T>(
  sources: Sources,
  use: (bench: Workbench) => Promise<T>,
  options: Partial<OpenOptions> = {},
): Promise<T> {
  const script = await pushed(sources);
  const bench = await Workbench.open({ script, create: { now: "2026-03-02T08:00" }, ...options });
  try {
    return await use(bench);
  } finally {
    await bench.close();
    await rm(script, { recursive: true });
  }
}

/** Runs `main` of this code once. */
export const runMain = (code: string, sources: Partial<Sources> = {}): Promise<ExecutionReport> =>
  withScript({ code, ...sources }, (bench) => bench.call("main"));
