/** Evaluated scripts whose triggers outlive them: each is a project of its own, kept as it was last evaluated while a trigger needs it. */
import type { TriggerRecord } from "../time/schedule.ts";
import type { World } from "../world/world.ts";
import type { Script } from "./script.ts";

/** The code that a trigger runs; nothing where it is the built script's. */
export function codeOf({ world }: { readonly world: World }, { project }: TriggerRecord): { readonly script?: Script } {
  const script = project === undefined ? undefined : world.projects[project];
  return script ? { script } : {};
}

/** Remembers a script that has just run, and forgets those without triggers. */
export function keepProject(world: World, script: Script): void {
  if (script.project !== undefined) world.projects[script.project] = script;
  const needed = new Set(world.triggers.map(({ project }) => project));
  for (const project of Object.keys(world.projects)) if (!needed.has(project)) delete world.projects[project];
}
