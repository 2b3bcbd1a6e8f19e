/** Runs a function of the script as somebody at the keyboard asks for it, or other people's files in its place. */
import type { Bench } from "../bench.ts";
import { keepProject } from "../script/projects.ts";
import { type Other, readFiles, type Script } from "../script/script.ts";
import { submitted } from "../time/occasions.ts";
import { bind } from "../world/container.ts";
import type { ContainerKind } from "../world/world.ts";
import type { Errand } from "./errand.ts";
import type { CallAs, ExecutionReport } from "./report.ts";
import { run } from "./run.ts";

export interface CallOptions {
  readonly args?: readonly unknown[];
  readonly as?: CallAs;
  /** Other files than the built script's. */
  readonly script?: Script;
}

export interface EvaluateOptions extends Other, Omit<CallOptions, "script"> {
  readonly call?: string;
  /** What the scripts of this workbench are bound to from now on. */
  readonly container?: ContainerKind;
}

/** The owner in the editor, unless told otherwise; nobody is at the keyboard where a trigger runs. */
export function whoCalls({ world }: Bench, as: CallAs): Pick<Errand, "context" | "activeUser" | "effectiveUser" | "as"> {
  const { user = world.owner, context = "editor" } = as;
  return { context, activeUser: context === "trigger" ? "" : user, effectiveUser: user, as };
}

/** `null` only loads the files. */
export async function call(bench: Bench, fn: string | null, { args = [], as = {}, script }: CallOptions): Promise<ExecutionReport> {
  const report = await run(bench, { ...whoCalls(bench, as), fn, args: () => args, ...(script ? { script } : {}) });
  await submitted(bench);
  return report;
}

export async function evaluate(bench: Bench, files: readonly string[], options: EvaluateOptions): Promise<ExecutionReport> {
  const { world } = bench;
  const script = await readFiles(files, bench.script, options);
  if (options.container) bind(world, options.container);
  const report = await call(bench, options.call ?? null, { ...options, script });
  keepProject(world, script);
  return report;
}
