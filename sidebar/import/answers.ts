/** What a person has said of each column. */

import { entities } from "../../src/crm/entities.ts";
import { dayOrder } from "../../src/crm/import/evidence.ts";
import { fieldAt } from "../../src/crm/import/guess.ts";
import type { MappedColumn, Mapping } from "../../src/crm/import/mapping.ts";
import { type Importable, placeOf, type Target } from "../../src/crm/import/targets.ts";
import type { DayOrder } from "../../src/schema/civil.ts";
import { type Prepared, samplesOf } from "./prepare.ts";

export interface Answer {
  /** Null while the column waits for somebody's choice. */
  readonly targets: readonly Target[] | null;
  readonly order: DayOrder;
  /** Whether its dates do not tell which comes first. */
  readonly isOrderOpen: boolean;
}

export const isDated = (targets: readonly Target[]): boolean =>
  targets.some((target) => ["day", "moment"].includes(fieldAt(target)?.kind.storage ?? ""));

export function firstAnswers(prepared: Prepared, mapping: Mapping, isConfirmed: boolean): Answer[] {
  return prepared.guess.columns.map(({ confidence }, at) => {
    const order = dayOrder(samplesOf(prepared.table, at, 5_000));
    const mapped = mapping.columns[at] ?? { targets: [] };
    const usual = order === "dmy" || order === "mdy" ? order : "mdy";
    return {
      targets: confidence === "ask" && !isConfirmed ? null : mapped.targets,
      order: mapped.order ?? usual,
      isOrderOpen: order === "either" || order === "mixed",
    };
  });
}

export const isAnswered = ({ targets }: Answer): boolean => targets !== null;

const toColumn = ({ targets, order }: Answer): MappedColumn =>
  isDated(targets ?? []) ? { targets: targets ?? [], order } : { targets: targets ?? [] };

export const mappingOf = (object: Importable, answers: readonly Answer[]): Mapping => ({ object, columns: answers.map(toColumn) });

/** Without one of these nothing of the kind can be made. */
const naming: Partial<Record<Importable, readonly Target[]>> = {
  visit: ["customer.name", "customer.sourceId", "visit.customerName", "visit.customer", "visit.contactName", "visit.contact"],
  orderLine: ["order.number"],
  contact: ["contact.name"],
};

/** The target that is missing for the file's main records, if one is. */
export function lacking(object: Importable, answers: readonly Answer[]): Target | undefined {
  const wanted = naming[object] ?? [`${object}.${entities[object].title}`];
  const taken = answers
    .flatMap(({ targets }) => targets ?? [])
    .flatMap((target) => {
      const place = placeOf(target);
      return place ? [`${place.entity}.${place.field}`] : [];
    });
  return wanted.some((target) => taken.includes(target)) ? undefined : wanted[0];
}
