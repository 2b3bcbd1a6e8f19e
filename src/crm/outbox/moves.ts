/** The states of a mail, and who may bring it from one to another. */
import type { Code } from "../choices.ts";

export type MailState = Code<"mailState">;
type Mover = "clock" | "person";

/** A mail that may have gone is settled by a person alone. */
const moves: Readonly<Record<MailState, Readonly<Partial<Record<MailState, readonly Mover[]>>>>> = {
  planned: { claimed: ["clock"], failed: ["clock"], cancelled: ["clock", "person"], held: ["clock", "person"] },
  held: { planned: ["person"], cancelled: ["person"] },
  claimed: { sent: ["clock"], failed: ["clock"], planned: ["clock"], unknown: ["clock"] },
  failed: { claimed: ["clock"], planned: ["person"], cancelled: ["clock", "person"], held: ["clock"] },
  unknown: { sent: ["person"], planned: ["person"] },
  sent: {},
  cancelled: {},
};

export const mayMove = (from: MailState, to: MailState, by: Mover): boolean => moves[from][to]?.includes(by) ?? false;

/** What a person may do to a mail, and what becomes of it. */
export const mailActs = {
  approve: { from: ["held"], to: "planned" },
  hold: { from: ["planned"], to: "held" },
  cancel: { from: ["planned", "held", "failed"], to: "cancelled" },
  went: { from: ["unknown"], to: "sent" },
  didNot: { from: ["unknown"], to: "planned" },
  again: { from: ["failed"], to: "planned" },
} as const satisfies Readonly<Record<string, { readonly from: readonly MailState[]; readonly to: MailState }>>;

export type MailAct = keyof typeof mailActs;
export const mailActNames = Object.keys(mailActs) as MailAct[];

export const mayDo = (act: MailAct, state: MailState): boolean => mailActs[act].from.some((from) => from === state);
