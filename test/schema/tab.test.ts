import { expect, test } from "@jest/globals";
import { entities } from "../../src/crm/entities.ts";
import { planTab, type TabPlan } from "../../src/schema/tab.ts";
import { languages } from "../../src/text/language.ts";

test("a tab's columns stand in the order of the entity's fields, under the language's headings", () => {
  const plan = planTab(entities.visit, languages.en.entities.visit);
  expect(plan.title).toBe(languages.en.entities.visit.tab);
  expect(plan.columns.map(({ field }) => field)).toEqual(Object.keys(entities.visit.fields));
  expect(plan.columns.find(({ field }) => field === "channel")).toMatchObject({
    heading: "Channel",
    hidden: false,
    guarded: false,
    dropDown: { of: "choice", list: "channel" },
  });
});

test("ids and what the add-on computes are guarded, what only the add-on needs is hidden", () => {
  const plan = planTab(entities.customer, languages.en.entities.customer);
  const of = (field: string) => plan.columns.find((column) => column.field === field);
  expect([of("id")?.guarded, of("completeness")?.guarded, of("name")?.guarded]).toEqual([true, true, false]);
  expect([of("sourceId")?.hidden, of("name")?.hidden]).toEqual([true, false]);
});

test("sentences take several lines, and what is told apart at a glance stays on one", () => {
  const wrapped = ({ columns }: TabPlan): readonly string[] => columns.flatMap(({ field, wrap }) => (wrap ? [field] : []));
  const { rule, setting, customer } = languages.en.entities;
  expect(wrapped(planTab(entities.rule, rule))).toEqual(["sentence"]);
  expect(wrapped(planTab(entities.setting, setting))).toEqual(["help"]);
  expect(wrapped(planTab(entities.customer, customer))).toEqual([]);
});
