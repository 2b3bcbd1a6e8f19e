/** What goes wrong at Google now and then, and can be arranged here. */

export interface Faults {
  /** Clock triggers fire late, each by chance up to so many milliseconds. */
  readonly lateMs?: number;
  /** Every n-th firing of a clock trigger does not take place. */
  readonly missEvery?: number;
  /** The triggers of each answer to a form fire twice (widely reported, K). */
  readonly duplicateSubmits?: boolean;
  /** The tab of a newly linked form comes only when the execution has ended (public code polls for it). */
  readonly lateFormTab?: boolean;
}
