/** What Google has: its classes and their members, read from the published type declarations, and the services the workbench sets out to hold. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A class of Google's: the names of its methods, and of all its members. */
export interface GoogleClass {
  readonly service: string;
  readonly name: string;
  readonly methods: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

/** The declaration files of the services that the workbench sets out to hold, by the service's name in the reference. */
const services = {
  base: "Base",
  cache: "Cache",
  charts: "Charts",
  content: "Content",
  drive: "Drive",
  forms: "Forms",
  gmail: "Gmail",
  html: "HTML",
  language: "Language",
  lock: "Lock",
  mail: "Mail",
  properties: "Properties",
  script: "Script",
  spreadsheet: "Spreadsheet",
  "url-fetch": "URL Fetch",
  utilities: "Utilities",
} as const;

/** Documented by Google, and not yet in the declarations (D reference/forms). */
const newer: Readonly<Record<string, readonly string[]>> = {
  Form: [
    ...["isPublished", "setPublished", "supportsAdvancedResponderPermissions", "addRatingItem"],
    ...["addPublishedReader", "addPublishedReaders", "getPublishedReaders", "removePublishedReader"],
  ],
};

/** In the declarations, and no classes of Google's: ECMAScript's own, interfaces of others, and one whose methods the reference does not have (TD). */
const noClasses = new Set(["BlobSource", "CheckboxValidation", "DataTableSource", "Date", "DateConstructor"]);

function folder(): string {
  return path.dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
}

function named(body: string, ending: RegExp): Set<string> {
  const lines = body.matchAll(/^\s+(?:readonly )?(\w+)\??([(<:])/gm);
  return new Set([...lines].flatMap(([, name = "", mark = ""]) => (ending.test(mark) ? [name] : [])));
}

function classesOf(service: string, text: string): GoogleClass[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const found = code.matchAll(/^ {4,8}interface (\w+)[^{\n]*\{\n([\s\S]*?)^ {4,8}\}/gm);
  return [...found].map(([, name = "", body = ""]) => {
    const more = newer[name] ?? [];
    return { service, name, methods: new Set([...named(body, /[(<]/), ...more]), members: new Set([...named(body, /./), ...more]) };
  });
}

const read = (file: string) => readFileSync(path.join(folder(), file), "utf8");

/** The classes of the services that the workbench sets out to hold. Throws when the declarations are not installed. */
export function googleClasses(): readonly GoogleClass[] {
  const all = Object.entries(services).flatMap(([file, service]) => classesOf(service, read(`google-apps-script.${file}.d.ts`)));
  return all.filter(({ name }) => !noClasses.has(name));
}

function everything(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(folder()).filter((name) => name.endsWith(".d.ts"))) {
    for (const { name, members } of classesOf(file, read(file))) found.set(name, new Set([...(found.get(name) ?? []), ...members]));
  }
  return found;
}

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether Google's class of this name has such a member. Without the declarations at hand everything counts as Google's. */
export function googleHas(className: string, member: string): boolean {
  try {
    known ??= everything();
  } catch {
    return true;
  }
  return known.get(className)?.has(member) ?? false;
}
/** Google's globals that the workbench does not have at all: using them says so. */
export const absentGlobals = [
  ...["CalendarApp", "CardService", "ConferenceDataService", "ContactsApp", "DataStudioApp", "DocumentApp"],
  ...["GroupsApp", "Jdbc", "LanguageApp", "LinearOptimizationService", "Maps", "SitesApp", "SlidesApp", "XmlService"],
] as const;
