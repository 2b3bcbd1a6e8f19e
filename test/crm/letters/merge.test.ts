/** Merge fields: what a template may name, what stands for it, and what is told of a template that is wrong. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { merge, type Names, problemsIn } from "../../../src/crm/letters/merge.ts";
import { fieldsOf, type MergeField } from "../../../src/crm/letters/mergeFields.ts";

const known = new Map<string, MergeField>([
  ["name", "name"],
  ["姓名", "name"],
  ["客户", "customer"],
  ["customer", "customer"],
  ["case number", "caseNumber"],
  ["casenumber", "caseNumber"],
  ["promised", "promised"],
]);
const names: Names = { known, here: fieldsOf("birthday") };
const values = { name: "Ann", customer: "Acme" } as const;
const filled = (template: string) => merge(template, values, names);

describe("what is known stands in the place of its field", () => {
  test.each([
    ["by its code", "Dear {{name}}!", "Dear Ann!"],
    ["by its label in another language", "{{姓名}}（{{客户}}）", "Ann（Acme）"],
    ["with blanks and capitals", "{{ NAME }}", "Ann"],
    ["in the braces of an input method for Chinese", "｛｛姓名｜朋友｝｝您好", "Ann您好"],
    ["instead of its fallback", "{{name|friend}}", "Ann"],
    ["twice", "{{name}} {{name}}", "Ann Ann"],
  ])("%s", (_case, template, text) => expect(filled(template)).toEqual({ text, problems: [] }));

  test("and braces in a value are no field", () =>
    expect(merge("{{name}}", { name: "{{customer}}" }, names)).toEqual({ text: "{{customer}}", problems: [] }));
});

describe("what is not known", () => {
  test("gives way to the fallback", () =>
    expect(merge("Dear {{name|friend of the house}}", { name: " " }, names)).toEqual({ text: "Dear friend of the house", problems: [] }));
  test("may fall back to nothing", () => expect(merge("Dear{{name|}}", {}, names)).toEqual({ text: "Dear", problems: [] }));
  test("is a problem without a fallback, with its place", () =>
    expect(merge("Dear {{name}}", {}, names).problems).toEqual([{ kind: "missing", field: "name", at: 5, length: 8 }]));
});

describe("what is wrong in a template", () => {
  test.each([
    [
      "an unknown field, with the nearest that is known",
      "Hi {{nmae}}",
      { kind: "unknown", found: "nmae", nearest: "name", at: 3, length: 8 },
    ],
    ["one in Chinese", "{{客户名}}", { kind: "unknown", found: "客户名", nearest: "customer", at: 0, length: 7 }],
    ["one like nothing", "{{xyz}}", { kind: "unknown", found: "xyz", nearest: null, at: 0, length: 7 }],
    ["one without a name", "{{}}", { kind: "unknown", found: "", nearest: null, at: 0, length: 4 }],
    ["one of another letter", "{{promised}}", { kind: "foreign", found: "promised", at: 0, length: 12 }],
    ["braces that nothing closes", "Dear {{name, hello", { kind: "unclosed", found: "{{name, hello", at: 5, length: 2 }],
    ["braces that the next line closes", "{{name\n}}", { kind: "unclosed", found: "{{name", at: 0, length: 2 }],
    ["braces that nothing opens", "name}} hello", { kind: "unclosed", found: "}} hello", at: 4, length: 2 }],
  ])("%s", (_case, template, problem) => expect(problemsIn(template, names)[0]).toEqual(problem));

  test("is found one by one, and the rest stays as it is written", () =>
    expect(filled("{{nmae}} {{name}} {{")).toMatchObject({ text: "{{nmae}} Ann {{", problems: [{ at: 0 }, { at: 18 }] }));
});

test("a text without braces is itself, and no template makes the reader stumble", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      (text) => filled(text.replaceAll(/[{}｛｝]/g, "")).text === text.replaceAll(/[{}｛｝]/g, ""),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom("{{", "}}", "{", "}", "|", "name", "\n", "客户", " ")), (parts) => {
      const template = parts.join("");
      for (const { at, length } of problemsIn(template, names)) expect(at + length).toBeLessThanOrEqual(template.length);
    }),
  );
});
