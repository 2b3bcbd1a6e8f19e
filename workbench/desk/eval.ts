/** `desk eval`: other people's Apps Script, in the same workspace, under the same rules. */
import { existsSync } from "node:fs";
import { callAs } from "./call-options.ts";
import { one } from "./options.ts";
import { executionAnswer } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const evalVerb: Verb = {
  usage: "eval FILE… [--call FUNCTION]",
  says: "runs Apps Script files (with their .html, and an appsscript.json of their own if given), then a function of theirs",
  async run({ words, options, open }) {
    if (words.length === 0) complain("Which file? Try: eval script.gs --call main");
    const missing = words.find((file) => !existsSync(file));
    if (missing !== undefined) complain(`There is no file ${missing}.`);
    const call = one(options, "call");
    const report = await (await open()).evaluate(words, { as: callAs(options), ...(call === undefined ? {} : { call }) });
    return executionAnswer(report);
  },
};
