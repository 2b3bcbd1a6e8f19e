/** Makes answers for tests: rows of what matters, as columns. */
import type { Responses } from "../../../src/crm/satisfaction/responses.ts";

type Row = { readonly [K in Exclude<keyof Responses, "scores">]?: Responses[K][number] } & {
  readonly scores?: Readonly<Record<string, string | number | null>>;
};

const blank = {
  token: null,
  given: "2026-03-02T10:00",
  channel: "form",
  person: null,
  campaign: null,
  touchPoint: null,
  segment: null,
  manager: null,
  open: null,
} as const;

export function responses(rows: readonly Row[]): Responses {
  const all = rows.map((row, at) => ({ submission: `s${at}`, ...blank, ...row, scores: row.scores ?? {} }));
  const codes = new Set(all.flatMap((row) => Object.keys(row.scores)));
  return {
    submission: all.map((row) => row.submission),
    token: all.map((row) => row.token),
    given: all.map((row) => row.given),
    channel: all.map((row) => row.channel),
    person: all.map((row) => row.person),
    campaign: all.map((row) => row.campaign),
    touchPoint: all.map((row) => row.touchPoint),
    segment: all.map((row) => row.segment),
    manager: all.map((row) => row.manager),
    open: all.map((row) => row.open),
    scores: Object.fromEntries([...codes].map((code) => [code, all.map((row) => row.scores[code] ?? null)])),
  };
}
