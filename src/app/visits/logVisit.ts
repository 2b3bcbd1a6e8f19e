/** Logs a visit: closes the one that was due, makes what comes next, raises a case, and brings the customer's row up to date. */

import { addDays, dayOf } from "../../crm/days.ts";
import { entities } from "../../crm/entities.ts";
import { cadenceOf } from "../../crm/visits/cadence.ts";
import { type Problem, rowOf, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { contacted, effects } from "../records/effects.ts";
import { readInput } from "../records/input.ts";
import { madeBefore, rememberMade, said } from "../records/once.ts";
import { textOf } from "../records/values.ts";
import { amend, finishWork, type Held, hold, make, type Work } from "../records/work.ts";
import { raiseCase } from "../service/raiseCase.ts";
import type { Also, Saved } from "../wire.ts";
import { nextFrom } from "./next.ts";

export interface LogVisit {
  readonly customer: { readonly id: string; readonly at: number | null };
  /** The visit that was due; null for none; left out, the oldest that the caller had due with this customer is looked up. */
  readonly visit?: { readonly id: string; readonly at: number | null } | null | undefined;
  readonly values: Values;
  /** A key of the form's own: a visit that comes twice under it is logged once. One that closes a visit that is named needs none. */
  readonly once?: string | undefined;
}

/** A next step that has no day would never be asked for again. */
const lacking = (values: Values): readonly Problem[] =>
  textOf(values.nextStep) !== null && textOf(values.nextDate) === null ? [{ field: "nextDate", expected: "required", found: "" }] : [];

/** What comes next cannot come before the visit itself. */
function tooEarly(context: Context, values: Values): readonly Problem[] {
  const { day } = context.world.now();
  const [next, done] = [textOf(values.nextDate), textOf(values.done)];
  const visited = done === null ? day : dayOf(done);
  return next !== null && next < visited ? [{ field: "nextDate", expected: "early", found: next }] : [];
}

function openVisit({ context }: Work, customer: Held): Held | undefined {
  const { world, settings, me } = context;
  const latest = addDays(world.now().day, cadenceOf(textOf(customer.record.level), settings.cadence));
  const open = world.tables
    .where("visit", "customer", customer.id)
    .filter(({ record }) => record.status === "planned" && record.owner === me && record.due !== null && record.due <= latest);
  const first = open.sort((one, other) => ((one.record.due ?? "") < (other.record.due ?? "") ? -1 : 1))[0];
  return (
    first && { name: "visit", id: first.record.id, at: first.at, record: first.record, unread: first.problems.map(({ field }) => field) }
  );
}

/** Whether this very log stands already: it was sent again because the answer to the first was lost. */
const isLogged = (record: Values, values: Values): boolean =>
  record.status === "done" && Object.entries(said(values)).every(([field, value]) => record[field] === value);

type Due = { readonly held?: Held | undefined } | { readonly ends: Saved<"visit"> };

/** The visit that this one closes, or why it cannot. */
function dueVisit(work: Work, { visit, values }: LogVisit, customer: Held): Due {
  if (visit === null) return {};
  if (visit === undefined) return { held: openVisit(work, customer) };
  const held = hold(work, "visit", visit.id, visit.at);
  if (!held) return { ends: { kind: "gone" } };
  if (held.record.status === "planned") return { held };
  const theirs = rowOf(entities.visit.fields, held.id, held.record);
  if (isLogged(held.record, values)) return { ends: { kind: "saved", at: held.at, record: theirs, also: [], undo: null } };
  return {
    ends: {
      kind: "conflict",
      at: held.at,
      theirs,
      conflicts: [{ field: "status", original: "planned", mine: "done", theirs: theirs.status }],
    },
  };
}

function writeVisit(work: Work, values: Values, customer: Held, due: Held | undefined): Held {
  const { world, me } = work.context;
  const done = {
    ...values,
    status: "done",
    done: textOf(values.done) ?? world.now().moment,
    channel: values.channel ?? due?.record.channel ?? customer.record.preferredChannel ?? "meeting",
  };
  if (due) return amend(work, due, done, true);
  const made = { owner: me, origin: "typed", ...done, customer: customer.id, customerName: customer.record.name ?? null };
  return make(work, "visit", made);
}

export const alsoOf = ({ name, id, record }: Held, made = true): Also => ({
  entity: name,
  id,
  title: String(record[entities[name].title] ?? id),
  made,
});

/** The same visit again: what is said now stands in its row, and nothing is made a second time. */
function writeAgain(work: Work, values: Values, twin: Held): Saved<"visit"> {
  const visit = amend(work, twin, said(values));
  effects(work, visit, twin.record);
  const undo = finishWork(work, "updated", visit);
  return { kind: "saved", at: visit.at, record: rowOf(entities.visit.fields, visit.id, visit.record), also: [], undo };
}

interface Logged {
  readonly customer: Held;
  readonly due: Held | undefined;
  readonly once: string | undefined;
}

function writeAll(work: Work, values: Values, { customer, due, once }: Logged): Saved<"visit"> {
  const visit = writeVisit(work, values, customer, due);
  rememberMade(work, once, visit);
  const raised = raiseCase(work, visit, customer);
  const next = nextFrom(work, visit, customer);
  const cared = contacted(work, customer, String(visit.record.done));
  const nextDue = next?.name === "visit" ? { nextDue: next.record.due ?? null } : {};
  const openCases = raised ? { openCases: Number(customer.record.openCases ?? 0) + 1 } : {};
  amend(work, customer, { ...cared, ...nextDue, ...openCases });
  const undo = finishWork(work, due ? "updated" : "created", visit);
  const also = [next, raised].flatMap((held) => (held ? [alsoOf(held)] : []));
  return { kind: "saved", at: visit.at, record: rowOf(entities.visit.fields, visit.id, visit.record), also, undo };
}

/** Nothing is written unless the result is `saved`. */
export function logVisit(context: Context, request: LogVisit): Saved<"visit"> {
  const { values, problems } = readInput(context, "visit", request.values);
  const wrong = [...problems, ...lacking(values), ...tooEarly(context, values)];
  if (wrong.length > 0) return { kind: "invalid", problems: wrong };
  return act(context, (work) => {
    const customer = hold(work, "customer", request.customer.id, request.customer.at);
    if (!customer) return { kind: "gone" };
    const twin = madeBefore(work, "visit", request.once);
    if (twin?.record.customer === customer.id) return writeAgain(work, values, twin);
    const due = dueVisit(work, { ...request, values }, customer);
    return "ends" in due ? due.ends : writeAll(work, values, { customer, due: due.held, once: request.visit ? undefined : request.once });
  });
}
