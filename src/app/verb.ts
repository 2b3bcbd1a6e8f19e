/** What the sidebar may ask for: a schema of what it sends, and what is done with it. */
import type * as z from "zod";
import { Broken } from "./broken.ts";
import type { Context } from "./context.ts";

export interface Verb<I, O> {
  readonly input: z.ZodType<I>;
  /** Whether it can be asked of a workbook that was never set up. */
  readonly early: boolean;
  /** Whether it takes the lock: then the lock is had first, so that the state is read once, under it. */
  readonly writes: boolean;
  run(context: Context, input: I): O;
  /** Runs it with what came over the wire; throws `Broken("badRequest")` where that does not fit the schema. */
  answer(context: Context, given: unknown): O;
}

interface When {
  readonly early?: boolean;
  readonly writes?: boolean;
}

function make<I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O, { early = false, writes = false }: When): Verb<I, O> {
  const answer = (context: Context, given: unknown): O => {
    const read = input.safeParse(given);
    if (!read.success) throw new Broken("badRequest", { problem: read.error.message });
    return run(context, read.data);
  };
  return { input, early, writes, run, answer };
}

export const verb = <I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O): Verb<I, O> => make(input, run, {});
export const writingVerb = <I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O): Verb<I, O> =>
  make(input, run, { writes: true });
export const earlyVerb = <I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O): Verb<I, O> =>
  make(input, run, { early: true });
