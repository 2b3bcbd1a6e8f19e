/** What Google has: the names of its classes' members, read from the published type declarations when a script asks for one that is missing here. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

type Surface = ReadonlyMap<string, ReadonlySet<string>>;

let known: Surface | undefined;

function declarations(): string {
  const here = createRequire(import.meta.url);
  const folder = path.dirname(here.resolve("@types/google-apps-script/package.json"));
  const files = readdirSync(folder).filter((name) => name.endsWith(".d.ts"));
  return files.map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
}

function read(text: string): Surface {
  const found = new Map<string, Set<string>>();
  for (const [, name = "", body = ""] of text.matchAll(/^ {4,8}interface (\w+)[^{\n]*\{\n([\s\S]*?)^ {4,8}\}/gm)) {
    const members = found.get(name) ?? new Set<string>();
    for (const [, member = ""] of body.matchAll(/^\s+(\w+)\??[(:]/gm)) members.add(member);
    found.set(name, members);
  }
  return found;
}

/** Whether Google's class of this name has such a member. Without the declarations at hand everything counts as Google's. */
export function googleHas(className: string, member: string): boolean {
  try {
    known ??= read(declarations());
  } catch {
    return true;
  }
  return known.get(className)?.has(member) ?? false;
}

/** Google's globals that the workbench does not have at all: using them says so. */
export const absentGlobals = [
  ...["Browser", "CalendarApp", "CardService", "ConferenceDataService", "ContactsApp", "ContentService", "DataStudioApp", "DocumentApp"],
  ...[
    "DriveApp",
    "GmailApp",
    "GroupsApp",
    "Jdbc",
    "LanguageApp",
    "LinearOptimizationService",
    "Maps",
    "SitesApp",
    "SlidesApp",
    "XmlService",
  ],
] as const;
