/** The tabs' own headings in every language, as kinds of file that the importer knows. */
import { type EntityName, entities } from "../crm/entities.ts";
import type { Profile } from "../crm/import/profile.ts";
import { fieldsToFill, type Importable, importables, isImportable, type Target } from "../crm/import/targets.ts";
import type { AnyEntity } from "../schema/entity.ts";
import { pageLanguages } from "./page.ts";

type Labels = Readonly<Record<string, string>>;

const heading = (labels: Labels, field: string): string => labels[field] ?? field;

const headingsOf = (name: EntityName, field: string): string =>
  [...new Set(Object.values(pageLanguages).map(({ entities: words }) => heading(words[name].fields, field)))].join(" | ");

/** What a column of our own means in a file: a reference's columns name the record itself, which is made where it is missing. */
function meaning(name: Importable, field: string): Target | undefined {
  const of: AnyEntity = entities[name];
  const refers = of.fields[field]?.titleOf ?? field;
  const referred = of.fields[refers]?.kind.reference;
  if (field === "id") return "sourceId" in of.fields ? `${name}.sourceId` : undefined;
  if (referred === undefined || referred === name || name === "task" || referred === "visit")
    return fieldsToFill(name).includes(field) ? `${name}.${field}` : undefined;
  if (referred === "order") return field === refers ? undefined : "order.number";
  if (!isImportable(referred)) return undefined;
  return field === refers ? `${referred}.sourceId` : `${referred}.${entities[referred].title}`;
}

/** Columns without which a file of ours is none of this tab. */
const needed: Readonly<Record<Importable, readonly string[]>> = {
  customer: ["name"],
  product: ["name", "code"],
  contact: ["name", "customerName"],
  order: ["number", "customerName"],
  orderLine: ["orderNumber", "productName"],
  opportunity: ["name", "customerName"],
  visit: ["done", "customerName"],
  task: ["subject", "due"],
  case: ["subject", "customerName"],
};

function profileOf(name: Importable): Profile {
  const labels = new Map<Target, string[]>();
  const fields = Object.keys(entities[name].fields);
  for (const field of fields) {
    const target = meaning(name, field);
    if (target !== undefined) labels.set(target, [...(labels.get(target) ?? []), headingsOf(name, field)]);
  }
  const ignored = fields.filter((field) => meaning(name, field) === undefined).map((field) => headingsOf(name, field));
  return {
    system: "rapport",
    object: name,
    needs: needed[name].map((field) => headingsOf(name, field)),
    labels: Object.fromEntries([...labels].map(([target, headings]) => [target, headings.join(" | ")])),
    ignored: ignored.join(" | "),
  };
}

export const ownProfiles: readonly Profile[] = importables.map(profileOf);
