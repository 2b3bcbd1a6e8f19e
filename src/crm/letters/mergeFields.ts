/** What a letter to a customer may say of its reader and its occasion: the merge fields, and which letter knows which. */
import type { LetterCode } from "../rules/rules.ts";

export const mergeFields = [
  "name",
  "customer",
  "manager",
  "managerMail",
  "brand",
  "day",
  "caseNumber",
  "subject",
  "promised",
  "status",
  "result",
  "visitDay",
  "years",
  "holiday",
  "wish",
  "surveyLink",
] as const;
export type MergeField = (typeof mergeFields)[number];

const everywhere = ["name", "customer", "manager", "managerMail", "brand", "day"] as const;
const ofCase = ["caseNumber", "subject", "promised", "status"] as const;
const ofHoliday = ["holiday", "wish"] as const;

const own: Readonly<Record<LetterCode, readonly MergeField[]>> = {
  caseReceived: ofCase,
  caseProgress: [...ofCase, "result"],
  visitThanks: ["visitDay"],
  birthday: [],
  anniversary: ["years"],
  holiday: ofHoliday,
  remembrance: ofHoliday,
  surveyInvitation: ["subject", "surveyLink"],
};

export const fieldsOf = (letter: LetterCode): readonly MergeField[] => [...everywhere, ...own[letter]];

/** Without which a letter is none. */
export const neededIn = (letter: LetterCode): readonly MergeField[] => (letter === "surveyInvitation" ? ["surveyLink"] : []);

/** What stands for the fields of one letter; what is absent, null or blank is not known. */
export type MergeValues = Readonly<Partial<Record<MergeField, string | null>>>;
