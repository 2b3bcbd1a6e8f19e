/** What the sidebar may ask for: a schema of what it sends, and what is done with it. */
import type * as z from "zod";
import { Broken } from "./broken.ts";
import type { Context } from "./context.ts";
import { mustLead } from "./mayLead.ts";

export interface Verb<I, O> {
  readonly input: z.ZodType<I>;
  /** Whether it can be asked of a workbook that was never set up. */
  readonly early: boolean;
  /** Whether it takes the lock: then the lock is had first, so that the state is read once, under it. */
  readonly writes: boolean;
  run(context: Context, input: I): O;
  /** Runs it with what came over the wire; throws `Broken`: `notAllowed` where the caller may not, `badRequest` where that does not fit the schema. */
  answer(context: Context, given: unknown): O;
}

interface Limits {
  /** Who may ask for it; everybody where absent. */
  readonly by?: "supervisor";
}

interface When extends Limits {
  readonly early?: boolean;
  readonly writes?: boolean;
}

function make<I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O, { early = false, writes = false, by }: When): Verb<I, O> {
  const answer = (context: Context, given: unknown): O => {
    const read = input.safeParse(given);
    if (by) mustLead(context);
    if (!read.success) throw new Broken("badRequest", { problem: read.error.message });
    return run(context, read.data);
  };
  return { input, early, writes, run, answer };
}

type Run<I, O> = (context: Context, input: I) => O;

export const verb = <I, O>(input: z.ZodType<I>, run: Run<I, O>, limits: Limits = {}): Verb<I, O> => make(input, run, limits);
export const writingVerb = <I, O>(input: z.ZodType<I>, run: Run<I, O>, limits: Limits = {}): Verb<I, O> =>
  make(input, run, { writes: true, ...limits });
export const earlyVerb = <I, O>(input: z.ZodType<I>, run: Run<I, O>): Verb<I, O> => make(input, run, { early: true });
