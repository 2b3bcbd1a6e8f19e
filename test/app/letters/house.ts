/** A workbook with a team, customers and their people, a stop form, and rules that are switched on. */
import { rememberSettings } from "../../../src/app/context.ts";
import { stopFormEntry } from "../../../src/app/letters/stopForm.ts";
import { callApi } from "../../../src/app/reply.ts";
import { rememberRules } from "../../../src/app/rules/remember.ts";
import { entities, type Rec } from "../../../src/crm/entities.ts";
import { type EditableRule, type RuleSwitch, ruleCodes } from "../../../src/crm/rules/rules.ts";
import type { SettingKey } from "../../../src/crm/settings.ts";
import { blank } from "../../../src/schema/entity.ts";
import { addTeam, type Memory, type MemoryOptions, memoryWorld } from "../world.ts";

type RulePart = Partial<Omit<Rec<"rule">, "id">>;

/** Every rule is off but those named. */
export function setRules(world: Memory, rules: Readonly<Partial<Record<EditableRule, RuleSwitch | RulePart>>>): void {
  const rows = ruleCodes.map((code) => {
    const part = rules[code] ?? "off";
    return { ...blank(entities.rule, code), ...(typeof part === "string" ? { switch: part } : { switch: "on" as const, ...part }) };
  });
  world.tables.replace("rule", rows);
  rememberRules(world);
}

export function setSettings(world: Memory, values: Readonly<Partial<Record<SettingKey, string>>>): void {
  for (const [key, value] of Object.entries(values)) world.tables.append("setting", [{ ...blank(entities.setting, key), value }]);
  rememberSettings(world);
}

/** On Wednesday 2018-01-03: a customer of Lin's in no country, with a stop form that everybody can open. */
export function house(rules: Parameters<typeof setRules>[1], options: MemoryOptions = {}): Memory {
  const world = memoryWorld({ me: "chen@example.com", ...options });
  addTeam(world);
  world.add("customer", { id: "C-1", name: "Acme", level: "A", owner: "lin@example.com" });
  setRules(world, rules);
  world.state.set(stopFormEntry({ en: "https://forms.example.com/stop?entry.1={token}" }));
  return world;
}

export function call<T>(world: Memory, name: string, input: unknown): T {
  const reply = callApi(world, name, JSON.stringify(input));
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
}

export const told = (world: Memory) => world.sent.map(({ to, subject }) => [to, subject]);
export const outbox = (world: Memory) =>
  world.rows("outbox").map(({ rule, recipient, due, state, reason }) => [rule, recipient, due, state, reason]);
