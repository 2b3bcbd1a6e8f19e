/** The open workbench as its own parts see it. */
import type { Fetch } from "../services/web/fetch.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { House } from "./execution/host.ts";
import { LockTable } from "./execution/locks.ts";
import { Pool } from "./execution/pool.ts";
import type { Change } from "./execution/report.ts";
import type { FormSubmission } from "./execution/scene.ts";
import { drawn, firstComeFirstServed } from "./execution/scheduler.ts";
import { Screen } from "./people/screen.ts";
import type { Script } from "./script/script.ts";
import type { Books } from "./world/books.ts";
import type { Faults } from "./world/faults.ts";
import type { World } from "./world/world.ts";

export interface Bench extends House {
  readonly world: World;
  /** The workbook on the desk. */
  readonly spreadsheet: SpreadsheetModel;
  readonly books: Books;
  readonly screen: Screen;
  readonly script: Script;
  /** Whether executions run in this process, unless they say otherwise. */
  readonly inProcess: boolean;
  /** Answers to forms whose triggers have not run yet. */
  readonly submissions: FormSubmission[];
  /** How many executions of whom are running. */
  readonly running: Map<string, number>;
  faults: Faults;
  /** What stands in for the network. */
  readonly fetch: Fetch | null;
  tell(change: Change): void;
}

/** What a bench is made of. */
export interface Parts extends Pick<Bench, "world" | "books" | "script" | "inProcess" | "faults" | "fetch"> {
  /** Workers lent by another workbench. */
  readonly pool?: Pool;
}

export function setUp({ pool = new Pool(), ...parts }: Parts, tell: (change: Change) => void): Bench {
  const { world, books } = parts;
  const scheduler = world.seeded ? drawn(world.chance) : firstComeFirstServed();
  return {
    ...parts,
    pool,
    tell,
    spreadsheet: books.home,
    scheduler,
    screen: new Screen(tell),
    locks: new LockTable((id) => scheduler.resumed(id)),
    submissions: [],
    running: new Map(),
  };
}
