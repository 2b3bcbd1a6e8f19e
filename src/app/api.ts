/** What the sidebar may call: each verb's name, the schema of what it sends, and the function that does it. */
import * as z from "zod";
import { choices } from "../crm/choices.ts";
import { type MailAct, mailActNames } from "../crm/outbox/moves.ts";
import { boot } from "./boot.ts";
import { consentInput, noteConsent } from "./consent/noteConsent.ts";
import { card } from "./customers/card.ts";
import { searchIndex } from "./customers/searchIndex.ts";
import { importChunk } from "./import/chunk.ts";
import { chunkInput } from "./import/input.ts";
import { summaryRules } from "./insight/planSummaries.ts";
import { refreshFigures } from "./insight/refresh.ts";
import { showSummary } from "./insight/showSummary.ts";
import { letters } from "./letters/listLetters.ts";
import { previewLetter, testLetter } from "./letters/previewLetter.ts";
import { letterInput, saveLetter, saveLetterInput, shippedLetter } from "./letters/saveLetter.ts";
import { mendClock } from "./mendClock.ts";
import { mailbox } from "./outbox/mailbox.ts";
import { moveMails } from "./outbox/moveMails.ts";
import { previewMail } from "./outbox/preview.ts";
import { record, showRow } from "./records/record.ts";
import { save } from "./records/save.ts";
import { undo } from "./records/undo.ts";
import { rehearsing, stopRehearsing } from "./rehearsal/progress.ts";
import { rehearseDays } from "./rehearsal/rehearse.ts";
import { rules } from "./rules/listRules.ts";
import { saveRule, saveRuleInput } from "./rules/saveRule.ts";
import { setUp, setUpInput } from "./setup.ts";
import { campaignInput } from "./surveys/campaignInput.ts";
import { surveyInput } from "./surveys/input.ts";
import { inviteNow } from "./surveys/inviteNow.ts";
import { buildStopForm, buildSurvey, checkedLink, closeSurvey, mendSurvey } from "./surveys/manage.ts";
import { surveysPage } from "./surveys/page.ts";
import { surveyResults } from "./surveys/results.ts";
import { saveCampaign } from "./surveys/saveCampaign.ts";
import { typeAnswer } from "./surveys/typeIn.ts";
import { goals, saveGoals } from "./team/goals.ts";
import { earlyVerb, verb, writingVerb } from "./verb.ts";
import { logVisit } from "./visits/logVisit.ts";
import { complete, postpone } from "./visits/progress.ts";
import { today } from "./visits/today.ts";
import type { Editable } from "./wire.ts";

const id = z.string().min(1).max(100);
/** The row where a record was last seen; 0 or null where nobody knows. */
const at = z.number().int().min(0).nullable();
const place = z.object({ id, at });
/** A key that the sidebar makes up. */
const key = z.string().min(8).max(40);
/** A form's own, by which a save that comes twice is known. */
const once = key.optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const editable = z.enum(["customer", "contact", "visit", "task", "opportunity", "case", "goal"] satisfies Editable[]);
const waiting = { entity: z.enum(["visit", "task"]), id, at };
const period = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);
const mailAct = z.enum(mailActNames satisfies MailAct[]);
const target = z.number().nullable();
const goalCell = { kpi: z.enum(choices.kpi), scope: z.enum(choices.scope), owner: z.string().min(1) };

/** What supervisors and owners alone may do. */
const led = { by: "supervisor" } as const;

export const api = {
  /** Builds the workbook, repairs it, or switches its language. */
  setUp: earlyVerb(setUpInput, setUp),
  /** The first screen in one call. */
  boot: earlyVerb(z.object({ id: id.nullish() }), boot),
  /** What waits for `me`, my `team`, or the owner of an e-mail address. */
  today: verb(z.object({ of: z.string() }), today),
  /** The search index; `version` is the one that the sidebar holds. */
  index: verb(z.object({ version: z.string().nullish() }), searchIndex),
  card: verb(place, card),
  /** One record by its id, whichever tab it stands in. */
  record: verb(place, record),
  /** Brings a record's row to the front in the sheet. */
  showRow: verb(place, showRow),
  save: writingVerb(z.object({ entity: editable, id: id.nullable(), at, original: values, mine: values, once }), save),
  logVisit: writingVerb(z.object({ customer: place, visit: place.nullish(), values, once }), logVisit),
  complete: writingVerb(z.object(waiting), complete),
  postpone: writingVerb(z.object({ ...waiting, from: day, to: day }), postpone),
  undo: writingVerb(z.object({ id }), undo),
  goals: verb(z.object({ period }), goals),
  saveGoals: writingVerb(z.object({ period, changes: z.array(z.object({ ...goalCell, original: target, target })).max(500) }), saveGoals),
  /** Works out the figures and their evidence anew. */
  refreshFigures: verb(z.object({}), refreshFigures),
  /** Starts the clock that stands still, on the caller's behalf. */
  mendClock: writingVerb(z.object({}), mendClock),
  /** The Outbox, as far as the caller looks after it. */
  mailbox: verb(z.object({}), mailbox),
  /** What a mail would say if it went now. */
  previewMail: verb(place, previewMail),
  /** What the caller's own next summary would say. */
  showSummary: verb(z.object({ rule: z.enum(summaryRules) }), showSummary),
  /** What would go out in so many days, today among them, if nobody did anything. */
  rehearse: verb(z.object({ days: z.number().int().min(1).max(31), run: key }), rehearseDays),
  /** Which day a dry run is at that is under way. */
  rehearsing: verb(z.object({ run: key }), rehearsing),
  stopRehearsing: verb(z.object({ run: key }), stopRehearsing),
  /** What a person decides about mails; `mails` null for all to which it can be done. */
  moveMails: writingVerb(
    z.object({ act: mailAct, mails: z.array(place).max(500).nullable(), rule: z.enum(choices.rule).nullish() }),
    moveMails,
  ),
  /** The whole Surveys page. */
  surveys: verb(z.object({}), surveysPage),
  saveCampaign: writingVerb(campaignInput.save, saveCampaign, led),
  /** Invites on behalf of a campaign to a list, or only counts whom it would. */
  inviteNow: verb(campaignInput.invite, inviteNow, led),
  /** An answer by phone or interview. */
  typeAnswer: writingVerb(campaignInput.typed, typeAnswer),
  surveyResults: verb(campaignInput.results, surveyResults),
  /** Builds a survey's form in one language. */
  buildSurvey: verb(surveyInput.build, buildSurvey, led),
  buildStopForm: verb(surveyInput.buildStop, buildStopForm, led),
  /** The caller has opened a survey's links where nobody is logged in. */
  checkedLink: writingVerb(surveyInput.checked, checkedLink, led),
  closeSurvey: verb(surveyInput.close, closeSurvey, led),
  mendSurvey: verb(surveyInput.mend, mendSurvey, led),
  /** What goes out by itself, as sentences with parameters. */
  rules: verb(z.object({}), rules),
  saveRule: writingVerb(saveRuleInput, saveRule, led),
  /** The letters to customers, and the merge fields that they may have. */
  letters: verb(z.object({}), letters),
  saveLetter: writingVerb(saveLetterInput, saveLetter, led),
  /** As it was shipped. */
  shippedLetter: verb(letterInput.pick({ letter: true, language: true }), shippedLetter),
  /** As it would arrive. */
  previewLetter: verb(letterInput, previewLetter),
  /** Sends it to the caller. */
  testLetter: writingVerb(letterInput, testLetter),
  /** Notes what a contact said about mail or another channel. */
  noteConsent: writingVerb(consentInput, noteConsent),
  /** Takes in one piece of a file, or rehearses it. */
  importChunk: verb(chunkInput, importChunk),
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
/** What a verb is given. */
export type Input<N extends ApiName> = Parameters<Api[N]["run"]>[1];
/** What a verb gives. */
export type Output<N extends ApiName> = ReturnType<Api[N]["run"]>;
