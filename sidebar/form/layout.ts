/** Which fields each form shows, in which order: the ones that matter at once, and the others behind "More fields". */
import type { Editable } from "../../src/app/wire.ts";
import type { FieldName } from "../../src/crm/entities.ts";

export interface Layout<N extends Editable = Editable> {
  readonly main: readonly FieldName<N>[];
  readonly more: readonly FieldName<N>[];
}

export const layouts: { readonly [N in Editable]: Layout<N> } = {
  customer: {
    main: ["name", "level", "owner", "phone", "email", "preferredChannel", "preferences"],
    more: [
      "shortName",
      "website",
      "industry",
      "size",
      "source",
      "referrer",
      "parent",
      "country",
      "province",
      "city",
      "district",
      "address",
      "tags",
      "since",
      "remark",
    ],
  },
  contact: {
    main: ["name", "customer", "title", "mobile", "email", "preferredChannel", "decisionMaker"],
    more: ["phone", "wechat", "birthday", "calendar", "language", "timeZone", "optOut", "remark"],
  },
  visit: {
    main: [
      "customer",
      "channel",
      "purpose",
      "done",
      "participants",
      "content",
      "result",
      "satisfaction",
      "nextStep",
      "nextDate",
      "feedbackKind",
      "feedback",
    ],
    more: ["owner", "status", "due"],
  },
  task: { main: ["subject", "customer", "due", "owner", "priority"], more: ["status", "done", "remark"] },
  opportunity: {
    main: ["name", "customer", "stage", "amount", "probability", "expectedClose", "owner"],
    more: ["closed", "lostReason", "remark"],
  },
  case: {
    main: ["customer", "contact", "kind", "subject", "detail", "priority", "owner", "promised"],
    more: ["status", "opened", "closed", "resolution"],
  },
  goal: { main: ["kpi", "scope", "owner", "period", "target"], more: ["remark"] },
};

/** What a form is about to show. */
export interface Shown {
  readonly main: readonly string[];
  readonly more: readonly string[];
}

/** Fields that make sense only once the record is there; the server gives them their first values. */
const later: { readonly [N in Editable]?: readonly FieldName<N>[] } = {
  task: ["status", "done"],
  opportunity: ["closed", "lostReason"],
  case: ["status", "opened", "closed", "resolution"],
};

const without = ({ main, more }: Shown, names: readonly string[]): Shown => ({
  main: main.filter((name) => !names.includes(name)),
  more: more.filter((name) => !names.includes(name)),
});

export const layoutFor = (entity: Editable, isNew: boolean): Shown => without(layouts[entity], isNew ? (later[entity] ?? []) : []);

/** A visit that took place: when it was due, and that it is done, are not asked. */
export const logLayout: Shown = without(layouts.visit, ["status", "due"]);

export const fieldsOf = ({ main, more }: Shown): readonly string[] => [...main, ...more];
