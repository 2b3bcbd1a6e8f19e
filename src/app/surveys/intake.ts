/** Takes in what people answered: out of the forms' own store, each answer once, whenever and however often this runs. */
import type { Rec } from "../../crm/entities.ts";
import { judge, type Responses, type Verdict } from "../../crm/satisfaction/responses.ts";
import { type InvitationClaim, readToken } from "../../crm/satisfaction/token.ts";
import type { Context } from "../context.ts";
import type { Change, World } from "../ports.ts";
import { answerRow, type Taken, tokenIn } from "./answerRow.ts";
import { askedBy } from "./asked.ts";
import { type BuiltForm, openForms, seenEntry, seenUntil, stopId } from "./forms.ts";
import { afterAnswers } from "./recovery.ts";
import { takeStops } from "./stopAnswers.ts";

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

const isStop = ({ built: { survey } }: Taken): boolean => survey.id === stopId;

/** Of every open form, or of those that are wanted. */
export function takeAnswers(context: Context, isWanted: (built: BuiltForm) => boolean = () => true): void {
  const { world } = context;
  const { taken, seen } = readForms(context, openForms(world.state).filter(isWanted));
  if (taken.length === 0) return;
  const [stops, answers] = [taken.filter(isStop), taken.filter((each) => !isStop(each))];
  world.lock(() => {
    if (stops.length > 0) takeStops(context, stops);
    if (answers.length > 0) afterAnswers(context, write(context, answers));
    world.tables.flush();
    world.state.set(seen);
  });
}
