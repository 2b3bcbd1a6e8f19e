/** Which project a workbench runs: the one it was made for, remembered beside its state. */
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

const fileOf = (at: string) => path.join(at, "project.json");

/** Where the workbench of a project is kept unless `--at` says otherwise, as the page does it. */
export const homeOf = (all: string, project: string): string => path.join(all, path.basename(path.resolve(project)));

/** The folder of the project that the workbench was made for; none when it was made for the script that is built here. */
export function projectOf(at: string): string | undefined {
  if (!existsSync(fileOf(at))) return undefined;
  const kept: unknown = JSON.parse(readFileSync(fileOf(at), "utf8"));
  return typeof kept === "object" && kept !== null && "folder" in kept ? String(kept.folder) : undefined;
}

export const rememberProject = (at: string, folder: string): Promise<void> => writeFile(fileOf(at), JSON.stringify({ folder }));
