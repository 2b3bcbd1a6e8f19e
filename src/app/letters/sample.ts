/** A record of the workbook with which a letter is shown before it goes to anybody; made-up values where there is none. */
import { holidaysIn, shippedHolidays } from "../../crm/care/holidays.ts";
import { coming } from "../../crm/care/yearly.ts";
import { dayOf, yearOf } from "../../crm/days.ts";
import type { MergeValues } from "../../crm/letters/mergeFields.ts";
import type { LetterCode } from "../../crm/rules/rules.ts";
import { formatOf } from "../../text/format.ts";
import { type Language, languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { caseValues, readerOfCase } from "./cases.ts";
import type { LetterDesk } from "./desk.ts";
import type { Reader } from "./readers.ts";
import { readerOfVisit } from "./thanks.ts";
import type { LetterName } from "./wire.ts";
import { commonValues } from "./write.ts";

export interface Sample {
  readonly reader: Reader | undefined;
  readonly values: MergeValues;
  /** The names of what it was filled in from; null for made-up values. */
  readonly names: readonly string[] | null;
}

interface Found {
  readonly reader: Reader;
  readonly values: MergeValues;
  readonly title?: string;
}
type Find = (desk: LetterDesk, words: Language) => Found | undefined;

const last = <T, R>(all: readonly T[], look: (each: T) => R | undefined): R | undefined => {
  for (const each of [...all].reverse()) {
    const found = look(each);
    if (found !== undefined) return found;
  }
  return undefined;
};

const ofCase: Find = (desk, words) =>
  last(desk.cases(), (row) => {
    const reader = readerOfCase(desk, row);
    return reader && { reader, values: caseValues(row, words), title: row.number ?? row.subject ?? "" };
  });

const ofVisit: Find = (desk, words) =>
  last(desk.visits(), (visit) => {
    const reader = visit.done === null ? undefined : readerOfVisit(desk.readers(), visit);
    return reader && { reader, values: { visitDay: formatOf(words.code).day(dayOf(visit.done ?? "")) } };
  });

const ofPerson: Find = ({ readers }) => {
  const reader = readers().contacts.find(({ address, name }) => address !== null && name !== null);
  return reader && { reader, values: {} };
};

/** The next holiday of this kind, wherever it is kept. */
const ofHoliday =
  (solemn: boolean): Find =>
  (desk, words) => {
    const person = ofPerson(desk, words);
    const span = coming(desk.context.world.now().day, 400);
    const next = holidaysIn(span, shippedHolidays).find(({ holiday }) => Boolean(holiday.solemn) === solemn);
    const named = next && Object.entries(words.customer.holidays).find(([code]) => code === next.holiday.code)?.[1];
    return person && named && { ...person, values: { holiday: named.name, wish: named.wish, day: formatOf(words.code).day(next.day) } };
  };

const ofAnniversary: Find = ({ readers, context }, words) => {
  const year = Number(yearOf(context.world.now().day));
  for (const customer of readers().customers) {
    const [reader] = customer.since === null ? [] : readers().of(customer);
    const years = year - Number(yearOf(customer.since ?? "0"));
    if (reader && years > 0) return { reader, values: { years: words.customer.years(years) } };
  }
  return undefined;
};

const ofSurvey: Find = (desk, words) => {
  const person = ofPerson(desk, words);
  const { surveyLink, subject } = words.customer.samples;
  return person && { ...person, values: { surveyLink, subject } };
};

const finders: Readonly<Record<LetterCode, Find>> = {
  caseReceived: ofCase,
  caseProgress: ofCase,
  visitThanks: ofVisit,
  birthday: ofPerson,
  anniversary: ofAnniversary,
  holiday: ofHoliday(false),
  remembrance: ofHoliday(true),
  surveyInvitation: ofSurvey,
};

function madeUp({ settings }: Context, letter: LetterCode, words: Language): MergeValues {
  const { samples, holidays } = words.customer;
  const { name: holiday, wish } = holidays[letter === "remembrance" ? "qingming" : "newYear"];
  return { ...samples, holiday, wish, ...(settings.brand === "" ? {} : { brand: settings.brand }) };
}

/** For a letter in its own language. */
export function sampleFor(desk: LetterDesk, { letter, language }: LetterName): Sample {
  const words = languages[language];
  const found = finders[letter](desk, words);
  if (!found) return { reader: undefined, values: madeUp(desk.context, letter, words), names: null };
  const { reader, values, title } = found;
  const names = title ? [title] : [reader.name ?? "", reader.customer?.name ?? ""];
  return {
    reader,
    values: { ...commonValues(desk.context, [reader], words), ...values },
    names: [...new Set(names)].filter((name) => name !== ""),
  };
}
