/** The options that `call` and `eval` share: who calls, from where, and which accidents to arrange. */
import type { CallAs, DialogAnswer, DialogButton } from "../runtime/execution/report.ts";
import type { ContainerKind } from "../runtime/world/world.ts";
import { type Options, one, wholeNumber } from "./options.ts";
import { complain } from "./verb.ts";

const contexts = ["menu", "run", "trigger", "editor", "simple", "custom"] as const;
const buttons: readonly DialogButton[] = ["OK", "CANCEL", "YES", "NO", "CLOSE"];

function failuresOf(options: Options): Record<number, string> {
  const pairs = (options.get("fail") ?? []).map(
    (text) => /^(\d+)=([\s\S]+)$/.exec(text) ?? complain(`--fail needs a call's number and a text, such as 3=Oops, not ${text}.`),
  );
  return Object.fromEntries(pairs.map(([, number, text]) => [Number(number), text ?? ""]));
}

/** `--answer YES`, or `--answer OK=text` for a prompt; alerts beyond those given are closed. */
function answersOf(options: Options): readonly DialogAnswer[] {
  return (options.get("answer") ?? []).map((given) => {
    const [, name, text] = /^([A-Z]+)(?:=([\s\S]*))?$/.exec(given) ?? [];
    const button = buttons.find((each) => each === name) ?? complain(`--answer needs one of ${buttons.join(", ")}, not ${given}.`);
    return text === undefined ? { button } : { button, text };
  });
}

export function callAs(options: Options): CallAs {
  const user = one(options, "user");
  const killAt = wholeNumber(options, "kill-at", 1);
  const asked = one(options, "context") ?? "editor";
  const context = contexts.find((each) => each === asked) ?? complain(`--context needs one of ${contexts.join(", ")}, not ${asked}.`);
  return { context, answers: answersOf(options), failures: failuresOf(options), ...(user ? { user } : {}), ...(killAt ? { killAt } : {}) };
}

/** Arguments of a call: JSON, each. */
export function jsonArguments(words: readonly string[]): unknown[] {
  return words.map((word) => {
    try {
      return JSON.parse(word);
    } catch {
      return complain(`${word} is not JSON; a text needs its quotes, such as '"${word.replace(/["']/g, "")}"'.`);
    }
  });
}

const containers: readonly ContainerKind[] = ["spreadsheet", "form", "none"];

export function containerOf(options: Options): ContainerKind | undefined {
  const asked = one(options, "container");
  if (asked === undefined) return undefined;
  return containers.find((each) => each === asked) ?? complain(`--container needs one of ${containers.join(", ")}, not ${asked}.`);
}
