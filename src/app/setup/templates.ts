/** The rows that Set up keeps on the Templates tab: the shipped letters in every language. */
import { entities } from "../../crm/entities.ts";
import { blank } from "../../schema/entity.ts";
import { letterNames, shippedText, templateId } from "../letters/templates.ts";
import type { World } from "../ports.ts";

/** Adds the letters that have no row; what people wrote stays as it is. True when something was written. */
export function writeTemplates({ tables }: World): boolean {
  const { values } = tables.columns("template", ["letter", "language"]);
  const known = new Set(values.letter.map((letter, at) => `${letter}.${values.language[at]}`));
  const rows = letterNames
    .filter((name) => !known.has(templateId(name)))
    .map((name) => ({ ...blank(entities.template, templateId(name)), ...name, ...shippedText(name) }));
  if (rows.length > 0) tables.append("template", rows);
  return rows.length > 0;
}
