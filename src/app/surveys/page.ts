/** The Surveys page in one call: surveys with their forms, the stop form, campaigns. */
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import { campaignItems } from "./campaignItems.ts";
import { surveyItems } from "./overview.ts";
import type { Surveys } from "./wire.ts";

export const surveysPage = (context: Context): Surveys => ({
  mayEdit: mayLead(context),
  ...surveyItems(context),
  campaigns: campaignItems(context),
});
