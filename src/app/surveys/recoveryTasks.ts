/** By what a recovery task is known: the answer that opened it. */

const mark = "recovery:";

/** The `sourceId` of the task. */
export const recoverySource = (key: string): string => `${mark}${key}`;

/** Null for a task that is no recovery. */
export const recoveryKeyOf = (sourceId: string | null): string | null => (sourceId?.startsWith(mark) ? sourceId.slice(mark.length) : null);
