/** `desk eval`: other people's Apps Script, in the same workspace, under the same rules. */
import { existsSync } from "node:fs";
import { callAs, containerOf, jsonArguments } from "./call-options.ts";
import { type Options, one } from "./options.ts";
import { executionAnswer } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

/** `--library NAME=FILE`; a library of several files is named several times. */
function librariesOf(options: Options): Record<string, string[]> | undefined {
  const libraries: Record<string, string[]> = {};
  for (const given of options.get("library") ?? []) {
    const [, name = "", file = ""] =
      /^([^=]+)=(.+)$/.exec(given) ?? complain(`--library needs a name and a file, such as Lib=lib.gs, not ${given}.`);
    if (!existsSync(file)) complain(`There is no file ${file}.`);
    libraries[name] = [...(libraries[name] ?? []), file];
  }
  return options.has("library") ? libraries : undefined;
}

export const evalVerb: Verb = {
  usage: "eval FILE… [--call FUNCTION [--arg JSON …]] [--manifest FILE] [--container spreadsheet|form|none] [--library NAME=FILE …]",
  says: "runs Apps Script files (with their .html) under the manifest beside them, then a function of theirs; their triggers go on running them",
  async run({ words, options, open }) {
    if (words.length === 0) complain("Which file? Try: eval script.gs --call main");
    const missing = words.find((file) => !existsSync(file));
    if (missing !== undefined) complain(`There is no file ${missing}.`);
    const call = one(options, "call");
    const manifest = one(options, "manifest");
    const container = containerOf(options);
    const libraries = librariesOf(options);
    const report = await (await open()).evaluate(words, {
      ...{ as: callAs(options), args: jsonArguments(options.get("arg") ?? []) },
      ...(call === undefined ? {} : { call }),
      ...(manifest === undefined ? {} : { manifest }),
      ...(libraries === undefined ? {} : { libraries }),
      ...(container === undefined ? {} : { container }),
    });
    return executionAnswer(report);
  },
};
