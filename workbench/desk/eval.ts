/** `desk eval`: other people's Apps Script, in the same workspace, under the same rules. */
import { existsSync } from "node:fs";
import { callAs, containerOf, jsonArguments } from "./call-options.ts";
import { one } from "./options.ts";
import { executionAnswer } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const evalVerb: Verb = {
  usage: "eval FILE… [--call FUNCTION [--arg JSON …]] [--manifest FILE] [--container spreadsheet|form|none]",
  says: "runs Apps Script files (with their .html) under the manifest beside them, then a function of theirs; their triggers go on running them",
  async run({ words, options, open }) {
    if (words.length === 0) complain("Which file? Try: eval script.gs --call main");
    const missing = words.find((file) => !existsSync(file));
    if (missing !== undefined) complain(`There is no file ${missing}.`);
    const call = one(options, "call");
    const manifest = one(options, "manifest");
    const container = containerOf(options);
    const report = await (await open()).evaluate(words, {
      ...{ as: callAs(options), args: jsonArguments(options.get("arg") ?? []) },
      ...(call === undefined ? {} : { call }),
      ...(manifest === undefined ? {} : { manifest }),
      ...(container === undefined ? {} : { container }),
    });
    return executionAnswer(report);
  },
};
