/** Builds a survey's forms one after the other, so that the page can say how far it is, and goes on where it was interrupted. */
import type { StopForm, SurveyItem, SurveyPlan, Wrong } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import type { Server } from "../server.ts";

export interface Step {
  readonly builds: "form" | "stop";
  readonly language: LanguageCode;
}

/** A form in each language, and the stop form where it has none yet. */
export function stepsOf(languages: readonly LanguageCode[], stop: StopForm): readonly Step[] {
  const has = (code: LanguageCode): boolean => stop.forms.some(({ language, url }) => language === code && url !== null);
  return [
    ...languages.map((language) => ({ builds: "form", language }) as const),
    ...languages.filter((code) => !has(code)).map((language) => ({ builds: "stop", language }) as const),
  ];
}

/** How far the building is; null until there is a survey. */
export interface Progress {
  readonly at: number;
  readonly survey: SurveyItem | null;
}

export type Ended =
  | { readonly kind: "built"; readonly survey: SurveyItem | null }
  | { readonly kind: "invalid"; readonly problems: readonly Wrong[] }
  | { readonly kind: "stopped"; readonly progress: Progress; readonly sentence: string };

export interface Building {
  readonly server: Server;
  readonly plan: SurveyPlan;
  readonly steps: readonly Step[];
  readonly onStep: (progress: Progress) => void;
}

type Did = { readonly survey: SurveyItem | null } | { readonly problems: readonly Wrong[] } | { readonly sentence: string };

async function take({ server, plan }: Building, { builds, language }: Step, survey: SurveyItem | null): Promise<Did> {
  if (builds === "stop") {
    const reply = await server.call("buildStopForm", { language });
    return reply.ok ? { survey } : { sentence: reply.message };
  }
  const reply = await server.call("buildSurvey", { survey: survey === null ? plan : { id: survey.id }, language });
  if (!reply.ok) return { sentence: reply.message };
  if (reply.value.kind === "invalid") return { problems: reply.value.problems };
  return { survey: reply.value.kind === "built" ? reply.value.survey : null };
}

export async function build(building: Building, from: Progress): Promise<Ended> {
  let { survey } = from;
  for (const [at, step] of building.steps.entries()) {
    if (at < from.at) continue;
    building.onStep({ at, survey });
    const did = await take(building, step, survey);
    if ("problems" in did) return { kind: "invalid", problems: did.problems };
    if ("sentence" in did) return { kind: "stopped", progress: { at, survey }, sentence: did.sentence };
    ({ survey } = did);
  }
  return { kind: "built", survey };
}
