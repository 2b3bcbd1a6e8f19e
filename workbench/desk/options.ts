/** The desk's command line: words, `--option value`, `--option=value`, and switches. */
import { Complaint } from "./verb.ts";

const switches = new Set(["json", "csv", "force", "help", "html", "markdown", "duplicate-submits", "drafts"]);
const valued = new Set([
  "at",
  "user",
  "seed",
  "locale",
  "zone",
  "now",
  "to",
  "call",
  "kill-at",
  "fail",
  "answer",
  "email",
  "edit",
  "context",
  "script",
  "manifest",
  "container",
  "library",
  "arg",
  "role",
  "account",
  "grant",
  "profile",
  "language",
  "drift",
  "late-ms",
  "mail-slip",
  "alias",
  "miss-every",
  "subject",
  "attach",
  "body",
  "type",
]);

/** Options by name; one that was given several times has several values. */
export type Options = ReadonlyMap<string, readonly string[]>;

export interface CommandLine {
  readonly words: readonly string[];
  readonly options: Options;
}

/** Everything after a lone `--` is a word, and so is whatever begins with a single dash: numbers are arguments too. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const words: string[] = [];
  const options = new Map<string, readonly string[]>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--") return { words: [...words, ...args.slice(i + 1)], options };
    const [, name, given] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) words.push(arg);
    else {
      const value = switches.has(name) ? "" : (given ?? args[++i]);
      if (!switches.has(name) && !valued.has(name))
        throw new Complaint(`The desk knows no option --${name}; npm run -s desk lists those it knows.`);
      if (value === undefined) throw new Complaint(`The option --${name} needs a value.`);
      options.set(name, [...(options.get(name) ?? []), value]);
    }
  }
  return { words, options };
}

export const one = (options: Options, name: string): string | undefined => options.get(name)?.at(-1);

/** A whole number, at least `least`. */
export function wholeNumber(options: Options, name: string, least = 0): number | undefined {
  const text = one(options, name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least) throw new Complaint(`--${name} needs a whole number, not ${text}.`);
  return Number(text);
}
