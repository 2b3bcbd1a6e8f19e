/** The days on which jobs were last done, and how to have the planning done anew. */

export const doneKey = (job: string): string => `job.${job}`;

/** What the state holds so that the next tick plans anew, as the rules now stand. */
export const replan = { [doneKey("plan")]: "", [doneKey("tasks")]: "", [doneKey("campaigns")]: "" } as const;

/** What the state holds so that the next tick reads the answers to surveys anew. */
export const reread = { [doneKey("scores")]: "" } as const;

/** State key: the day on which everything was last planned; unlike a job's it is never blanked, so that it tells how long nobody planned. */
export const plannedKey = "rules.planned";
