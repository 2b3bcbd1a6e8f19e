/** A respondent on the way through a form: where they are, what they have answered, and where a button leads. */
import { answersIn } from "./addresses.ts";
import { isGiven, questions } from "./answering.ts";
import { type Complaint, complaintsAbout } from "./checks.ts";
import { nextPage, type Page, pagesOf } from "./pages.ts";
import { isEmail } from "./rules.ts";
import type { Answers, FormState } from "./state.ts";

export interface Visit {
  /** The pages so far, by number from 0; the last is the present one. */
  readonly way: readonly number[];
  readonly answers: Answers;
  readonly email: string;
  /** The response that is being changed; empty for a new one. */
  readonly edit: string;
  /** Chance for the order of shuffled questions: the same number gives the same order. */
  readonly seed: number;
}

export interface Trouble {
  readonly complaints: readonly Complaint[];
  readonly email: boolean;
}

export const noTrouble: Trouble = { complaints: [], email: false };

export type Step =
  | { readonly kind: "page"; readonly visit: Visit; readonly trouble: Trouble }
  | { readonly kind: "submit"; readonly visit: Visit };

const present = ({ way }: Visit): number => way.at(-1) ?? 0;

export const pageAt = (form: FormState, visit: Visit): Page => pagesOf(form)[present(visit)] ?? { opener: null, items: form.items };

/** Whether the form wants to know who answers: it collects addresses, or takes one response of each. */
export const wantsEmail = ({ collectEmail, limitOne, requireLogin }: FormState): boolean => collectEmail || limitOne || requireLogin;

/** How a form is opened: with the answers of its address, or of the response that is to be changed. */
export function arrival(form: FormState, query: URLSearchParams, seed: number): Visit {
  const edit = query.get("edit2") ?? "";
  const old = form.responses.find(({ id }) => id === edit);
  const { answers, email } = old ?? { answers: answersIn(questions(form), query), email: query.get("emailAddress") ?? "" };
  return { way: [0], answers, email, edit, seed };
}

/** What a browser has sent. */
export function sentVisit(form: FormState, body: URLSearchParams): Visit {
  const pages = pagesOf(form).length;
  const way = (body.get("pageHistory") ?? "0").split(",").map(Number);
  const sound = way.every((page) => Number.isInteger(page) && page >= 0 && page < pages);
  return {
    way: sound ? way : [0],
    answers: answersIn(questions(form), body),
    email: (body.get("emailAddress") ?? "").trim(),
    edit: body.get("edit2") ?? "",
    seed: Number(body.get("seed")) || 0,
  };
}

function troubleAt(form: FormState, visit: Visit, page: number): Trouble {
  const items = pagesOf(form)[page];
  return {
    complaints: items ? complaintsAbout([items], visit.answers) : [],
    email: page === 0 && wantsEmail(form) && !isEmail(visit.email),
  };
}

const isTrouble = ({ complaints, email }: Trouble): boolean => complaints.length > 0 || email;

/** The first page on the way that something is wrong with. */
function firstTrouble(form: FormState, visit: Visit): Step | null {
  for (const [index, page] of visit.way.entries()) {
    const trouble = troubleAt(form, visit, page);
    if (isTrouble(trouble)) return { kind: "page", visit: { ...visit, way: visit.way.slice(0, index + 1) }, trouble };
  }
  return null;
}

/** Only what was answered on the way is sent. */
function onTheWay(form: FormState, { way, answers }: Visit): Answers {
  const pages = pagesOf(form);
  const asked = way.flatMap((page) => pages[page]?.items ?? []);
  return Object.fromEntries(
    asked.flatMap((item) => {
      const answer = answers[item.id];
      return isGiven(item, answer) ? [[item.id, answer]] : [];
    }),
  );
}

/** Where a button of the page leads. Going back checks nothing; going on checks the page, and sending all of them. */
export function step(form: FormState, visit: Visit, action: string): Step {
  if (action === "back")
    return { kind: "page", visit: { ...visit, way: visit.way.slice(0, Math.max(1, visit.way.length - 1)) }, trouble: noTrouble };
  const trouble = firstTrouble(form, visit);
  if (trouble) return trouble;
  const next = nextPage(pagesOf(form), present(visit), visit.answers);
  if (next === "submit") return { kind: "submit", visit: { ...visit, answers: onTheWay(form, visit) } };
  const seen = visit.way.indexOf(next);
  const way = seen < 0 ? [...visit.way, next] : visit.way.slice(0, seen + 1);
  return { kind: "page", visit: { ...visit, way }, trouble: noTrouble };
}
