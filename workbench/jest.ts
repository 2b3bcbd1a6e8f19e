/** Google's services as globals of a test, in-process, so that functions which expect them can be tested one by one. */
import { readFileSync } from "node:fs";
import type { CallAs } from "./runtime/execution/report.ts";
import { realmSource } from "./runtime/realm/realm.ts";
import { realmHost } from "./runtime/realm/sandbox.ts";
import { readScript, type Script } from "./runtime/script/script.ts";
import { type OpenOptions, Workbench } from "./runtime/workbench.ts";

export interface GoogleOptions {
  /** A folder as clasp pushes it, for its manifest and its `.html` files; without one every permission is given. */
  readonly project?: string;
  /** What the workbook is like. */
  readonly create?: NonNullable<OpenOptions["create"]>;
  readonly seed?: number;
  /** Who is at the keyboard, and the answers to alerts and prompts; those beyond are closed. */
  readonly as?: Pick<CallAs, "user" | "context" | "answers" | "failures">;
}

export interface Google {
  readonly workbench: Workbench;
  /** Runs Apps Script files, in this order; their top-level functions become globals. */
  load(...files: string[]): void;
  /** Takes every global away again, flushes what waits and closes the workbench. */
  uninstall(): Promise<void>;
}

const empty: Script = { key: "", files: [], html: {}, zone: "Etc/UTC", scopes: null };

/** Runs program text in the realm of this global object. */
function evaluate(target: object, code: string): unknown {
  return Reflect.apply(Reflect.get(target, "eval"), undefined, [code]);
}

/** Remembers what the global object was like; gives what makes it so again. */
function memory(target: object): () => void {
  const before = Object.getOwnPropertyDescriptors(target);
  return () => {
    for (const key of Reflect.ownKeys(target)) if (!Object.hasOwn(before, key)) Reflect.deleteProperty(target, key);
    for (const [key, { value, ...rest }] of Object.entries(before))
      if ("writable" in rest && rest.writable && Reflect.get(target, key) !== value) Reflect.set(target, key, value);
  };
}

/**
 * Installs SpreadsheetApp and its kin on a new workbench in memory. The test keeps its own `Date`, `console` and `Math.random`; a service that
 * tells the time tells the workbench's. Two tests in one global object share it: uninstall before you install again.
 */
export async function installGoogle(target: object, options: GoogleOptions = {}): Promise<Google> {
  const { project, as = {}, ...rest } = options;
  const script = project === undefined ? empty : await readScript(project);
  const workbench = await Workbench.open({ ...rest, script });
  const { line, run, leave } = workbench.enter(as);
  const restore = memory(target);
  const openRealm: unknown = evaluate(target, realmSource);
  if (typeof openRealm !== "function") throw new Error("The services need a global object of a realm of its own, such as globalThis.");
  const { zone } = script;
  openRealm(realmHost(line, run, new Map()), { roots: run.roots, zone, hostZone: zone, servicesOnly: true });
  return {
    workbench,
    load: (...files) => void evaluate(target, files.map((file) => readFileSync(file, "utf8")).join("\n;\n")),
    uninstall: async () => {
      restore();
      leave();
      await workbench.close();
    },
  };
}
