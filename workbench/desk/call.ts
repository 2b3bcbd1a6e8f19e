/** `desk call`: one execution of the script. */
import { text } from "../runtime/words/limits.ts";
import { callAs, jsonArguments } from "./call-options.ts";
import { executionAnswer } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const callVerb: Verb = {
  usage:
    "call FUNCTION [JSON …] [--user EMAIL] [--context editor|menu|run|trigger|simple|custom] [--kill-at N] [--fail N=TEXT] [--answer OK=text]",
  says: "runs a function of the script; prints its value and, beside it, its log and cost; or its error, and ends with 1",
  async run({ words, options, script, open }) {
    const [name, ...rest] = words;
    const args = jsonArguments(rest);
    const as = callAs(options);
    if (name === undefined) return complain("Which function? Try: call onOpen");
    const bench = await open();
    const report = await bench.call(name, args, as);
    const answer = executionAnswer(report);
    if (report.error?.message !== text.noFunction(name)) return answer;
    return { ...answer, text: `${answer.text}\nThis workbench runs ${script}; another project is named with --script.` };
  },
};
