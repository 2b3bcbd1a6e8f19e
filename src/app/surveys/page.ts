/** The Surveys page in one call: surveys with their forms, the stop form, campaigns. */
import type { Context } from "../context.ts";
import { campaignItems } from "./campaignItems.ts";
import { surveyItems } from "./overview.ts";
import type { Surveys } from "./wire.ts";

/** Whoever is in no team has the workbook all the same: its maker, before the Team tab is filled in. */
const isManager = ({ people, me }: Context): boolean => people.find(({ email }) => email === me)?.role === "manager";

export const surveysPage = (context: Context): Surveys => ({
  mayEdit: !isManager(context),
  ...surveyItems(context),
  campaigns: campaignItems(context),
});
