/** The days on which jobs were last done, and how to have the planning done anew. */

export const doneKey = (job: string): string => `job.${job}`;

/** What the state holds so that the next tick plans anew, as the rules now stand. */
export const replan = { [doneKey("plan")]: "", [doneKey("tasks")]: "", [doneKey("campaigns")]: "" } as const;

/** What the state holds so that the next tick reads the answers to surveys anew. */
export const reread = { [doneKey("scores")]: "" } as const;
