/** How long it takes to find a customer while somebody types. */
import type { Indexed } from "../src/crm/customers/indexed.ts";
import { search } from "../src/crm/customers/search.ts";
import type { Measured } from "./table.ts";

const characters = [..."北京朝阳科技有限公司重庆长江贸易广州市白云区乐购超市上海浦东新材料深圳华强电子苏州工业园杭州西湖文化"];
const chinese = (index: number): string =>
  Array.from({ length: 8 }, (_, at) => characters[(index * 7 + at * (index % 5) + at) % characters.length]).join("");

const customer = (index: number): Indexed => [
  `C-${index}`,
  index + 2,
  index % 2 ? chinese(index) : `Company number ${index}`,
  "",
  "A",
  "",
  "",
  "",
  "",
  [[`P-${index}`, "张伟", "13800138000", ""]],
];

const queries = ["cqcj", "chang", "company 77", "zhangw", "1380013"];

/** The mean of five queries over 10,000 customers, half of them Chinese, once their forms are made. */
export function measureSearch(): Measured[] {
  const rows = Array.from({ length: 10_000 }, (_, index) => customer(index));
  search(rows, "warm");
  const begun = performance.now();
  for (const query of queries) search(rows, query);
  const value = (performance.now() - begun) / queries.length;
  return [{ operation: "find customers among 10,000", what: "a key stroke, in the browser", value, bound: 50, unit: "ms", timed: true }];
}
