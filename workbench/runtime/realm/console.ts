/** The script's `console`, and errors as it shows them. Evaluated inside the realm, as in `objects.ts`. */
import type { Realm } from "./host.ts";

/** A stack without the lines that are the workbench's own. */
export function ownStack(stack: string): string {
  const foreign = /^\s+at (?:.*\()?(?:async )?(?:file:|node:|data:|workbench:|\/|[A-Za-z]:\\)/;
  const own = (line: string) => !foreign.test(line);
  return stack.split("\n").filter(own).join("\n");
}

/** The text of a value in the log. */
export function show(realm: Realm, value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return ownStack(value.stack ?? String(value));
  if (typeof value !== "object" || value === null || realm.ids.has(value)) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

export function logLine(realm: Realm, values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== "string") return values.map((value) => show(realm, value)).join(" ");
  const filled = first.replace(/%[sdifoOj%]/g, (mark) => (mark === "%%" ? "%" : rest.length > 0 ? show(realm, rest.shift()) : mark));
  return [filled, ...rest.map((value) => show(realm, value))].join(" ");
}

export function makeConsole(realm: Realm): object {
  const started = new Map<string, number>();
  const write =
    (prefix: string) =>
    (...values: unknown[]) =>
      realm.host.log(prefix + logLine(realm, values));
  return {
    log: write(""),
    info: write(""),
    warn: write("[warning] "),
    error: write("[error] "),
    time: (label = "default") => void started.set(label, realm.host.now()),
    timeEnd: (label = "default") => realm.host.log(`${label}: ${realm.host.now() - (started.get(label) ?? realm.host.now())}ms`),
  };
}
