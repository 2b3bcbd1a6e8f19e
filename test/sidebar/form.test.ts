/** Forms come from the entities: every field has its place and its control, and what is typed is read by its kind. */
import { describe, expect, test } from "@jest/globals";
import { contactChoices } from "../../sidebar/customers/contactChooser.tsx";
import { shownPercent } from "../../sidebar/form/boxes.tsx";
import { controls } from "../../sidebar/form/controls.tsx";
import { labelOf, sentenceOf } from "../../sidebar/form/label.ts";
import { fieldsOf, layoutFor, layouts, logLayout } from "../../sidebar/form/layout.ts";
import { inputTexts, problemOf, readForm } from "../../sidebar/form/read.ts";
import { referable } from "../../sidebar/form/reference.tsx";
import type { Indexed, IndexedContact } from "../../src/app/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import { type EntityName, entities, entityNames } from "../../src/crm/entities.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import { pageLanguages, pageVocabulary } from "../../src/text/page.ts";

const words = pageVocabulary(pageLanguages.en);
const forms = Object.keys(layouts).filter((name): name is keyof typeof layouts => name in layouts);
const of = (name: EntityName): AnyEntity => entities[name];

test.each(entityNames)("every field of %s has a control", (name) => {
  for (const { kind } of Object.values(of(name).fields)) expect(controls[kind.input.control]).toBeDefined();
});

test.each(forms)("the form of %s shows each field that people fill exactly once", (name) => {
  const asked = Object.entries(of(name).fields).filter(([, { computed, hidden }]) => !computed && !hidden);
  expect([...layouts[name].main, ...layouts[name].more].sort()).toEqual(asked.map(([field]) => field).sort());
});

test.each(forms)("for each reference in the form of %s there is a finder", (name) => {
  const references = fieldsOf(layouts[name]).flatMap((field) => of(name).fields[field]?.kind.reference ?? []);
  expect(references.filter((entity) => !referable.includes(entity))).toEqual([]);
});

describe("the contacts that a form offers", () => {
  const people: IndexedContact[] = [
    ["P-1", "Ann", "", "ann@example.com"],
    ["P-2", "Ben", "", ""],
  ];
  const row = (id: string, contacts: IndexedContact[]): Indexed => [id, 2, id, "", "", "", "", "", "", contacts];
  const rows = [row("C-1", people), row("C-2", [["P-3", "Cid", "", ""]])];
  const choices = (customer: string, chosen: string) => contactChoices(rows, customer, chosen, (name) => `${name}, no mail`);

  test("are the people of its customer, and tell who has no address", () => {
    expect(choices("C-1", "").options).toEqual([
      { value: "P-1", label: "Ann" },
      { value: "P-2", label: "Ben, no mail" },
    ]);
    expect(choices("", "").options).toEqual([]);
  });

  test("are nobody else's: a choice falls with its customer, but not one that was added just now", () => {
    expect(choices("C-2", "P-1").foreign).toBe(true);
    expect(choices("C-1", "P-1").foreign).toBe(false);
    expect(choices("C-1", "P-9").foreign).toBe(false);
  });
});

test("a new case does not ask for what comes later, and a log does not ask when the visit was due", () => {
  expect(fieldsOf(layoutFor("case", true))).not.toContain("resolution");
  expect(fieldsOf(layoutFor("case", false))).toContain("resolution");
  expect(fieldsOf(logLayout)).not.toContain("due");
});

test.each(choices.language)("in %s a reference is called what its title is called", (code) => {
  const { customer } = pageLanguages[code].entities;
  expect(labelOf(pageLanguages[code], "customer", "referrer")).toBe(customer.fields.referrerName);
});

test.each(choices.language)("in %s every problem of every form has a sentence that names the field", (code) => {
  for (const name of forms) {
    for (const field of fieldsOf(layouts[name])) {
      const sentence = sentenceOf(pageLanguages[code], name, { field, expected: of(name).fields[field]?.kind.expected ?? "", found: "?!" });
      expect(sentence).toContain(labelOf(pageLanguages[code], name, field));
    }
  }
});

test("what is typed is read by its kind", () => {
  const texts = {
    name: " Acme ",
    customer: "C-1",
    stage: "won",
    owner: "Lin@Example.com",
    amount: "1,234.50",
    probability: "25%",
    expectedClose: "2018-03-01",
  };
  const { values, problems } = readForm(entities.opportunity, Object.keys(texts), texts, words);
  expect(problems).toEqual([]);
  expect(values).toEqual({
    name: "Acme",
    customer: "C-1",
    stage: "won",
    owner: "lin@example.com",
    amount: 1234.5,
    probability: 0.25,
    expectedClose: "2018-03-01",
  });
});

test("what cannot be read and what is missing is told, in the order of the form", () => {
  const { problems } = readForm(entities.customer, ["name", "phone", "email"], { name: "", phone: "x", email: "a@b" }, words);
  expect(problems).toEqual([
    { field: "name", expected: "required", found: "" },
    { field: "phone", expected: "phone", found: "x" },
    { field: "email", expected: "email", found: "a@b" },
  ]);
});

test("a blank field is judged only when the form is submitted", () => {
  expect(problemOf(entities.customer, "name", " ", words)).toBeUndefined();
});

test("a record that nobody touched reads as it was", () => {
  const record = {
    subject: "Call",
    customer: null,
    owner: "lin@example.com",
    due: "2018-01-03",
    priority: "high",
    status: "open",
    done: null,
    remark: "a\nb",
  };
  const fields = Object.keys(record);
  expect(readForm(entities.task, fields, inputTexts(fields, record), words)).toEqual({ values: record, problems: [] });
});

test.each([
  ["0.25", "25"],
  ["25%", "25"],
  ["0.123", "12.3"],
  ["", ""],
])("a share of %s is shown as %s", (text, shown) => {
  expect(shownPercent(text)).toBe(shown);
});
