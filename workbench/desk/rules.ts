/** The options that say how Google behaves, and what goes wrong there. */
import type { Faults } from "../runtime/world/faults.ts";
import type { Rules } from "../runtime/world/world.ts";
import { type Options, one, wholeNumber } from "./options.ts";
import { complain } from "./verb.ts";

/** One of these names, if the option is given. */
export function oneOf<const T extends string>(options: Options, name: string, names: readonly T[]): T | undefined {
  const given = one(options, name);
  if (given === undefined) return undefined;
  return names.find((each) => each === given) ?? complain(`--${name} needs one of ${names.join(", ")}, not ${given}.`);
}

/** `--profile add-on`, `--language user`, `--drift no`, `--mail-slip 0`. */
export function rulesOf(options: Options): Partial<Rules> {
  const profile = oneOf(options, "profile", ["bound", "add-on"]);
  const language = oneOf(options, "language", ["english", "user"]);
  const drift = oneOf(options, "drift", ["yes", "no"]);
  const mailSlip = wholeNumber(options, "mail-slip");
  return {
    ...(profile ? { profile } : {}),
    ...(language ? { language } : {}),
    ...(drift ? { drift: drift === "yes" } : {}),
    ...(mailSlip === undefined ? {} : { mailSlip }),
  };
}

/** `--late-ms 90000`, `--miss-every 3`, `--duplicate-submits`. */
export function faultsOf(options: Options): Faults {
  const lateMs = wholeNumber(options, "late-ms");
  const missEvery = wholeNumber(options, "miss-every", 1);
  return {
    ...(lateMs === undefined ? {} : { lateMs }),
    ...(missEvery === undefined ? {} : { missEvery }),
    ...(options.has("duplicate-submits") ? { duplicateSubmits: true } : {}),
  };
}
