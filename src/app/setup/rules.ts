/** The rows that Set up keeps on the Rules tab: one a rule, worded in the workbook's language. */
import { entities, type Rec } from "../../crm/entities.ts";
import { readRules } from "../../crm/rules/read.ts";
import { type EditableRule, type RuleSwitch, ruleCodes, ruleDefinitions } from "../../crm/rules/rules.ts";
import { blank } from "../../schema/entity.ts";
import { ruleSentence } from "../../text/ruleSentence.ts";
import type { Context } from "../context.ts";
import { rememberRules, rowsOfRules } from "../rules/remember.ts";
import { rewordRules } from "../rules/reword.ts";
import { settledEntries, settledIn } from "../rules/settled.ts";

type Texts = Readonly<Record<string, string>>;
type Carried = { readonly switch?: RuleSwitch; readonly days?: number; readonly hour?: number };

const wholeNumber = (text: string | undefined, least: number, most: number): number | undefined => {
  const value = Number(text?.trim() || Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
};
const hourIn = (text: string | undefined): Carried => {
  const hour = wholeNumber(text, 0, 23);
  return hour === undefined ? {} : { hour };
};
const daysIn = (text: string | undefined): Carried => {
  const days = wholeNumber(text, 1, 90);
  return days === undefined ? {} : { days };
};
const offIn = (text: string | undefined): Carried => (text?.trim() === "off" ? { switch: "off" } : {});

/** Parameters that were settings once: what the owner set there goes along. */
const carried: Partial<Record<EditableRule, (texts: Texts) => Carried>> = {
  digest: ({ digestHour }) => hourIn(digestHour),
  escalation: ({ digestHour, escalateAfter }) => ({ ...hourIn(digestHour), ...daysIn(escalateAfter) }),
  weeklySummary: ({ summaryHour, weeklySummary }) => ({ ...hourIn(summaryHour), ...offIn(weeklySummary) }),
  monthlySummary: ({ summaryHour, monthlySummary }) => ({ ...hourIn(summaryHour), ...offIn(monthlySummary) }),
  quarterlySummary: ({ summaryHour }) => hourIn(summaryHour),
};

/** Settings that are rules' parameters now. */
export const formerSettings: ReadonlySet<string> = new Set([
  "digestHour",
  "escalateAfter",
  "summaryHour",
  "weeklySummary",
  "monthlySummary",
]);

/** A rule's first row: its defaults, and what was carried; one that comes back stands switched as it last was. */
function firstRow({ language, settings, world }: Context, code: EditableRule, texts: Texts): Rec<"rule"> {
  const { defaults, letter, since } = ruleDefinitions[code];
  const last = settledIn(world.state, "rule")?.[code]?.switch;
  const row = {
    ...defaults,
    ...(last ? { switch: last } : {}),
    letter,
    levels: null,
    since: since ? world.now().day : null,
    ...carried[code]?.(texts),
  };
  const { rules } = readRules([{ id: code, at: 0, unread: {}, ...row }], { levels: settings.lists.level, setUp: "" });
  return { ...blank(entities.rule, code), ...row, sentence: ruleSentence(rules[code], language) };
}

/** Takes the rows of former settings away, the lowest first. */
function dropFormer({ world }: Context): boolean {
  const ids = world.tables.columns("setting", ["id"]).values.id;
  const rows = ids.flatMap((id, index) => (formerSettings.has(id) ? [index + 2] : []));
  for (const at of rows.reverse()) world.tables.remove("setting", at);
  return rows.length > 0;
}

/** Adds the rules that are missing and words each as its parameters now stand; what the owner set stays. True when something was written. */
export function writeRules(context: Context, texts: Texts): boolean {
  const { world, settings } = context;
  const tab = world.tables.inspect("rule");
  const known = new Set(tab.values.id);
  const missing = ruleCodes.filter((code) => !known.has(code)).map((code) => firstRow(context, code, texts));
  const reworded = rewordRules(context, tab, readRules(rowsOfRules(tab), { levels: settings.lists.level, setUp: "" }));
  if (missing.length > 0) world.tables.append("rule", missing);
  const dropped = dropFormer(context);
  const rows = rememberRules(world);
  const settled = settledIn(world.state, "rule") ?? {};
  world.state.set(
    settledEntries(
      world.state,
      "rule",
      rows.filter(({ id }) => !(id in settled)),
    ),
  );
  return missing.length > 0 || reworded || dropped;
}
