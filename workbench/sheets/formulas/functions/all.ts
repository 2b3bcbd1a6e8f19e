/** Every function of the formula language, by name. */
import type { FunctionTable } from "../function.ts";
import { arrayFunctions } from "./arrays.ts";
import { conditionalFunctions } from "./conditional.ts";
import { dateFunctions } from "./dates.ts";
import { libraryFunctions } from "./library.ts";
import { logicFunctions } from "./logic.ts";
import { lookupFunctions } from "./lookup.ts";
import { mathFunctions } from "./math.ts";
import { queryFunctions } from "./query.ts";
import { textFunctions } from "./text.ts";

/** Ours come last: where the library is wrong, ours is right. */
export const functions: FunctionTable = {
  ...libraryFunctions,
  ...logicFunctions,
  ...mathFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...lookupFunctions,
  ...conditionalFunctions,
  ...arrayFunctions,
  ...queryFunctions,
};
