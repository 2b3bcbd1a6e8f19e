import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type EntityName, entities, entityNames } from "../../src/crm/entities.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import { entity, field } from "../../src/schema/entity.ts";
import type { Kind } from "../../src/schema/kind.ts";
import { count, email, id, text } from "../../src/schema/kinds.ts";
import { check, completeness, partOf, readRow, rowOf, type Value, writeRow } from "../../src/schema/row.ts";
import { languages, vocabulary } from "../../src/text/language.ts";

const words = vocabulary(languages.en);
const person = entity({
  name: "person",
  prefix: "P",
  title: "name",
  fields: {
    id: field(id, { computed: true }),
    name: field(text, { required: true, weight: 3 }),
    email: field(email, { weight: 1 }),
    age: field(count),
  },
});

test("cells make a record; what cannot be read is blank and listed with what stood there", () => {
  const { row, problems } = readRow(person, { id: "P-1", name: "Ann", email: "nowhere", age: "" }, words);
  expect(row).toEqual({ id: "P-1", name: "Ann", email: null, age: null });
  expect(problems).toEqual([{ field: "email", expected: "email", found: "nowhere" }]);
});

test("only the fields that are given are written, and a null empties its cell", () => {
  expect(writeRow(person, { name: "Ann", age: null }, words)).toEqual({ name: "Ann", age: "" });
});

test("a form is told what is missing and what is none", () => {
  expect(check(person, { name: null, email: "nowhere", age: 3 })).toEqual([
    { field: "name", expected: "required", found: "" },
    { field: "email", expected: "email", found: "nowhere" },
  ]);
});

test("completeness weighs the fields", () => {
  expect([
    completeness(person, { name: "Ann" }),
    completeness(person, { name: "Ann", email: "a@b.example" }),
    completeness(person, {}),
  ]).toEqual([0.75, 1, 0]);
});

test("values that belong to no field are left out", () => {
  expect(partOf(person.fields, { name: "Ann", nonsense: 1 })).toEqual({ name: "Ann" });
  expect(rowOf(person.fields, "P-1", { name: "Ann", nonsense: 1, id: "P-9" })).toEqual({ id: "P-1", name: "Ann", email: null, age: null });
});

/** A civil date that the calendar has. */
const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T23:59:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const digits = fc.stringMatching(/^\+?[1-9]\d{6,14}$/);
const spoken = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom("=1+1", "007", "1/2", "TRUE", "客户，说：“好”", "line\nline", "'quoted", "-5", "@x"),
);

/** Values by the kind's name; a kind without any here fails the test below. */
const samples: Readonly<Record<string, (kind: Kind<unknown>) => fc.Arbitrary<unknown>>> = {
  id: () => fc.stringMatching(/^[A-Z]-[2-9A-HJ-NP-Z]{10}$/),
  text: () => spoken,
  note: () => spoken,
  pick: () => spoken,
  reference: () => fc.stringMatching(/^[A-Z]-[2-9A-HJ-NP-Z]{10}$/),
  email: () => fc.emailAddress(),
  person: () => fc.emailAddress(),
  phone: () => digits,
  url: () => fc.webUrl(),
  day: () => days.map((text) => text.slice(0, 10)),
  moment: () => days.map((text) => text.slice(0, 16)),
  money: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  amount: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  share: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  count: () => fc.nat(),
  rating: () => fc.integer({ min: 1, max: 5 }),
  flag: () => fc.boolean(),
  choice: ({ input }) => fc.constantFrom(...("codes" in input ? input.codes : [])),
};

test("every kind that an entity uses has samples", () => {
  const used = new Set(
    entityNames.flatMap((name) => Object.values<{ kind: { name: string } }>(entities[name].fields).map(({ kind }) => kind.name)),
  );
  expect([...used].filter((name) => !(name in samples))).toEqual([]);
});

/** Values that the kind itself would have taken from a form. */
const sampleOf = (kind: Kind<unknown>): fc.Arbitrary<unknown> =>
  fc.option(
    (samples[kind.name]?.(kind) ?? fc.constant(null))
      .map((value) => (value === null ? null : kind.read(value as Value & string, words)))
      .map((value) => value ?? null),
    { nil: null, freq: 5 },
  );

const recordOf = (name: EntityName): fc.Arbitrary<Record<string, unknown>> => {
  const of: AnyEntity = entities[name];
  return fc.record(
    Object.fromEntries(
      Object.entries(of.fields).map(([each, { kind }]) => [each, each === "id" ? fc.constant(`${of.prefix}-23456789AB`) : sampleOf(kind)]),
    ),
  );
};

const everywhere = entityNames.flatMap((name) => Object.values(languages).map((language) => [name, language.code, language] as const));
test.each(everywhere)("any record survives record → row → record: %s in %s", (name, _code, language) => {
  const of: AnyEntity = entities[name];
  const vocabularyHere = vocabulary(language);
  fc.assert(
    fc.property(recordOf(name), (record) => {
      const { row, problems } = readRow(of, writeRow(of, record, vocabularyHere), vocabularyHere);
      expect(problems).toEqual([]);
      expect(row).toEqual(record);
    }),
    { numRuns: 40 },
  );
});

test("a row that was written in one language is read in every other", () => {
  for (const one of Object.values(languages)) {
    for (const other of Object.values(languages)) {
      const record = { id: "V-1", status: "planned", channel: "wechat", feedbackKind: "complaint" };
      const cells = writeRow(
        entities.visit,
        { id: "V-1", status: "planned", channel: "wechat", feedbackKind: "complaint" },
        vocabulary(one),
      );
      expect(readRow(entities.visit, cells, vocabulary(other)).row).toMatchObject(record);
    }
  }
});
