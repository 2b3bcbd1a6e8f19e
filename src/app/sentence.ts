/** What went wrong, in words. */
import type { Language } from "../text/language.ts";
import { Broken } from "./broken.ts";
import type { World } from "./ports.ts";

/** What went wrong as a sentence; what nobody foresaw is written to the log too. */
export function sentenceOf(world: World, { messages }: Language, error: unknown): string {
  const foreseen = error instanceof Broken;
  if (!foreseen || error.code === "badRequest") world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (foreseen) return messages.broken[error.code](error.details);
  return messages.failure.unknown(error instanceof Error ? error.message : String(error));
}
