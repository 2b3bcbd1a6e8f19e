/** How a workbench is opened, and what a new one is like. */
import { SpreadsheetModel } from "../sheets/model.ts";
import type { Script } from "./script.ts";
import { newWorld, type World } from "./world.ts";
import { isZone, parseWhen } from "./zone.ts";

export interface OpenOptions {
  /** Folder of the state; without one everything lives in memory. */
  readonly dir?: string;
  /** Folder of the built bundle (`dist`): `.gs`/`.js` files, `.html` files and `appsscript.json`; or what was read from one. */
  readonly script: string | Script;
  /** Seeds every chance: ids, jitter of triggers, and the order in which overlapping executions are served. Without one, first come first served. */
  readonly seed?: number;
  /** Runs executions in this process, one after the other, without workers. */
  readonly inProcess?: boolean;
  /** What a new workbench is like; ignored when `dir` holds one. `now` is a wall clock time in `zone` (`2026-03-02T08:00`) or an instant. */
  readonly create?: { readonly locale?: string; readonly zone?: string; readonly now?: string | number; readonly user?: string };
}

/** A new workbench; `create.now` defaults to this computer's clock. */
export function fresh({ create = {}, seed }: OpenOptions): { readonly world: World; readonly spreadsheet: SpreadsheetModel } {
  const { locale = "en_US", zone = "Etc/UTC", user: owner = "boss@example.com", now = Date.now() } = create;
  if (!/^[a-z]{2,3}_[A-Z]{2}$/.test(locale)) throw new Error(`${locale} is not a locale such as en_US or zh_CN.`);
  if (!isZone(zone)) throw new Error(`${zone} is not a time zone such as Asia/Shanghai.`);
  const instant = typeof now === "number" ? now : parseWhen(zone, now);
  if (instant === null) throw new Error(`${now} is not a time such as 2026-03-02T08:00.`);
  return { world: newWorld({ now: instant, owner, seed }), spreadsheet: SpreadsheetModel.create({ name: "Rapport", locale, zone, owner }) };
}
