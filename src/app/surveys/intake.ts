/** Takes in what people answered: out of the forms' own store, each answer once, whenever and however often this runs. */
import type { Rec } from "../../crm/entities.ts";
import { judge, type Responses, type Verdict } from "../../crm/satisfaction/responses.ts";
import { type InvitationClaim, readToken } from "../../crm/satisfaction/token.ts";
import type { Context } from "../context.ts";
import type { World } from "../ports.ts";
import { type Asked, answerRow, type Taken, tokenIn } from "./answerRow.ts";
import { askedBy } from "./asked.ts";
import { type BuiltForm, openForms, seenEntry, seenUntil } from "./forms.ts";

type Answer = Rec<"answer">;

/** Google may show an answer later than one that came after it: the last quarter of an hour is read again. */
const overlap = 15 * 60_000;

interface Read {
  readonly taken: readonly Taken[];
  /** What the state is to hold once they are in the tab. */
  readonly seen: Readonly<Record<string, string>>;
}

/** A form that cannot be opened keeps no other from being read; the daily look at the forms tells of it. */
function readForms({ world }: Context, forms: readonly BuiltForm[]): Read {
  const taken: Taken[] = [];
  const seen: Record<string, string> = {};
  for (const built of forms) {
    if (world.timeIsUp()) break;
    const { survey, language, form } = built;
    const found = world.forms.answers(form.made.id, seenUntil(world.state, survey.id, language));
    if (!found || found.answers.length === 0) continue;
    taken.push(...found.answers.map((answer) => ({ built, answer, items: found.items })));
    Object.assign(seen, seenEntry(survey.id, language, world.now().ms - overlap));
  }
  return { taken, seen };
}

/** Asked once for each token. */
function claimsOf(world: World): (token: string) => InvitationClaim | null {
  const known = new Map<string, InvitationClaim | null>();
  return (token) => {
    const found = known.get(token);
    const claim = found === undefined ? readToken(token, world.sign) : found;
    known.set(token, claim);
    return claim;
  };
}

interface Standing {
  readonly ids: ReadonlySet<string>;
  /** Answers under one of these tokens that stand in the tab. */
  readonly rows: readonly { readonly at: number; readonly id: string; readonly verdict: Verdict | null; readonly row: Judged }[];
}

type Judged = Pick<Answer, "submission" | "token" | "given" | "channel">;

function readStanding({ tables }: World, tokens: ReadonlySet<string | null>): Standing {
  const { values, size } = tables.columns("answer", ["id", "submission", "token", "given", "channel", "verdict"]);
  const all = Array.from({ length: size }, (_, at) => at);
  const rows = all.flatMap((at) => {
    const [token, verdict] = [values.token[at] ?? null, values.verdict[at] ?? null];
    if (token === null || !tokens.has(token)) return [];
    const row = { submission: values.submission[at] ?? null, token, given: values.given[at] ?? null, channel: values.channel[at] ?? null };
    return [{ at: at + 2, id: values.id[at] ?? "", verdict, row }];
  });
  return { ids: new Set(values.id), rows };
}

/** Whom an answer is from, its token says; a row's cells can be edited. */
const responses = (rows: readonly Judged[]): Responses => ({
  submission: rows.map(({ submission }) => submission ?? ""),
  token: rows.map(({ token }) => token),
  given: rows.map(({ given }) => given),
  channel: rows.map(({ channel }) => channel),
  person: [],
  campaign: [],
  touchPoint: [],
  segment: [],
  manager: [],
  scores: {},
  open: [],
});

/** Writes the rows that are not there yet, and gives all with their verdicts. Under the lock. */
function write(context: Context, taken: readonly Taken[]): readonly Answer[] {
  const { world } = context;
  const claims = claimsOf(world);
  const claimed = taken.map((each) => ({ each, claim: claims(tokenIn(each)) }));
  const asked: (claim: InvitationClaim) => Asked | undefined = askedBy(
    context,
    claimed.flatMap(({ claim }) => (claim ? [claim] : [])),
  );
  const rows = claimed.map(({ each, claim }) => answerRow(context, each, { claim, asked: claim ? asked(claim) : undefined }));
  const standing = readStanding(world, new Set(rows.map(({ token }) => token)));
  const fresh = rows.filter(({ id }) => !standing.ids.has(id));
  const verdicts = judge(responses([...standing.rows.map(({ row }) => row), ...fresh]), claims);
  const judged = fresh.map((row, at) => ({ ...row, verdict: verdicts[standing.rows.length + at] ?? "forged" }));
  const changed = standing.rows.flatMap(({ at, verdict }, index) => {
    const now = verdicts[index] ?? verdict;
    return now === verdict ? [] : [{ at, set: { verdict: now } }];
  });
  if (changed.length > 0) world.tables.change("answer", changed);
  if (judged.length > 0) world.tables.append("answer", judged);
  world.tables.flush();
  const found = new Map([
    ...standing.rows.map(({ id }, at) => [id, verdicts[at]] as const),
    ...judged.map(({ id, verdict }) => [id, verdict] as const),
  ]);
  return rows.map((row) => ({ ...row, verdict: found.get(row.id) ?? "forged" }));
}

/** `survey`: only its answers. */
export function takeAnswers(context: Context, { survey }: { readonly survey?: string } = {}): void {
  const { world } = context;
  const { taken, seen } = readForms(
    context,
    openForms(world.state).filter((built) => survey === undefined || built.survey.id === survey),
  );
  if (taken.length === 0) return;
  world.lock(() => {
    write(context, taken);
    world.tables.flush();
    world.state.set(seen);
  });
}
