/** What the Surveys page may send about surveys and their forms. */
import * as z from "zod";
import { choices } from "../../crm/choices.ts";
import { type ShippedCode, shippedQuestions } from "../../crm/satisfaction/questions.ts";

const id = z.string().min(1).max(100);
const language = z.enum(choices.language);
const shippedCodes: ShippedCode[] = [...shippedQuestions.map(({ code }) => code), "open"];
const words = z.partialRecord(language, z.string().max(5000));
const question = z.union([z.object({ code: z.enum(shippedCodes) }), z.object({ code: z.null(), scale: z.enum(["five", "open"]), words })]);
const plan = z.object({
  name: z.string().max(1000),
  languages: z.array(language).max(10).readonly(),
  questions: z.array(question).max(100).readonly(),
  once: z.string().min(8).max(40),
});

export const surveyInput = {
  build: z.object({ survey: z.union([plan, z.object({ id })]), language }),
  buildStop: z.object({ language }),
  checked: z.object({ id: id.nullable() }),
  close: z.object({ id, open: z.boolean() }),
  mend: z.object({ id: id.nullable(), language }),
};
