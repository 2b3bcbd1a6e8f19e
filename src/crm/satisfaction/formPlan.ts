/** What a survey's form is to look like in one language, and the form by which people stop mails. */
import { type Scale, type ShippedCode, scales } from "./questions.ts";

/** A question of a form. */
export interface FormItem {
  /** By which the add-on knows it. */
  readonly code: string;
  readonly kind: "scale" | "line" | "paragraph";
  readonly title: string;
  readonly help?: string;
  readonly required: boolean;
  /** Of a scale: its ends, and what stands beside them. */
  readonly scale?: { readonly least: number; readonly most: number; readonly low: string; readonly high: string };
}

export interface FormPlan {
  /** The form's name as a file. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** What people read once they have answered. */
  readonly thanks: string;
  readonly items: readonly FormItem[];
  /** The code of the item that a link fills in beforehand. */
  readonly token: string;
  /** How the tab is to be called in which its answers stand. */
  readonly tab: string;
}

/** A question of a survey; `words` is null for a shipped one, whose code says it. */
export interface PlannedQuestion {
  readonly code: string;
  readonly scale: Scale | "open";
  readonly words: string | null;
}

interface Ends {
  readonly low: string;
  readonly high: string;
}

/** A form's words in its language. */
export interface FormWords {
  readonly title: (brand: string) => string;
  readonly description: string;
  readonly thanks: string;
  readonly reference: { readonly title: string; readonly help: string };
  readonly questions: Readonly<Record<ShippedCode, string>>;
  readonly ends: Readonly<Record<Scale, Ends>>;
}

export interface StopWords {
  readonly title: (brand: string) => string;
  readonly description: (brand: string) => string;
  readonly thanks: (brand: string) => string;
  readonly reference: { readonly title: string; readonly help: string };
}

/** The code of the item in which the token stands. */
export const tokenCode = "token";

export const titleOf = ({ code, words }: PlannedQuestion, { questions }: FormWords): string =>
  words ?? new Map(Object.entries(questions)).get(code) ?? code;

function itemOf(question: PlannedQuestion, words: FormWords): FormItem {
  const { code, scale } = question;
  const title = titleOf(question, words);
  if (scale === "open") return { code, kind: "paragraph", title, required: false };
  const { least, most } = scales[scale];
  return { code, kind: "scale", title, required: code === "overall", scale: { least, most, ...words.ends[scale] } };
}

interface Named {
  readonly brand: string;
  /** The form's name as a file, and of the tab with its answers. */
  readonly file: string;
  readonly tab: string;
}

/** The reference comes last: it is of no interest to those who answer. */
export function surveyPlan({ brand, ...names }: Named, questions: readonly PlannedQuestion[], words: FormWords): FormPlan {
  const reference: FormItem = { code: tokenCode, kind: "line", ...words.reference, required: false };
  const items = [...questions.map((question) => itemOf(question, words)), reference];
  return { ...names, title: words.title(brand), description: words.description, thanks: words.thanks, items, token: tokenCode };
}

/** One question, which the link has answered: to submit it is to confirm. */
export function stopPlan({ brand, ...names }: Named, words: StopWords): FormPlan {
  const items: readonly FormItem[] = [{ code: tokenCode, kind: "line", ...words.reference, required: true }];
  const texts = { title: words.title(brand), description: words.description(brand), thanks: words.thanks(brand) };
  return { ...names, ...texts, items, token: tokenCode };
}

/** Stands in a form's stored link where the token goes. */
export const tokenPlace = "RAPPORT-TOKEN";

/** A prefilled link; it is made without asking Google. */
export const linkWith = ({ link }: { readonly link: string }, token: string): string => link.replace(tokenPlace, encodeURIComponent(token));
