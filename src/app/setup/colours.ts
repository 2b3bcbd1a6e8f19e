/** The colour of each tab, by area of the work. */
import type { EntityName } from "../../crm/entities.ts";

const [people, care, trade, figures, voice, machine] = ["#1a73e8", "#188038", "#e37400", "#9334e6", "#12b5cb", "#80868b"];

export const tabColours: Readonly<Record<EntityName, string>> = {
  customer: people,
  contact: people,
  visit: care,
  task: care,
  case: care,
  opportunity: trade,
  order: trade,
  orderLine: trade,
  product: trade,
  member: people,
  goal: figures,
  kpi: figures,
  evidence: figures,
  summary: figures,
  survey: voice,
  campaign: voice,
  invitation: voice,
  answer: voice,
  score: voice,
  theme: voice,
  consent: machine,
  rule: machine,
  template: machine,
  outbox: machine,
  rehearsal: machine,
  journal: machine,
  setting: machine,
};
