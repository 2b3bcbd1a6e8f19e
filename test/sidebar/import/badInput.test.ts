/** Bad input: each file gets a sentence that names the place and the way out, whatever is sound goes through, and nothing is lost. */
import { expect, test } from "@jest/globals";
import { failedRows } from "../../../sidebar/import/failedRows.ts";
import { importerLanguages } from "../../../src/text/importer.ts";
import { csv, intake, look, newWorld, taken } from "./intake.ts";

const gb18030 = (text: string): Uint8Array => {
  const known: Readonly<Record<string, readonly number[]>> = {
    客: [0xbf, 0xcd],
    户: [0xbb, 0xa7],
    名: [0xc3, 0xfb],
    称: [0xb3, 0xc6],
    电: [0xb5, 0xe7],
    话: [0xbb, 0xb0],
    甲: [0xbc, 0xd7],
    公: [0xb9, 0xab],
    司: [0xcb, 0xbe],
    级: [0xbc, 0xb6],
    别: [0xb1, 0xf0],
  };
  return Uint8Array.from([...text].flatMap((character) => known[character] ?? [character.charCodeAt(0)]));
};
const big5 = (text: string): Uint8Array => {
  const known: Readonly<Record<string, readonly number[]>> = {
    客: [0xab, 0xc8],
    戶: [0xa4, 0xe1],
    名: [0xa6, 0x57],
    稱: [0xba, 0xd9],
    電: [0xb9, 0x71],
    話: [0xb8, 0xdc],
    甲: [0xa5, 0xd2],
    公: [0xa4, 0xbd],
    司: [0xa5, 0x71],
  };
  return Uint8Array.from([...text].flatMap((character) => known[character] ?? [character.charCodeAt(0)]));
};
const utf16 = (text: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
  const units = [...((hasMark ? "\ufeff" : "") + text)].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

test.each([
  ["no byte", ""],
  ["blank lines", "\n\n , ,\n"],
])("a CSV that is empty: %s", async (_, given) => {
  const world = newWorld();
  const report = await intake(world, given);
  expect([report.stopped, report.entities]).toEqual(["The file is empty. Export it again, or choose another one.", {}]);
});

test("a CSV that has headings and no rows", async () => {
  const report = await intake(newWorld(), "Customer,Phone\n");
  expect(report.stopped).toBe("The file has headings (Customer, Phone) but no rows below them.");
});

test("a CSV that has no header: nothing is taken for a heading, no row is lost, and a mapping brings it in", async () => {
  const world = newWorld();
  const given = "Acme,021-5555 0101,info@acme.com\nBolt,021-5555 0102,hi@bolt.com\n";
  const report = await intake(world, given);
  expect(report.remarks[0]).toMatch(/^The first row \(Acme, 021-5555 0101, info@acme\.com\) looks like data, not headings\./);
  expect(world.rows("customer")).toEqual([]);
  await intake(world, given, { mapping: { "#1": "customer.name", "#2": "customer.phone", "#3": "customer.email" } });
  expect(world.rows("customer").map(({ name, phone, email }) => [name, phone, email])).toEqual([
    ["Acme", "021-5555 0101", "info@acme.com"],
    ["Bolt", "021-5555 0102", "hi@bolt.com"],
  ]);
});

test("duplicate headings: the first with a value counts, the second is kept in the remark, and the sentence names both columns", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Phone,Phone\nAcme,021-5555 0101,021-5555 0102\nBolt,,021-5555 0103\n");
  expect(report.remarks).toEqual([
    "Columns B, C are all headed “Phone”. The first one with a value counts; correct them below if that is wrong.",
  ]);
  expect(world.rows("customer").map(({ phone, remark }) => [phone, remark])).toEqual([
    ["021-5555 0101", "Phone: 021-5555 0102"],
    ["021-5555 0103", null],
  ]);
});

test("unknown headings are named with the way out, and everything else goes through", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Zorblax,City\nAcme,7,Wuxi\n");
  expect(report.remarks).toEqual(["Unknown, and left out: Zorblax. Choose where they go to import them too."]);
  expect(world.rows("customer")).toMatchObject([{ name: "Acme", city: "Wuxi" }]);
});

test("unknown headings are left out, and like ones are proposed but not taken", () => {
  const prepared = look("Customer,Zorblax,Customer naem\nAcme,7,Acme\n");
  expect(taken(prepared)).toEqual({ Customer: "customer.name" });
  expect(prepared.guess.columns.map(({ confidence }) => confidence)).toEqual(["sure", "none", "proposed"]);
  const alike = look("Customer,Phone numbr\nAcme,021-5555 0101\n").guess.columns[1];
  expect([alike?.confidence, alike?.targets, alike?.proposed]).toEqual(["proposed", [], ["customer.phone"]]);
});

test("a blank header: the column is named by its letter, and left out until somebody says what it is", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,,City\nAcme,x,Wuxi\n");
  expect(report.remarks).toEqual(["Column B has values but no heading. Choose below where it goes, or leave it out."]);
  expect(world.rows("customer")).toMatchObject([{ name: "Acme", city: "Wuxi" }]);
});

test("ragged rows: a short one goes through, one with too many cells stays out with its reason", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,City,Address\nAcme\nBolt,Wuxi,1 Main St, Building 2\nCog,Suzhou,2 Main St,,\n");
  expect(report.problems.map(({ row, code, isSkipped }) => [row, code, isSkipped])).toEqual([
    [2, "tooFewCells", false],
    [3, "tooManyCells", true],
  ]);
  expect(world.rows("customer").map(({ name }) => name)).toEqual(["Acme", "Cog"]);
});

test("quoted newlines, doubled quotes and separators inside quotes are part of their cells", async () => {
  const world = newWorld();
  await intake(world, 'Customer,Address,Remark\r\n"Acme ""A"", Ltd","1 Main St,\nWuxi","line 1\nline 2"\r\n');
  expect(world.rows("customer")).toMatchObject([{ name: 'Acme "A", Ltd', address: "1 Main St,\nWuxi", remark: "line 1\nline 2" }]);
});

test("a quotation mark that is never closed is told", () => {
  expect(look('Customer,City\nAcme,"Wuxi\nBolt,Suzhou\n').problems.map(({ code }) => code)).toEqual(["broken"]);
});

test.each([
  ["UTF-8 with a mark", new TextEncoder().encode("\ufeff客户名称,电话\n甲公司,021-55550101\n"), "utf-8"],
  ["GB18030", gb18030("客户名称,电话\n甲公司,021-55550101\n"), "gb18030"],
  ["Big5", big5("客戶名稱,電話\n甲公司,021-55550101\n"), "big5"],
  ["UTF-16 from Excel's “Unicode text”", utf16("客户名称\t电话\n甲公司\t021-55550101\n", true, true), "utf-16le"],
  ["UTF-16, big end first", utf16("客户名称,电话\n甲公司,021-55550101\n", false, true), "utf-16be"],
  ["UTF-16 without a mark", utf16("Customer,Phone,E-mail\n甲公司,021-55550101,\n", true, false), "utf-16le"],
])("wrong encoding: %s is found out", async (_, bytes, encoding) => {
  expect(look(bytes).encoding).toBe(encoding);
  const world = newWorld();
  await intake(world, bytes);
  expect(world.rows("customer")).toMatchObject([{ name: "甲公司", phone: "021-55550101" }]);
});

test("wrong encoding: Western letters of Windows are read as such", () => {
  const bytes = Uint8Array.from([..."Customer,City\nCafé Müller,Köln\n"].map((character) => character.charCodeAt(0)));
  expect([look(bytes).encoding, look(bytes).table.rows[0]?.[0]]).toEqual(["windows-1252", "Café Müller"]);
});

test("wrong encoding: what cannot be read is counted, and the way out is said", () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("Customer\nAcme"), 0xff, 0xfe, 0x0a]);
  expect(look(bytes).problems).toEqual([{ code: "undecodable", where: "2", found: "utf-8", isFatal: false }]);
});

test.each([
  [";", "Customer;City;Phone\nAcme;Wuxi;021-5555 0101\n"],
  ["\t", "Customer\tCity\tPhone\nAcme\tWuxi\t021-5555 0101\n"],
  [",", "Customer,City,Phone\nAcme,Wuxi,021-5555 0101\n"],
  [";", "sep=;\nCustomer;City;Phone\nAcme;Wuxi;021-5555 0101\n"],
])("separator %j is found out", (separator, given) => {
  const prepared = look(given);
  expect([prepared.separator, prepared.table.rows]).toEqual([separator, [["Acme", "Wuxi", "021-5555 0101"]]]);
});

test("a million-character cell is cut to what a cell holds, with a sentence", async () => {
  const world = newWorld();
  const report = await intake(world, csv(["Customer", "Remark"], { Customer: "Acme", Remark: "x".repeat(1_000_000) }));
  expect(report.remarks).toEqual(["Row 2: Remark: a cell holds at most 50,000 characters. The rest was cut off."]);
  expect(world.rows("customer")[0]?.remark).toHaveLength(50_000);
});

test("formulas in cells stay text, and the download of failed rows carries none", async () => {
  const world = newWorld();
  const formula = '=HYPERLINK("http://evil.example","x")';
  const given = csv(["Customer", "Remark", "Phone"], { Customer: formula, Remark: "@SUM(A1)", Phone: "+86 138 0000 0000" });
  const report = await intake(world, given);
  expect(report.problems.map(({ heading, code }) => [heading, code])).toEqual([
    ["Customer", "formula"],
    ["Remark", "formula"],
  ]);
  expect(world.rows("customer")).toMatchObject([{ name: formula, remark: "@SUM(A1)", phone: "+86 138 0000 0000" }]);
  const prepared = look(given);
  const file = failedRows(prepared.table, report.problems, importerLanguages.en);
  const cells = file.split("\r\n")[1] ?? "";
  expect(cells.startsWith(`"'=HYPERLINK`)).toBe(true);
  expect(cells).toContain(`"'@SUM(A1)","'+86 138 0000 0000",`);
  const again = await intake(world, file);
  expect(again.entities.customer).toEqual({ created: 0, updated: 0, skipped: 1 });
});

test("impossible dates are left blank and reported; the row goes through", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Customer since\nAcme,2017-02-30\nBolt,2017-02-28\nCog,2017-03-01\n");
  expect(report.remarks).toEqual(["Row 2: Customer since: “2017-02-30” is not a date in the calendar, such as 2026-03-01."]);
  expect(world.rows("customer").map(({ name, since }) => [name, since])).toEqual([
    ["Acme", null],
    ["Bolt", "2017-02-28"],
    ["Cog", "2017-03-01"],
  ]);
});

test("unknown owners are reported row by row and left blank; the rows go through", async () => {
  const world = newWorld("zh-CN");
  const report = await intake(world, "客户名称,负责人\n甲公司,张三\n乙公司,lin wei\n丙公司,LIN@example.com\n");
  expect(report.remarks).toEqual(["第 2 行: 负责人：“员工”表中没有“张三”，负责人已留空。请先把此人加入“员工”再导入。"]);
  expect(world.rows("customer").map(({ owner }) => owner)).toEqual([null, "lin@example.com", "lin@example.com"]);
});

test("an address that is none is left blank and reported", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Email\nAcme,info(at)acme\nBolt,hi@bolt.com\nCog,hi@cog.com\n");
  expect(report.remarks).toEqual(["Row 2: Email: “info(at)acme” is not one email address, such as li.wei@example.com."]);
  expect(world.rows("customer").map(({ email }) => email)).toEqual([null, "hi@bolt.com", "hi@cog.com"]);
});

test("a row without what it needs stays out with its reason, and the download has it", async () => {
  const world = newWorld();
  const given = "Order number,Customer,Order date,Amount\nA1,Acme,,10\nA2,Acme,2017-05-01,20\n";
  const report = await intake(world, given);
  expect(report.remarks).toEqual(["Row 2: Order date is missing. The row was left out."]);
  expect(world.rows("order").map(({ number }) => number)).toEqual(["A2"]);
  expect(failedRows(look(given).table, report.problems, importerLanguages.en)).toBe(
    "\ufeffOrder number,Customer,Order date,Amount,Reason\r\nA1,Acme,,10,left out: Order date is missing. The row was left out.",
  );
});

test("a row of a customer without a name stays out with its reason", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Phone,Email\nAcme,021-5555 0101,info@acme.com\n,021-5555 0102,hi@bolt.com\n");
  expect(report.entities.customer).toEqual({ created: 1, updated: 0, skipped: 1 });
  expect(report.remarks).toEqual(["Row 3: Customer is missing. The row was left out."]);
});

test("Phone numbers that Excel has mangled are reported and left blank; the column is still known", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Phone\nAcme,1.38E+10\nBolt,1.39E+10\n");
  expect(report.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, "mangled"],
    [3, "mangled"],
  ]);
  expect(report.remarks[0]).toContain("Excel has shortened “1.38E+10”");
  expect(world.rows("customer").map(({ phone }) => phone)).toEqual([null, null]);
});

test("a lost leading zero is pointed out", async () => {
  const report = await intake(newWorld(), "Customer,Phone\nAcme,912345678\n");
  expect(report.problems.map(({ code, isSkipped }) => [code, isSkipped])).toEqual([["lostZero", false]]);
});

test("day and month: each column's own dates decide, whatever the other column says", async () => {
  const world = newWorld();
  await intake(
    world,
    "Order number,Customer,Order date,Shipped on,Amount\nA1,Acme,03/04/2017,13/04/2017,10\nA2,Acme,03/25/2017,02/05/2017,20\n",
  );
  expect(world.rows("order").map(({ day, shipped }) => [day, shipped])).toEqual([
    ["2017-03-04", "2017-04-13"],
    ["2017-03-25", "2017-05-02"],
  ]);
});

test("full-width digits and signs are digits and signs", async () => {
  const world = newWorld("zh-CN");
  await intake(
    world,
    "订单编号,客户名称,下单日期,金额\nＡ１,甲公司,２０１７年３月４日,￥１,２００.５０\n"
      .replace("￥１,２００", '"￥１,２００')
      .replace(".５０", '.５０"'),
  );
  expect(world.rows("order")).toMatchObject([{ day: "2017-03-04", amount: 1200.5 }]);
});

test("decimal commas are told by their column", async () => {
  const world = newWorld();
  await intake(world, "Order number;Customer;Order date;Amount\nA1;Acme;04.03.2017;1.234,50\nA2;Acme;14.03.2017;2.500\n");
  expect(world.rows("order").map(({ amount }) => amount)).toEqual([1234.5, 2500]);
});

test("a trailing totals row stays out; a customer called Total does not", async () => {
  const world = newWorld();
  const report = await intake(
    world,
    "Customer,Order number,Order date,Amount\nTotal Energy,A1,2017-03-04,10\nAcme,A2,2017-03-05,20\nTotal,,,30\n",
  );
  expect(report.remarks).toEqual(["Row 4: The last row (“Total”) sums the others. It was left out."]);
  expect(world.rows("customer").map(({ name }) => name)).toEqual(["Total Energy", "Acme"]);
});

test("a heading whose values are something else is not believed", () => {
  const column = look("Customer,Email\nAcme,021-5555 0101\nBolt,021-5555 0102\nCog,021-5555 0103\n").guess.columns[1];
  expect([column?.confidence, column?.targets, column?.proposed]).toEqual(["vetoed", [], ["customer.email"]]);
});

test("several records of one name: the row stays out with a sentence, and nothing is written into the wrong one", async () => {
  const world = newWorld();
  world.add("customer", { name: "Acme", city: "Wuxi" });
  world.add("customer", { name: "Acme", city: "Suzhou" });
  const report = await intake(world, "Customer,City\nAcme,Beijing\n");
  expect([report.entities.customer, report.problems.map(({ code }) => code)]).toEqual([
    { created: 0, updated: 0, skipped: 1 },
    ["several"],
  ]);
  expect(world.rows("customer").map(({ city }) => city)).toEqual(["Wuxi", "Suzhou"]);
});

test("blank cells of a file erase nothing, and what people added by hand stays", async () => {
  const world = newWorld();
  world.add("customer", { name: "Acme", city: "Wuxi", phone: "021-5555 0101", remark: "likes tea" });
  const report = await intake(world, "Customer,City,Phone\nACME,,021-5555 0199\n");
  expect(report.entities.customer).toEqual({ created: 0, updated: 1, skipped: 0 });
  expect(world.rows("customer")).toMatchObject([{ city: "Wuxi", phone: "021-5555 0199", remark: "likes tea" }]);
});

test("a workbook that was never set up is set up first", async () => {
  const { memoryWorld } = await import("../../app/world.ts");
  const world = memoryWorld({ setUp: false });
  const report = await intake(world, "Customer\nAcme\n");
  expect([report.stopped, world.rows("customer").map(({ name }) => name)]).toEqual([null, ["Acme"]]);
});
