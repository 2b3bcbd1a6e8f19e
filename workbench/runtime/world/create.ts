/** How a workbench is opened, and what a new one is like. */
import type { Fetch } from "../../services/web/fetch.ts";
import { SpreadsheetModel } from "../../sheets/model.ts";
import type { Script } from "../script/script.ts";
import { nothingWritten, type Stored } from "../store/storage.ts";
import { isZone, parseWhen } from "../time/zone.ts";
import { Books } from "./books.ts";
import { bind } from "./container.ts";
import type { Faults } from "./faults.ts";
import { drawHex } from "./random.ts";
import { type ContainerKind, newWorld, type Rules } from "./world.ts";

export interface OpenOptions {
  /** Folder of the state; without one everything lives in memory. */
  readonly dir?: string;
  /** Folder of the built bundle (`dist`): `.gs`/`.js` files, `.html` files and `appsscript.json`; or what was read from one. */
  readonly script: string | Script;
  /** Seeds every chance: ids, jitter of triggers, and the order in which overlapping executions are served. Without one, first come first served. */
  readonly seed?: number;
  /** Runs executions in this process instead of in workers: quicker to start and to debug, but one at a time; what would have to wait waits in vain. */
  readonly inProcess?: boolean;
  /** What a new workbench is like; ignored when `dir` holds one. */
  readonly create?: NewWorkbench;
  /** What goes wrong from now on. */
  readonly faults?: Faults;
  /** Answers what the script fetches; without it there is no network. */
  readonly fetch?: Fetch;
}

export interface NewWorkbench {
  /** Of the spreadsheet. */
  readonly name?: string;
  readonly locale?: string;
  readonly zone?: string;
  /** A wall clock time in `zone` (`2026-03-02T08:00`) or an instant; this computer's clock if left out. */
  readonly now?: string | number;
  readonly user?: string;
  readonly rules?: Partial<Rules>;
  /** What the script is bound to. */
  readonly container?: ContainerKind;
}

/** As long as Google's, whose scripts look for 25 letters or more in an address. */
export const newFileId = (chance: { state: number }): string => `1${drawHex(chance, 43)}`;

/** A new workbench, not stored anywhere yet. */
export function fresh({ create = {}, seed }: OpenOptions): Stored {
  const {
    name = "Untitled spreadsheet",
    locale = "en_US",
    zone = "Etc/UTC",
    user: owner = "boss@example.com",
    now = Date.now(),
    rules,
    container,
  } = create;
  if (!/^[a-z]{2,3}_[A-Z]{2}$/.test(locale)) throw new Error(`${locale} is not a locale such as en_US or zh_CN.`);
  if (!isZone(zone)) throw new Error(`${zone} is not a time zone such as Asia/Shanghai.`);
  const instant = typeof now === "number" ? now : parseWhen(zone, now);
  if (instant === null) throw new Error(`${now} is not a time such as 2026-03-02T08:00.`);
  const world = newWorld({ now: instant, owner, seed, ...(rules ? { rules } : {}) });
  if (container) bind(world, container);
  const id = newFileId({ state: seed ?? 20_260_302 });
  const home = SpreadsheetModel.create({ id, name, locale, zone, owner });
  return { world, books: new Books(home), written: nothingWritten() };
}
