/** All entities, in the order of their tabs. */
import type { Entity, RecordOf } from "../schema/entity.ts";
import { answer } from "./entities/answer.ts";
import { campaign } from "./entities/campaign.ts";
import { caseOf } from "./entities/case.ts";
import { consent } from "./entities/consent.ts";
import { contact } from "./entities/contact.ts";
import { customer } from "./entities/customer.ts";
import { evidence } from "./entities/evidence.ts";
import { goal } from "./entities/goal.ts";
import { invitation } from "./entities/invitation.ts";
import { journal } from "./entities/journal.ts";
import { kpi } from "./entities/kpi.ts";
import { member } from "./entities/member.ts";
import { opportunity } from "./entities/opportunity.ts";
import { order } from "./entities/order.ts";
import { orderLine } from "./entities/orderLine.ts";
import { outbox } from "./entities/outbox.ts";
import { product } from "./entities/product.ts";
import { rehearsal } from "./entities/rehearsal.ts";
import { rule } from "./entities/rule.ts";
import { score } from "./entities/score.ts";
import { setting } from "./entities/setting.ts";
import { summary } from "./entities/summary.ts";
import { survey } from "./entities/survey.ts";
import { task } from "./entities/task.ts";
import { template } from "./entities/template.ts";
import { theme } from "./entities/theme.ts";
import { visit } from "./entities/visit.ts";

export const entities = {
  customer,
  contact,
  visit,
  task,
  opportunity,
  order,
  orderLine,
  product,
  case: caseOf,
  goal,
  kpi,
  evidence,
  summary,
  survey,
  campaign,
  invitation,
  answer,
  score,
  theme,
  consent,
  rule,
  template,
  outbox,
  rehearsal,
  member,
  setting,
  journal,
} as const;

export type Entities = typeof entities;
export type EntityName = keyof Entities;
export type Fields<N extends EntityName> = Entities[N]["fields"];
export type FieldName<N extends EntityName> = keyof Fields<N> & string;
export type Rec<N extends EntityName> = RecordOf<Entities[N]>;

export const entityNames = Object.keys(entities) as EntityName[];

const byName: { readonly [N in EntityName]: Entity<Fields<N>> } = entities;

/** An entity by its name, typed by its own fields. */
export const entityOf = <N extends EntityName>(name: N): Entity<Fields<N>> => byName[name];
