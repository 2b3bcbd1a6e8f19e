import { expect, test } from "@jest/globals";
import type { Indexed, IndexedContact } from "../../../src/crm/customers/indexed.ts";
import { search } from "../../../src/crm/customers/search.ts";

const row = (
  id: string,
  name: string,
  more: { shortName?: string; phone?: string; email?: string; contacts?: readonly IndexedContact[] } = {},
): Indexed => [id, 2, name, more.shortName ?? "", "A", "", more.phone ?? "", more.email ?? "", "", more.contacts ?? []];

const rows = [
  row("C-1", "重庆长江贸易有限公司", { shortName: "长江贸易", contacts: [["P-1", "张伟", "138 0013 8000", "zhang@cj.example"]] }),
  row("C-2", "Northwind Traders Ltd.", { phone: "+1 (206) 555-0100", email: "sales@northwind.example" }),
  row("C-3", "Café Brontë"),
  row("C-4", "Wind River"),
  row("C-5", "長榮貿易", { contacts: [["P-2", "Lee Ann", "", ""]] }),
  row("C-ABCDEFGHJK", "Zed"),
];
const ids = (query: string): readonly string[] => search(rows, query).map(([id]) => id);

const cases: readonly (readonly [sentence: string, query: string, found: readonly string[]])[] = [
  ["a name by its beginning, in any case", "north", ["C-2"]],
  ["a word's beginning before a part of a word", "wind", ["C-4", "C-2"]],
  ["a name without its accents", "cafe bronte", ["C-3"]],
  ["a Chinese name by characters", "长江", ["C-1"]],
  ["a Chinese name by the initials of its pinyin, with a character of two readings", "cqcj", ["C-1"]],
  ["a Chinese name by full pinyin with spaces", "chang jiang", ["C-1"]],
  ["a Chinese name by a mixture", "chongqcj", ["C-1"]],
  ["a traditional name by characters", "長榮", ["C-5"]],
  ["a contact by pinyin", "zhangwei", ["C-1"]],
  ["a contact by name", "lee", ["C-5"]],
  ["a phone by its digits, however they are written", "2065550", ["C-2"]],
  ["a contact's phone", "13800138000", ["C-1"]],
  ["an e-mail address by its beginning", "sales@nor", ["C-2"]],
  ["an id, whole", "c-abcdefghjk", ["C-ABCDEFGHJK"]],
  ["nothing", "  ", []],
  ["what nobody has", "qqqq", []],
  ["full-width letters", "ｚｅｄ", ["C-ABCDEFGHJK"]],
];
test.each(cases)("finds %s", (_sentence, query, found) => {
  expect(ids(query)).toEqual(found);
});

test("at most twenty are found", () => {
  const many = Array.from({ length: 100 }, (_, index) => row(`C-${index}`, `Acme ${index}`));
  expect(search(many, "acme")).toHaveLength(20);
});

test("among 10,000 customers, half of them Chinese, each way of asking finds some, and no more than 20", () => {
  const characters = [..."北京朝阳科技有限公司重庆长江贸易广州市白云区乐购超市上海浦东新材料深圳华强电子苏州工业园杭州西湖文化"];
  const name = (index: number): string =>
    Array.from({ length: 8 }, (_, at) => characters[(index * 7 + at * (index % 5) + at) % characters.length]).join("");
  const many = Array.from({ length: 10_000 }, (_, index) =>
    row(`C-${index}`, index % 2 ? name(index) : `Company number ${index}`, { contacts: [[`P-${index}`, "张伟", "13800138000", ""]] }),
  );
  for (const query of ["company 77", "zhangw", "1380013", "number zhang"]) expect(search(many, query)).toHaveLength(20);
});
