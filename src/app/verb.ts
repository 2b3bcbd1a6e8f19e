/** What the sidebar may ask for: a schema of what it sends, and what is done with it. */
import type * as z from "zod";
import { Broken } from "./broken.ts";
import type { Context } from "./context.ts";

export interface Verb<I, O> {
  readonly input: z.ZodType<I>;
  /** Whether it can be asked of a workbook that was never set up. */
  readonly early: boolean;
  run(context: Context, input: I): O;
  /** Runs it with what came over the wire; throws `Broken("badRequest")` where that does not fit the schema. */
  answer(context: Context, given: unknown): O;
}

function make<I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O, early: boolean): Verb<I, O> {
  const answer = (context: Context, given: unknown): O => {
    const read = input.safeParse(given);
    if (!read.success) throw new Broken("badRequest", { problem: read.error.message });
    return run(context, read.data);
  };
  return { input, early, run, answer };
}

export const verb = <I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O): Verb<I, O> => make(input, run, false);
export const earlyVerb = <I, O>(input: z.ZodType<I>, run: (context: Context, input: I) => O): Verb<I, O> => make(input, run, true);
