/** What importing does to a workbook that has something in it already. */
import { expect, test } from "@jest/globals";
import { dirtyNames } from "../../../src/app/dirty.ts";
import { hasHappened } from "../../../src/app/rules/happened.ts";
import { csv, intake, newWorld } from "../../sidebar/import/intake.ts";

const lines = (...rows: readonly string[]): string =>
  ["Row ID,Order ID,Order Date,Customer ID,Customer Name,Product ID,Product Name,Sales,Quantity,Profit", ...rows].join("\n");
const first = ["1,A-1,2017-05-01,C1,Acme,P1,Pen,10.1,1,1", "2,A-1,2017-05-01,C1,Acme,P2,Pad,20.2,2,2"];

test("a new line of an order that is there raises its amount; the lines that were there are not needed again", async () => {
  const world = newWorld();
  await intake(world, lines(...first));
  const report = await intake(world, lines("3,A-1,2017-05-01,C1,Acme,P1,Pen,5,1,0.5"));
  expect(report.entities).toMatchObject({
    order: { created: 0, updated: 0, skipped: 1 },
    orderLine: { created: 1, updated: 0, skipped: 0 },
  });
  expect(world.rows("order")).toMatchObject([{ number: "A-1", amount: 35.3, profit: 3.5 }]);
});

test("a line that changes changes its order's amount", async () => {
  const world = newWorld();
  await intake(world, lines(...first));
  const report = await intake(world, lines(first[0] ?? "", "2,A-1,2017-05-01,C1,Acme,P2,Pad,30.2,3,2"));
  expect(report.entities.orderLine).toEqual({ created: 0, updated: 1, skipped: 1 });
  expect(world.rows("order")).toMatchObject([{ amount: 40.3 }]);
});

test("an amount that somebody corrected by hand stays", async () => {
  const world = newWorld();
  await intake(world, lines(...first));
  world.tables.change("order", [{ at: 2, set: { amount: 99 } }]);
  await intake(world, lines(...first, "3,A-1,2017-05-01,C1,Acme,P1,Pen,5,1,0.5"));
  expect(world.rows("order")).toMatchObject([{ amount: 99, profit: 3.5 }]);
});

test("lines without an id of their own are told by what they hold, whatever the order of the rows", async () => {
  const world = newWorld();
  const given = (...rows: readonly string[]) => ["Order ID,Order Date,Customer Name,Product Name,Sales,Quantity", ...rows].join("\n");
  const rows = ["A-1,2017-05-01,Acme,Pen,10,1", "A-1,2017-05-01,Acme,Pen,10,1", "A-1,2017-05-01,Acme,Pen,20,2"];
  await intake(world, given(...rows));
  expect(world.rows("orderLine")).toHaveLength(3);
  world.sort("orderLine", "id");
  const again = await intake(world, given(...[...rows].reverse()));
  expect(again.entities.orderLine).toEqual({ created: 0, updated: 0, skipped: 3 });
});

test("an order keeps the owner whom its customer had", async () => {
  const world = newWorld("en", [
    { name: "Lin Wei", email: "lin@example.com" },
    { name: "Bo Chen", email: "bo@example.com" },
  ]);
  const given = (owner: string) =>
    csv(["Order number", "Customer", "Order date", "Amount"], {
      "Order number": "A1",
      Customer: "Acme",
      "Order date": "2017-05-01",
      Amount: owner,
    });
  world.add("customer", { name: "Acme", owner: "bo@example.com" });
  await intake(world, given("10"));
  expect(world.rows("order")).toMatchObject([{ owner: "bo@example.com" }]);
  world.tables.change("customer", [{ at: 2, set: { owner: "lin@example.com" } }]);
  await intake(world, given("12"));
  expect(world.rows("order")).toMatchObject([{ owner: "bo@example.com", amount: 12 }]);
});

test("a customer whom its id finds is renamed, and the tabs that repeat the name are to be refreshed", async () => {
  const world = newWorld();
  await intake(world, "Source ID,Customer\nZ1,Acme\n");
  expect(dirtyNames(world)).not.toContain("customer");
  await intake(world, "Source ID,Customer\nZ1,Acme Holding\n");
  expect([world.rows("customer").map(({ name }) => name), dirtyNames(world)]).toEqual([["Acme Holding"], ["customer"]]);
});

test("two companies of one name and different ids are two, unless they are reached the same way", async () => {
  const world = newWorld();
  await intake(world, "Source ID,Customer,Phone\nZ1,Acme,021-5555 0101\nZ2,Acme,021-5555 0102\n");
  expect(world.rows("customer")).toHaveLength(2);
  const other = await intake(world, "Source ID,Customer,Phone\nH7,ACME,(021) 55550102\n");
  expect([other.entities.customer?.created, world.rows("customer").map(({ sourceId }) => sourceId)]).toEqual([0, ["Z1", "Z2"]]);
});

test("a company is known by its number and a name that differs in its legal form alone", async () => {
  const world = newWorld();
  world.add("customer", { name: "Acme, Inc.", phone: "+86 21 5555 0101" });
  const report = await intake(world, "Customer,Phone,City\nAcme Incorporated,021-55550101,Wuxi\nBolt,021-55550101,Wuxi\n");
  expect(report.entities.customer).toEqual({ created: 1, updated: 1, skipped: 0 });
});

test("a parent may stand below its child, and in another case", async () => {
  const world = newWorld();
  const report = await intake(world, "Customer,Parent customer\nAcme East,ACME\nAcme,\nBolt,Nobody\n");
  const acme = world.rows("customer").find(({ name }) => name === "Acme");
  expect(world.rows("customer").find(({ name }) => name === "Acme East")).toMatchObject({ parent: acme?.id, parentName: "Acme" });
  expect(report.remarks).toEqual(["Row 4: Parent customer: there is no “Nobody” in the workbook. The field was left blank."]);
  expect((await intake(world, "Customer,Parent customer\nAcme East,ACME\nAcme,\n")).entities.customer).toEqual({
    created: 0,
    updated: 0,
    skipped: 2,
  });
});

test("a file of contacts fills what is blank in their customers, and overwrites nothing there", async () => {
  const world = newWorld();
  world.add("customer", { name: "Acme", city: "Wuxi" });
  await intake(world, "Company,Contact person,Mobile,City,Country\nAcme,Ann Lee,13800000000,Beijing,China\n");
  expect(world.rows("customer")).toMatchObject([{ city: "Wuxi", country: "China" }]);
});

test("two people of one name at one company are two when address and number differ", async () => {
  const world = newWorld();
  const given = (mobile: string) => `Company,Contact person,Mobile\nAcme,Ann Lee,${mobile}\n`;
  await intake(world, given("13800000001"));
  await intake(world, given("13800000002"));
  expect(world.rows("contact").map(({ mobile }) => mobile)).toEqual(["13800000001", "13800000002"]);
});

test("last contact moves forward only; a file's next contact fills a blank only", async () => {
  const world = newWorld();
  world.add("customer", { name: "Acme", owner: "lin@example.com", lastContact: "2017-12-01", nextDue: "2018-02-01" });
  const given = (last: string) => `客户名称,客户级别,最后跟进时间,下次联系时间\nAcme,A,${last},2018-01-15\n`;
  await intake(world, given("2017-11-01"));
  expect(world.rows("customer")).toMatchObject([{ lastContact: "2017-12-01", nextDue: "2018-02-01", level: "A" }]);
  await intake(world, given("2017-12-20"));
  expect(world.rows("customer")).toMatchObject([{ lastContact: "2017-12-20", nextDue: "2018-02-01" }]);
});

test("completeness is worked out for new and changed customers", async () => {
  const world = newWorld();
  await intake(world, "Customer\nAcme\n");
  const before = world.rows("customer")[0]?.completeness ?? 0;
  await intake(world, "Customer,Phone,Email\nAcme,021-5555 0101,a@b.co\n");
  expect(before).toBeGreaterThan(0);
  expect(world.rows("customer")[0]?.completeness ?? 0).toBeGreaterThan(before);
});

test("a task or visit without an owner is the importer's own; a case is numbered", async () => {
  const world = newWorld();
  await intake(world, "Task,Due\nCall back,2018-01-09\n");
  await intake(world, "Customer,Visited at,Channel\nAcme,2018-01-02 10:30,Phone\n");
  await intake(world, "Customer,Subject,Kind\nAcme,Broken pen,Complaint\n");
  expect(world.rows("task")).toMatchObject([{ owner: "lin@example.com", status: "open", origin: "imported" }]);
  expect(world.rows("visit")).toMatchObject([{ owner: "lin@example.com", status: "done", channel: "phone", done: "2018-01-02T10:30" }]);
  expect(world.rows("case")).toMatchObject([{ number: "K-2018-0001", kind: "complaint", status: "new" }]);
});

test("the journal has one line for each piece of a file, and none where nothing was written", async () => {
  const world = newWorld();
  await intake(world, lines(...first), { file: "may.csv" });
  expect(world.rows("journal").map(({ action, entity, record, changes }) => [action, entity, record, changes])).toEqual([
    ["imported", "customer", "may.csv", '{"created":1,"updated":0}'],
    ["imported", "product", "may.csv", '{"created":2,"updated":0}'],
    ["imported", "order", "may.csv", '{"created":1,"updated":0}'],
    ["imported", "orderLine", "may.csv", '{"created":2,"updated":0}'],
  ]);
  await intake(world, lines(...first), { file: "may.csv" });
  expect(world.rows("journal")).toHaveLength(4);
});

test("a mapping file may not name what is not there", async () => {
  const world = newWorld();
  const reports = [
    await intake(world, "Customer\nAcme\n", { mapping: { Klient: "customer.name" } }),
    await intake(world, "Customer\nAcme\n", { mapping: { Customer: "customer.nam" } }),
  ];
  expect(reports.map(({ stopped }) => stopped)).toEqual(["The file has no column “Klient”.", "There is no target “customer.nam”."]);
});

test("orders that were imported are looked at by the rules with the next tick", async () => {
  const world = newWorld();
  await intake(world, csv(["Customer"], { Customer: "Acme" }));
  expect(hasHappened(world)).toBe(false);
  await intake(world, lines(...first));
  expect(hasHappened(world)).toBe(true);
});
