import { expect, test } from "@jest/globals";
import { type Draft, possibleDuplicates } from "../../../src/crm/customers/duplicates.ts";
import type { Indexed } from "../../../src/crm/customers/indexed.ts";

const rows: readonly Indexed[] = [
  ["C-1", 2, "北京晨光科技有限公司", "", "A", "", "+86 138 0013 8000", "info@chenguang.example", "", []],
  ["C-2", 3, "Acme Co., Ltd.", "", "", "", "", "bob@gmail.com", "", [["P-1", "Ann", "(206) 555-0100", "ann@acme.example"]]],
  ["C-3", 4, "Acme Motors", "", "", "", "", "", "", []],
];

const draft = (given: Partial<Draft>): Draft => ({ name: "", phone: "", email: "", website: "", ...given });
const found = (given: Partial<Draft>) => possibleDuplicates(draft(given), rows).map(({ row, by }) => [row[0], ...by]);

const cases: readonly (readonly [sentence: string, given: Partial<Draft>, found: readonly (readonly string[])[]])[] = [
  ["a name with another legal form", { name: "ACME Inc" }, [["C-2", "name"]]],
  ["a Chinese name without its legal form", { name: "北京晨光科技" }, [["C-1", "name"]]],
  ["a Chinese name in full-width punctuation", { name: "北京晨光科技（有限公司）" }, [["C-1", "name"]]],
  ["a phone written another way", { phone: "13800138000" }, [["C-1", "phone"]]],
  ["a contact's phone with a country code", { phone: "+1 206 555 0100" }, [["C-2", "phone"]]],
  ["an e-mail address in another case", { email: "Info@Chenguang.example" }, [["C-1", "email", "domain"]]],
  ["a domain of its own", { email: "new@acme.example" }, [["C-2", "domain"]]],
  ["a web address", { website: "https://www.acme.example/about" }, [["C-2", "domain"]]],
  ["no domain of a free mail provider", { email: "carl@gmail.com" }, []],
  ["no short beginning", { name: "Ac" }, []],
  ["nothing in an empty form", {}, []],
  [
    "the surest first",
    { name: "Acme Motors", email: "ann@acme.example" },
    [
      ["C-2", "email", "domain"],
      ["C-3", "name"],
    ],
  ],
];
test.each(cases)("sees %s", (_sentence, given, expected) => {
  expect(found(given)).toEqual(expected);
});
