/** The rows of the KPI tab, worded in the workbook's language. */
import type { Rec } from "../../crm/entities.ts";
import { figureId, type Line } from "../../crm/insight/board.ts";
import type { Grounds } from "../../crm/insight/grounds.ts";
import { tidy } from "../../schema/number.ts";
import type { Language } from "../../text/language.ts";
import type { Say } from "../../text/say.ts";

export function partName(part: string, { summary }: Language): string {
  if (part.startsWith("source:")) return summary.parts.source(part.slice("source:".length));
  return part === "top2" || part === "perActive" || part === "lastYear" ? summary.parts[part] : part;
}

export const subjectName = ({ scope, whole, name }: Line["subject"], { summary }: Language): string =>
  whole ? summary.everyone : scope === "team" ? summary.teamOf(name) : name;

export const titleOf = (line: Line, language: Language): string =>
  language.summary.evidence.of(language.choices.kpi[line.block], subjectName(line.subject, language), line.period.key);

export const groundsTitle = ({ code, subject, when }: Grounds, language: Language): string =>
  language.summary.evidence.of(language.summary.evidence.grounds[code], subjectName(subject, language), when);

function noteOf(line: Line, language: Language, say: Say): string {
  const { why, interval, definitions } = language.summary;
  const reason = line.why ? why[line.why] : "";
  const bound = (value: number): string => (line.kpi === "nps" ? say.number(value, 1) : say.percent(value));
  const range = line.interval && line.value !== null ? interval(bound(line.interval.low), bound(line.interval.high)) : "";
  return [reason, range, definitions[line.kpi]].filter((part) => part !== "").join(" · ");
}

export interface KpiRowOptions {
  readonly language: Language;
  readonly say: Say;
  /** The link to the evidence of a line, and how many ids it lists. */
  evidence(line: Line): { readonly link: string; readonly ids: number } | undefined;
}

export function kpiRow(line: Line, { language, say, evidence }: KpiRowOptions): Rec<"kpi"> {
  const { kpi, subject, period, value, counted, n, before, change, target, attainment } = line;
  const found = evidence(line);
  return {
    id: figureId(line),
    kpi,
    part: partName(line.part, language) || null,
    scope: subject.scope,
    owner: subject.owner || null,
    ownerName: subjectName(subject, language),
    periodKind: period.kind,
    period: period.key,
    value: value === null ? null : tidy(value),
    counted,
    n,
    before: before === null ? null : tidy(before),
    change,
    target,
    attainment,
    note: noteOf(line, language, say),
    evidence: found?.link ?? null,
    ids: found?.ids ?? null,
  };
}
