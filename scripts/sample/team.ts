/** The sample team: a supervisor and the manager of each of Superstore's regions. */
import type { LanguageCode } from "../../src/crm/choices.ts";

export interface SampleMember {
  readonly name: string;
  readonly email: string;
  readonly region: string | null;
}

export const supervisor = "boss@example.com";

const names: Readonly<Record<LanguageCode, readonly [string, string, string, string, string]>> = {
  en: ["Grace Lin", "Ann Becker", "Ben Ortiz", "Cleo Park", "Dan Wright"],
  "zh-CN": ["林慧", "安妮", "陈博", "白晓燕", "王磊"],
  "zh-TW": ["林慧君", "安妮", "陳博文", "白曉燕", "王偉倫"],
};
const places = [
  ["ann@example.com", "West"],
  ["ben@example.com", "East"],
  ["cleo@example.com", "Central"],
  ["dan@example.com", "South"],
] as const;

export function team(language: LanguageCode): readonly SampleMember[] {
  const [boss, ...managers] = names[language];
  return [
    { name: boss, email: supervisor, region: null },
    ...places.map(([email, region], at) => ({ name: managers[at] ?? email, email, region })),
  ];
}
