/** Takes in what people answered: out of the forms' own store, each answer once, whenever and however often this runs. */
import type { Rec } from "../../crm/entities.ts";
import { judge, type Responses, type Verdict } from "../../crm/satisfaction/responses.ts";
import { type InvitationClaim, readToken } from "../../crm/satisfaction/token.ts";
import type { Context } from "../context.ts";
import type { Change, World } from "../ports.ts";
import { answerRow, type Taken, tokenIn } from "./answerRow.ts";
import { askedBy } from "./asked.ts";
import { type BuiltForm, isStop, readableForms } from "./forms.ts";
import { readForms, throwFailure } from "./readForms.ts";
import { afterAnswers } from "./recovery.ts";

type Answer = Rec<"answer">;

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
  /** Where each answer stands. */
  readonly ids: ReadonlyMap<string, number>;
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
  return { ids: new Map(values.id.map((id, at) => [id, at + 2])), rows };
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

interface Verdicts {
  readonly judged: readonly Answer[];
  readonly changes: readonly Change<"answer">[];
}

/** On fresh rows, and on those in the tab whose verdict is another one now. */
function verdictsOn(fresh: readonly Answer[], { rows }: Standing, claims: ReturnType<typeof claimsOf>): Verdicts {
  const verdicts = judge(responses([...rows.map(({ row }) => row), ...fresh]), claims);
  const changes = rows.flatMap(({ at, verdict }, index) => {
    const now = verdicts[index] ?? verdict;
    return now === verdict ? [] : [{ at, set: { verdict: now } }];
  });
  return { judged: fresh.map((row, at) => ({ ...row, verdict: verdicts[rows.length + at] ?? "forged" })), changes };
}

/** Writes the rows that are not there yet; gives the first row of all that were read, those among them that an earlier execution wrote. Under the lock. */
function write(context: Context, taken: readonly Taken[]): number {
  const { world } = context;
  const claims = claimsOf(world);
  const claimed = taken.map((each) => ({ each, claim: claims(tokenIn(each)) }));
  const asked = askedBy(
    context,
    claimed.flatMap(({ claim }) => claim ?? []),
  );
  const rows = claimed.map(({ each, claim }) => answerRow(context, each, { claim, asked: claim ? asked(claim) : undefined }));
  const standing = readStanding(world, new Set(rows.map(({ token }) => token)));
  const { judged, changes } = verdictsOn(
    rows.filter(({ id }) => !standing.ids.has(id)),
    standing,
    claims,
  );
  if (changes.length > 0) world.tables.change("answer", changes);
  const added = judged.length > 0 ? [world.tables.append("answer", judged)] : [];
  world.tables.flush();
  return Math.min(...added, ...rows.flatMap(({ id }) => standing.ids.get(id) ?? []));
}

export interface Intake {
  /** False where the time was up before every form was read. */
  readonly ended: boolean;
  /** How many answers were read, those among them that were read before. */
  readonly count: number;
}

/** Of every open form, or of those that are wanted. */
export function takeAnswers(context: Context, isWanted: (built: BuiltForm) => boolean = () => true): Intake {
  const { world } = context;
  const read = readForms(
    world,
    readableForms(world.state).filter((built) => !isStop(built) && isWanted(built)),
  );
  if (read.taken.length > 0)
    world.lock(() => {
      afterAnswers(context, write(context, read.taken));
      world.tables.flush();
      world.state.set(read.seen);
    });
  throwFailure(read);
  return { ended: read.ended, count: read.taken.length };
}
