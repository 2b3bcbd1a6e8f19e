/** The one error type: a promise that was broken, with its code and what the sentence about it needs. */

export type BrokenCode =
  /** Someone else holds the workbook's lock. */
  | "busy"
  /** The workbook was never set up. */
  | "notSetUp"
  /** `{tab}` is gone. */
  | "tabMissing"
  /** `{tab}` has no column `{column}`. */
  | "columnMissing"
  /** Two columns of `{tab}` claim to be `{column}`. */
  | "columnDoubled"
  /** The person is not in the Team tab. */
  | "notInTeam"
  /** Owners and supervisors decide that. */
  | "notAllowed"
  /** What the sidebar sent is none of what it may send. */
  | "badRequest"
  /** Somebody has stopped it. */
  | "stopped"
  /** Today's mail quota is used up. */
  | "mailQuota"
  /** `{address}` is not one e-mail address. */
  | "badAddress"
  /** Google will not send such a letter, now or later: `{said}`. */
  | "mailRefused"
  /** Google failed, and counted the letter as sent all the same: `{said}`. */
  | "mailUncertain";

export class Broken extends Error {
  override readonly name = "Broken";
  constructor(
    readonly code: BrokenCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
