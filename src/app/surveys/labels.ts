/** What people call the campaigns, touch-points, levels and managers by which answers are told apart. */
import type { Cut } from "../../crm/satisfaction/reading.ts";
import type { Context } from "../context.ts";

export interface Labels {
  readonly known: ReadonlyMap<string, string>;
  /** For answers of which it is not known. */
  readonly unknown: string;
}

/** A campaign or a colleague that is there no longer is called by its id or address. */
export function readLabels({ world, people, language }: Context, by: Cut): Labels {
  const unknown = language.campaigns.unknownKey;
  if (by === "touchPoint") return { known: new Map(Object.entries(language.choices.touchPoint)), unknown };
  if (by === "manager") return { known: new Map(people.map(({ email, name }) => [email, name])), unknown };
  if (by !== "campaign") return { known: new Map(), unknown };
  const { values } = world.tables.columns("campaign", ["id", "name"]);
  return { known: new Map(values.id.map((id, at) => [id, values.name[at] ?? id])), unknown };
}

export const labelOf = ({ known, unknown }: Labels, key: string): string => (key === "" ? unknown : (known.get(key) ?? key));
