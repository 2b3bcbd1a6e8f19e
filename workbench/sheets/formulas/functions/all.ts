/** Every function of the formula language, by name. */
import type { FunctionTable } from "../function.ts";
import { arrayFunctions } from "./arrays.ts";
import { assetFunctions } from "./assets.ts";
import { calendarFunctions } from "./calendar.ts";
import { conditionalFunctions } from "./conditional.ts";
import { conversionFunctions } from "./conversions.ts";
import { databaseFunctions } from "./database.ts";
import { dateFunctions } from "./dates.ts";
import { distributionFunctions } from "./distributions.ts";
import { higherFunctions } from "./higher.ts";
import { infoFunctions } from "./info.ts";
import { libraryFunctions } from "./library.ts";
import { logicFunctions } from "./logic.ts";
import { lookupFunctions } from "./lookup.ts";
import { mathFunctions } from "./math.ts";
import { matrixFunctions } from "./matrix.ts";
import { moneyFunctions } from "./money.ts";
import { numberFunctions } from "./numbers.ts";
import { operatorFunctions } from "./operatorFunctions.ts";
import { outsideFunctions } from "./outside.ts";
import { queryFunctions } from "./query.ts";
import { referenceFunctions } from "./references.ts";
import { regexFunctions } from "./regex.ts";
import { securityFunctions } from "./securities.ts";
import { shapeFunctions } from "./shapes.ts";
import { statisticFunctions } from "./statistics.ts";
import { textFunctions } from "./text.ts";

/** Ours come last: where the library is wrong, ours is right. */
export const functions: FunctionTable = {
  ...libraryFunctions,
  ...logicFunctions,
  ...infoFunctions,
  ...operatorFunctions,
  ...numberFunctions,
  ...mathFunctions,
  ...matrixFunctions,
  ...statisticFunctions,
  ...distributionFunctions,
  ...moneyFunctions,
  ...assetFunctions,
  ...securityFunctions,
  ...textFunctions,
  ...regexFunctions,
  ...conversionFunctions,
  ...dateFunctions,
  ...calendarFunctions,
  ...lookupFunctions,
  ...referenceFunctions,
  ...conditionalFunctions,
  ...databaseFunctions,
  ...arrayFunctions,
  ...shapeFunctions,
  ...higherFunctions,
  ...queryFunctions,
  ...outsideFunctions,
};
