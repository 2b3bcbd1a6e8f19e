/** What an action did, as lines of the journal that a person can read and an undo can follow. */
import { type EntityName, entityNames } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Value, Values } from "../../schema/row.ts";

interface Row {
  readonly entity: EntityName;
  readonly id: string;
  /** Where it stood then; 0 where nobody asked. */
  readonly at: number;
}
export type Step = Row &
  (
    | {
        readonly changes: Readonly<Record<string, readonly [before: Value, after: Value]>>;
        readonly made?: never;
        readonly dropped?: never;
      }
    | { readonly made: string; readonly changes?: never; readonly dropped?: never }
    | { readonly dropped: Values; readonly changes?: never; readonly made?: never }
  );

/** Short enough for one cell, with room for what the sheet adds. */
const longest = 45_000;

/** A short print of what people may edit in a record, to tell later whether anybody did. */
export function printOf(of: AnyEntity, record: Values): string {
  const text = Object.entries(of.fields)
    .filter(([, { computed }]) => !computed)
    .map(([field]) => JSON.stringify(record[field] ?? null))
    .join();
  let hash = 5381;
  for (let at = 0; at < text.length; at++) hash = (hash * 33 + text.charCodeAt(at)) % 4_294_967_291;
  return hash.toString(36);
}

function line(step: Step): string {
  const head = `${step.entity} ${step.id} (${step.at})`;
  if (step.made !== undefined) return `${head} + ${step.made}`;
  return step.dropped ? `${head} - ${JSON.stringify(step.dropped)}` : `${head} ${JSON.stringify(step.changes)}`;
}

const shorten = (_: string, value: unknown): unknown =>
  typeof value === "string" && value.length > 200 ? `${value.slice(0, 200)}…` : value;

/** `whole` is false where long texts had to be cut, so that the action cannot be undone from here. */
export function writeSteps(steps: readonly Step[]): { readonly text: string; readonly whole: boolean } {
  const text = steps.map(line).join("\n");
  if (text.length <= longest) return { text, whole: true };
  const short = steps.map((step) => line(JSON.parse(JSON.stringify(step, shorten))));
  return { text: `${short.join("\n").slice(0, longest)}\n…`, whole: false };
}

function parseLine(text: string): Step | undefined {
  const [, name, id, at, sign, rest] = /^(\w+) (\S+) \((\d+)\) ([+-] )?(.+)$/.exec(text) ?? [];
  const entity = entityNames.find((known) => known === name);
  if (entity === undefined || id === undefined || rest === undefined) return undefined;
  const row = { entity, id, at: Number(at) };
  if (sign === "+ ") return { ...row, made: rest };
  return sign === "- " ? { ...row, dropped: JSON.parse(rest) } : { ...row, changes: JSON.parse(rest) };
}

/** The steps, or undefined where the text is none that `writeSteps` wrote whole. */
export function readSteps(text: string): readonly Step[] | undefined {
  try {
    const steps = text.split("\n").map(parseLine);
    return steps.every((step) => step !== undefined) ? steps : undefined;
  } catch {
    return undefined;
  }
}
