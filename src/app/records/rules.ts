/** What each entity adds of its own when a form saves it: values for what was left blank, and what follows from what was said. */

import { addDays } from "../../crm/days.ts";
import { customer } from "../../crm/entities/customer.ts";
import { nextDue } from "../../crm/visits/cadence.ts";
import { completeness, partOf, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { nextCaseNumber } from "../service/caseNumber.ts";
import type { Editable } from "../wire.ts";
import { textOf } from "./values.ts";
import type { Work } from "./work.ts";

interface Rule {
  /** What a new record holds where the form says nothing. */
  readonly defaults?: (context: Context) => Values;
  /** What else must be written, given the record as it will be; `before` is absent for a new one. */
  readonly follows?: (work: Work, after: Values, before?: Values) => Values;
}

/** Completeness, and when the customer is due again. */
function followsOfCustomer({ context }: Work, after: Values, before?: Values): Values {
  const filled = { completeness: completeness(customer, partOf(customer.fields, after)) };
  const isSame = before !== undefined && ["level", "owner"].every((field) => (before[field] ?? null) === (after[field] ?? null));
  if (isSame) return filled;
  const cared = { id: String(after.id ?? ""), level: textOf(after.level), lastContact: textOf(after.lastContact) };
  const due = textOf(after.owner) === null ? null : nextDue(cared, context.settings.cadence, context.world.now().day);
  return { ...filled, nextDue: due };
}

/** A day or moment that is set while a status holds, and taken away when it holds no longer. */
const stamp = (after: Values, field: string, holds: boolean, now: Value): Values =>
  holds ? { [field]: after[field] ?? now } : { [field]: null };

export const rules: { readonly [E in Editable]: Rule } = {
  customer: {
    /** Without orders, "customer since" is what tells when a customer was new. */
    defaults: ({ me, world }) => ({ owner: me, since: world.now().day }),
    follows: followsOfCustomer,
  },
  contact: {},
  visit: {
    defaults: ({ me }) => ({ owner: me, status: "planned", channel: "meeting", origin: "typed" }),
    follows: ({ context }, after) => (after.status === "done" ? stamp(after, "done", true, context.world.now().moment) : {}),
  },
  task: {
    defaults: ({ me }) => ({ owner: me, status: "open", priority: "normal", origin: "typed" }),
    follows: ({ context }, after) => stamp(after, "done", after.status === "done", context.world.now().day),
  },
  opportunity: {
    defaults: ({ me }) => ({ owner: me, stage: "lead" }),
    follows: ({ context }, after) => stamp(after, "closed", after.stage === "won" || after.stage === "lost", context.world.now().day),
  },
  case: {
    defaults: ({ me, settings, world }) => ({
      owner: me,
      status: "new",
      priority: "normal",
      opened: world.now().moment,
      promised: addDays(world.now().day, settings.promiseDays),
    }),
    follows: (work, after, before) => ({
      ...stamp(after, "closed", after.status === "closed", work.context.world.now().moment),
      ...(before ? {} : { number: nextCaseNumber(work) }),
    }),
  },
  goal: {},
};
