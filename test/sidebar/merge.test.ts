/** Two people changed one record: nobody's change is lost. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { settle, undecided } from "../../sidebar/form/merge.ts";

const original = { name: "Acme", phone: "1", email: null, city: "Rome" };
const mine = { name: "Acme", phone: "2", email: "a@example.com", city: "Paris" };
const theirs = { name: "Acme Ltd", phone: "3", email: null, city: "Bern" };

test("their changes of fields that I left alone are kept, and so are mine of fields that they left alone", () => {
  expect(settle({ original, mine, theirs }, { phone: "theirs", city: "mine" })).toEqual({
    name: "Acme Ltd",
    phone: "3",
    email: "a@example.com",
    city: "Paris",
  });
});

test("only fields of the form are saved", () => {
  expect(Object.keys(settle({ original, mine, theirs: { ...theirs, remark: "x" } }, {}))).toEqual(["name", "phone", "email", "city"]);
});

test("fields without a choice are named", () => {
  const conflicts = [
    { field: "phone", original: "1", mine: "2", theirs: "3" },
    { field: "city", original: "Rome", mine: "Paris", theirs: "Bern" },
  ];
  expect(undecided(conflicts, { phone: "mine" })).toEqual(["city"]);
});

test("whatever two people typed, each field ends as mine or as theirs", () => {
  const value = fc.option(fc.string({ maxLength: 3 }), { nil: null });
  const record = fc.record({ a: value, b: value });
  fc.assert(
    fc.property(record, record, record, fc.constantFrom("mine", "theirs" as const), (was, me, they, side) => {
      const result = settle({ original: was, mine: me, theirs: they }, { a: side, b: side });
      for (const field of ["a", "b"] as const) {
        expect([me[field], they[field]]).toContain(result[field]);
        if (me[field] === was[field]) expect(result[field]).toBe(they[field]);
      }
    }),
  );
});
