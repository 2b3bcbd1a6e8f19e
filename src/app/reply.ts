/** Answers the sidebar: finds the verb, lets it check what was sent, and words what went wrong. */
import type { Language } from "../text/language.ts";
import { api } from "./api.ts";
import { Broken } from "./broken.ts";
import { openContext } from "./context.ts";
import type { World } from "./ports.ts";
import { sentenceOf } from "./sentence.ts";
import type { Verb } from "./verb.ts";
import type { Reply } from "./wire.ts";

type AnyVerb = Pick<Verb<unknown, unknown>, "early" | "writes" | "answer">;
const verbs: ReadonlyMap<string, AnyVerb> = new Map<string, AnyVerb>(Object.entries(api));

function failed(world: World, language: Language, error: unknown): Reply<never> {
  return { ok: false, code: error instanceof Broken ? error.code : "failed", message: sentenceOf(world, language, error) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Broken("badRequest", { problem: "not JSON" });
  }
}

function answer(world: World, verb: AnyVerb, json: string): unknown {
  const context = openContext(world);
  if (!context.setUp && !verb.early) throw new Broken("notSetUp");
  return verb.answer(context, parse(json));
}

/** Calls a verb with what the sidebar sent, as JSON. Never throws, unless the state itself cannot be read. */
export function callApi(world: World, name: string, json: string): Reply<unknown> {
  try {
    const verb = verbs.get(name);
    if (!verb) throw new Broken("badRequest", { problem: `no verb ${name}` });
    const value = verb.writes ? world.lock(() => answer(world, verb, json)) : answer(world, verb, json);
    return { ok: true, value };
  } catch (error) {
    return failed(world, openContext(world).language, error);
  }
}
