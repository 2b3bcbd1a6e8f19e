/** What the add-on remembers with the workbook: document properties, read all at once and written through. */
import type { State } from "../app/ports.ts";

export interface GoogleState extends State {
  /** Forgets what was read: somebody else may have written since. */
  forget(): void;
}

/** Null only where no document is at hand, which a bound script and an add-on always have (platform.md 6.3). */
const openStore = (): GoogleAppsScript.Properties.Properties =>
  PropertiesService.getDocumentProperties() ?? PropertiesService.getScriptProperties();

export function googleState(): GoogleState {
  let known: Record<string, string> | undefined;
  let opened: ReturnType<typeof openStore> | undefined;
  const store = (): ReturnType<typeof openStore> => {
    opened ??= openStore();
    return opened;
  };
  const all = (): Record<string, string> => {
    known ??= store().getProperties();
    return known;
  };
  return {
    get: (key) => all()[key],
    set: (entries) => {
      const changed = Object.entries(entries).filter(([key, value]) => all()[key] !== value);
      if (changed.length === 0) return;
      store().setProperties(Object.fromEntries(changed), false);
      known = { ...all(), ...Object.fromEntries(changed) };
    },
    forget: () => {
      known = undefined;
    },
  };
}
