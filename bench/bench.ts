/** Prints what the product costs, against the bounds that it must keep. */
import { readScript } from "../workbench/runtime/script/script.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import { boss, measureField } from "./field.ts";
import { measureImport } from "./import.ts";
import { type Inputs, measureLoad, shares } from "./load.ts";
import { measureMail } from "./mail.ts";
import { measurePage, type Pages } from "./page.ts";
import { measureSearch } from "./search.ts";
import { measureSurveys } from "./surveys.ts";
import { printTable, summarise } from "./table.ts";
import { measureWorkbench } from "./workbench.ts";

export interface Bench {
  readonly sizes: Readonly<Record<string, number>>;
  readonly inputs: Inputs;
  readonly Workbench: { open(options: Parameters<typeof Workbench.open>[0]): Promise<Workbench> };
  readonly serve: Pages["serve"];
}

/** Runs everything; gives the exit code. */
export async function bench({ sizes, inputs, Workbench, serve }: Bench): Promise<number> {
  const open = () => Workbench.open({ script: "dist", seed: 1, create: { zone: "America/New_York", now: "2018-01-02T08:00", user: boss } });
  const large = { open, customers: 10_000, visits: 100_000, orders: 100_000 };
  const own = await measureWorkbench((options) => Workbench.open(options), await readScript("dist"));
  const page = await measurePage({ Workbench, serve });
  const rows = [
    ...own,
    ...page,
    ...measureLoad(sizes),
    ...measureSearch(),
    ...(await measureField(large)),
    ...(await measureImport(open)),
    ...(await measureSurveys(open)),
    ...(await measureMail((options) => Workbench.open(options))),
  ];
  printTable(rows);
  console.log("\nWhat the server's bundle holds:");
  for (const [name, bytes] of shares(inputs).slice(0, 12)) console.log(`  ${name.padEnd(28)} ${(bytes / 1000).toFixed(0).padStart(4)} kB`);
  return summarise(rows);
}
