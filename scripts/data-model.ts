/** Writes `docs/data-model.md` from the entities, so that the page cannot disagree with them. */
import { entities, entityNames } from "../src/crm/entities.ts";
import type { Field } from "../src/schema/entity.ts";
import { languages } from "../src/text/language.ts";

const marks = ({ required, computed, hidden, weight }: Field<unknown>): string =>
  [required && "required", computed && "kept by Rapport", hidden && "hidden", weight && `completeness ${weight}`]
    .filter(Boolean)
    .join(", ");

const target = ({ kind }: Field<unknown>): string => {
  const { input } = kind;
  if (input.control === "choice") return `: ${input.codes.join(", ")}`;
  if (input.control === "pick") return `: list “${input.list}” in Settings`;
  return kind.reference ? ` to ${kind.reference}` : "";
};

function page(name: (typeof entityNames)[number]): string {
  const of = entities[name];
  const { en, "zh-CN": cn, "zh-TW": tw } = languages;
  const labels = (language: typeof en, field: string): string =>
    Object.entries(language.entities[name].fields).find(([key]) => key === field)?.[1] ?? "";
  const rows = Object.entries<Field<unknown>>(of.fields).map(
    ([field, of]) =>
      `| \`${field}\` | ${[en, cn, tw].map((language) => labels(language, field)).join(" | ")} | ${of.kind.name}${target(of)} | ${marks(of)} |`,
  );
  return [
    `## ${en.entities[name].tab} · ${cn.entities[name].tab} · ${tw.entities[name].tab}`,
    "",
    `\`${name}\`, ids \`${of.prefix}-…\``,
    "",
    "| field | English | 简体中文 | 繁體中文 | kind | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

export const dataModel = (): string =>
  [
    "# The data model",
    "",
    "Made from `src/crm/entities` by `npm run docs`. A column is found by its heading, in any of the three languages, wherever it stands.",
    "",
    ...entityNames.map(page),
  ].join("\n");
