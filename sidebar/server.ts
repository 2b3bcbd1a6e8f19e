/** The typed way to the server: one call a verb, and a sentence for every way in which it can fail. */
import type { ApiName, Input, Output } from "../src/app/api.ts";
import type { Reply } from "../src/app/wire.ts";
import { type Runner, runner } from "./google.ts";

export type VerbName = ApiName;
export type Asked<N extends VerbName> = Input<N>;
export type Answer<N extends VerbName> = Output<N>;

/** Carries one call: the verb's name and its input as JSON; gives the reply as JSON, or rejects with what Google said. */
export type Transport = (name: string, json: string) => Promise<unknown>;

/** Why a call never came back with an answer; `messages.failure` has a sentence for each. */
export type Trouble = "offline" | "wrongAccount" | "timedOut" | "authorise" | "noAccess" | "tooMany" | "unknown";

export interface Server {
  /** Never rejects: a failure is a reply with a sentence. */
  call<N extends VerbName>(name: N, input: Asked<N>): Promise<Reply<Answer<N>>>;
}

const signs: readonly (readonly [Trouble, RegExp])[] = [
  ["wrongAccount", /PERMISSION_DENIED/],
  ["authorise", /authori[sz]ation|permission to call/i],
  ["noAccess", /do not have permission|access denied|trying to edit a protected/i],
  ["timedOut", /maximum execution time|timed? ?out|deadline/i],
  ["offline", /NetworkError|connection failure|failed to fetch|offline/i],
  ["tooMany", /too many (simultaneous|scripts|times)|simultaneous invocations|rate limit|try again later/i],
];

/** What kind of failure Google's words mean (platform.md 4). */
export const troubleOf = (message: string): Trouble => signs.find(([, sign]) => sign.test(message))?.[0] ?? "unknown";

/** Google's message without the names of its errors before it. */
export const plainMessage = (message: string): string =>
  message.replace(/^(?:(?:ScriptError|Exception|Error|GoogleJsonResponseException):\s*)+/, "");

export const googleTransport =
  (run: () => Runner = runner): Transport =>
  (name, json) =>
    new Promise((resolve, reject) => {
      run().withSuccessHandler(resolve).withFailureHandler(reject).api(name, json);
    });

type Sentence = (trouble: Trouble, said: string) => string;

const failed = (words: Sentence, error: unknown): { ok: false; code: string; message: string } => {
  const said = plainMessage(error instanceof Error ? error.message : String(error));
  const trouble = troubleOf(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  return { ok: false, code: trouble, message: words(trouble, said) };
};

const isReply = (value: unknown): value is Reply<never> => typeof value === "object" && value !== null && "ok" in value;

function parse(text: unknown): Reply<never> {
  const value: unknown = typeof text === "string" ? JSON.parse(text) : text;
  if (!isReply(value)) throw new Error(`no reply: ${String(text).slice(0, 80)}`);
  return value;
}

/** `words` gives the sentence for a failure that the server could not word itself. */
export function connect(transport: Transport, words: Sentence): Server {
  return {
    call: async (name, input) => {
      try {
        return parse(await transport(name, JSON.stringify(input)));
      } catch (error) {
        return failed(words, error);
      }
    },
  };
}
