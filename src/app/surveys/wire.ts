/** What goes over the wire between the Surveys page and the server: plain JSON, no dates, no undefined. */

import type { Code, LanguageCode } from "../../crm/choices.ts";
import type { Scale, ShippedCode } from "../../crm/satisfaction/questions.ts";
import type { Change } from "../../crm/satisfaction/score.ts";
import type { Day, Moment } from "../../schema/cell.ts";
import type { UndoRef } from "../wire.ts";

export type { ShippedCode };

/** Words by language; a language that is absent has none. */
export type Words = { readonly [L in LanguageCode]?: string };

/** A question as it is asked: one of the shipped, or the team's own with its words in each language of the survey. */
export type AskedQuestion =
  | { readonly code: ShippedCode }
  | { readonly code: null; readonly scale: "five" | "open"; readonly words: Words };

/** A question as it stands in a survey; `words` is null for a shipped one, whose code says it. */
export interface SurveyQuestion {
  readonly code: string;
  readonly scale: Scale | "open";
  readonly words: Words | null;
}

/** A field that cannot be taken as it is, with a sentence in the workbook's language. */
export interface Wrong {
  readonly field: string;
  readonly sentence: string;
}

/**
 * What is wrong with a form, as it was last looked at. `missing`: not built yet. `gone`: deleted, or it may not be opened. `closed`: takes no
 * answers. `unlinked`: its answers no longer come to this workbook. `questionGone`, `questionChanged`: edited by hand.
 */
export type FormTrouble = "missing" | "gone" | "closed" | "unlinked" | "questionGone" | "questionChanged";

export interface FormProblem {
  readonly language: LanguageCode;
  readonly trouble: FormTrouble;
  /** The question's words; blank where it is about the whole form. */
  readonly what: string;
  /** Whether `mendSurvey` can put it right; if not, a person must look at the form. */
  readonly mendable: boolean;
}

/** A form in one language; `url` is null until it is built. */
export interface FormLink {
  readonly language: LanguageCode;
  /** What people open. */
  readonly url: string | null;
  /** Where its owner edits it. */
  readonly edit: string | null;
}

export interface SurveyItem {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly state: Code<"surveyState">;
  readonly questions: readonly SurveyQuestion[];
  /** Of each language that was chosen. */
  readonly forms: readonly FormLink[];
  /** The day on which somebody confirmed that the links open in a private window. */
  readonly checked: Day | null;
  readonly problems: readonly FormProblem[];
  /** Answers that count. */
  readonly answers: number;
}

/** The form by which customers stop mails, of which there is one in each language for the whole workbook. */
export interface StopForm {
  readonly forms: readonly FormLink[];
  readonly checked: Day | null;
  readonly problems: readonly FormProblem[];
}

/** A campaign as its form edits it. */
export interface CampaignDraft {
  readonly name: string;
  /** The survey's id. */
  readonly survey: string;
  readonly event: Code<"campaignEvent">;
  /** Days after the event; null for a list. */
  readonly days: number | null;
  readonly touchPoint: Code<"touchPoint"> | null;
  /** None for all. */
  readonly levels: readonly string[];
  /** Ids or addresses of contacts, a line each; blank for every contact of the levels. Only of a list. */
  readonly list: string;
  /** Days in which an answer counts; null for ever. */
  readonly answerDays: number | null;
  readonly switch: Code<"ruleSwitch">;
}

export interface CampaignItem extends CampaignDraft {
  readonly id: string;
  readonly at: number;
  /** What happened before this day causes nothing. */
  readonly since: Day | null;
  readonly invited: number;
  readonly dropped: number;
  readonly answered: number;
  /** Whether the next tick goes on inviting. */
  readonly underWay: boolean;
  /** Sentences on what in its row cannot be read; it stands still then. */
  readonly problems: readonly string[];
}

/** `surveys`: the whole page in one call. */
export interface Surveys {
  /** False for a manager, who reads results and types in answers. */
  readonly mayEdit: boolean;
  /** The newest first. */
  readonly surveys: readonly SurveyItem[];
  readonly stop: StopForm;
  readonly campaigns: readonly CampaignItem[];
}

/**
 * `buildSurvey` builds the form in one language: a survey's first call brings its plan, each further one its id, so that the page can say how
 * far it is. A language that has its form already is left as it is, and a first call that comes twice (`once`) makes one survey.
 */
export interface SurveyPlan {
  readonly name: string;
  /** All languages, the one that is built now among them. */
  readonly languages: readonly LanguageCode[];
  /** In the order in which they are asked. */
  readonly questions: readonly AskedQuestion[];
  readonly once: string;
}

export interface BuildSurvey {
  readonly survey: SurveyPlan | { readonly id: string };
  readonly language: LanguageCode;
}

export type Built =
  | { readonly kind: "built"; readonly survey: SurveyItem }
  /** Fields: `name`, `languages`, `questions`, `questions.2`. Nothing was built. */
  | { readonly kind: "invalid"; readonly problems: readonly Wrong[] }
  | { readonly kind: "gone" };

/** `buildStopForm` builds the stop form in one language, where it has none; gives what there is then. */
export interface BuildStopForm {
  readonly language: LanguageCode;
}

/** `checkedLink`: the caller confirms that links open in a private window: a survey's, or for null the stop form's. Needs every form built. */
export interface CheckedLink {
  readonly id: string | null;
}

/** `closeSurvey` takes no more answers and invites nobody; `open` takes it up again. */
export interface CloseSurvey {
  readonly id: string;
  readonly open: boolean;
}

/** `mendSurvey` mends the form of one language: builds one that is missing or gone, puts back questions, links it again. Null: the stop form. */
export interface MendSurvey {
  readonly id: string | null;
  readonly language: LanguageCode;
}

/** How those three ended. */
export type SurveyChanged =
  | { readonly kind: "done" }
  | { readonly kind: "gone" }
  /** A sentence on what must come first, or what could not be mended. */
  | { readonly kind: "refused"; readonly sentence: string };

/** `saveCampaign`: `original` is what the page showed; null for a new one. */
export interface SaveCampaign {
  readonly id: string | null;
  readonly at: number | null;
  readonly original: CampaignDraft | null;
  readonly mine: CampaignDraft;
  readonly once: string;
}

export type CampaignSaved =
  | { readonly kind: "saved"; readonly campaign: CampaignItem; readonly undo: UndoRef | null }
  /** Fields are those of the draft. */
  | { readonly kind: "invalid"; readonly problems: readonly Wrong[] }
  /** Somebody else has changed it since: nothing was written. */
  | { readonly kind: "conflict"; readonly theirs: CampaignItem }
  | { readonly kind: "gone" };

/** `inviteNow` plans the invitations of a campaign to a list; a dry one only counts. */
export interface InviteNow {
  readonly id: string;
  readonly at: number | null;
  readonly dry: boolean;
}

export type Invited =
  | {
      readonly kind: "counted";
      /** Invitations that were planned, or would be. */
      readonly planned: number;
      /** Why others were not, with how many; reasons in the workbook's language, the most frequent first. */
      readonly dropped: readonly { readonly reason: string; readonly count: number }[];
      /** People whom the next ticks take. */
      readonly left: number;
      /** Whether the mails wait for approval. */
      readonly held: boolean;
      /** Lines of the list that are nobody's, at most 20. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: "refused"; readonly sentence: string };

/** `typeAnswer`: an answer by phone or interview. */
export interface TypeAnswer {
  readonly survey: string;
  readonly campaign: string | null;
  readonly customer: string;
  readonly contact: string | null;
  readonly touchPoint: Code<"touchPoint"> | null;
  readonly channel: "phone" | "interview";
  readonly day: Day;
  /** By the question's code; what was not answered is absent. */
  readonly scores: Readonly<Record<string, number>>;
  /** Open answers by the question's code. */
  readonly words: Readonly<Record<string, string>>;
  readonly once: string;
}

export type AnswerTyped =
  /** `counts` is false where the same person's answer was typed in before. `recovery`: whether the low score opened a task; then somebody was told, and nothing can be undone. */
  | {
      readonly kind: "saved";
      readonly id: string;
      readonly at: number;
      readonly counts: boolean;
      readonly recovery: boolean;
      readonly undo: UndoRef | null;
    }
  /** Fields: `customer`, `contact`, `day`, `scores.quality`, `words.open`. */
  | { readonly kind: "invalid"; readonly problems: readonly Wrong[] };

/** `surveyResults`: of one survey, the last so many days (null: all), cut one way. */
export interface AskResults {
  readonly survey: string;
  readonly days: 90 | 365 | null;
  readonly by: Code<"cut">;
}

/** A figure with its 95 % interval, null where there are too few for one. */
export interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface QuestionResult {
  readonly code: string;
  readonly n: number;
  /** Fewer than ten answers. */
  readonly grey: boolean;
  /** Cells that could not be read as a score; blank ones are not among them. */
  readonly unusable: number;
  readonly mean: Figure | null;
  /** The share of 4 and 5 as a part of 1; of the five-point scale only. */
  readonly top2: Figure | null;
  /** In points; of the recommendation only. */
  readonly nps: Figure | null;
  /** Against the days before: of the NPS, of the top two, else of the mean. Null where all days are asked for. */
  readonly change: Change | null;
  /** That figure's value in the days before. */
  readonly before: number | null;
}

/** All answers, or those of one touch-point, level, manager or campaign. */
export interface ResultGroup {
  /** Blank for all, and for answers of which it is not known. */
  readonly key: string;
  /** As people call it, in the workbook's language. */
  readonly label: string;
  /** Answers by the form that count. */
  readonly n: number;
  /** In the survey's order, scored questions only. */
  readonly questions: readonly QuestionResult[];
  /** Of those invited, less those that bounced. */
  readonly rate: { readonly sent: number; readonly bounced: number; readonly answered: number; readonly share: Figure | null };
}

export interface ThemeQuote {
  /** The answer's row. */
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly customerName: string | null;
}

export interface ThemeResult {
  /** In the workbook's language, or as the team calls it. */
  readonly label: string;
  readonly n: number;
  readonly praise: number;
  readonly complaint: number;
  readonly praiseQuotes: readonly ThemeQuote[];
  readonly complaintQuotes: readonly ThemeQuote[];
}

/** An answer that does not count. */
export interface ApartAnswer {
  readonly id: string;
  readonly at: number;
  readonly verdict: Exclude<Code<"verdict">, "counts">;
  readonly given: Moment | null;
  readonly contactName: string | null;
  readonly customerName: string | null;
}

export interface Results {
  readonly all: ResultGroup;
  /** Answers typed in, apart from those of the form. */
  readonly typed: readonly (Omit<ResultGroup, "rate"> & { readonly channel: "phone" | "interview" })[];
  /** By the cut that was asked for; none for `whole`. In the order of their names: nobody is ranked. */
  readonly groups: readonly ResultGroup[];
  /** The most often mentioned first. */
  readonly themes: readonly ThemeResult[];
  /** Open answers in which no theme was found. */
  readonly otherWords: number;
  /** The latest first, at most 50. */
  readonly apart: readonly ApartAnswer[];
  readonly apartCounts: { readonly [V in ApartAnswer["verdict"]]: number };
  /** Recovery tasks of these answers. */
  readonly recovery: { readonly open: number; readonly done: number };
}
