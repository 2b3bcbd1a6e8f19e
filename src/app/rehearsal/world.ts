/** A world in which everything happens and nothing has an effect: over the real one, with a clock and a mailbox of its own. */
import { entities } from "../../crm/entities.ts";
import type { Day } from "../../schema/cell.ts";
import { vocabulary } from "../../text/language.ts";
import { Broken } from "../broken.ts";
import { openContext } from "../context.ts";
import { keeperIn } from "../keeper.ts";
import { budgetOf } from "../outbox/stock.ts";
import type { Builder, Cache, Clock, Letter, Mailer, Now, State, World } from "../ports.ts";
import { rehearsalForms } from "./forms.ts";
import { rehearsalTables } from "./tables.ts";

export interface RehearsalWorld extends World {
  setNow(now: Now): void;
}

function overState(real: State): State {
  const own = new Map<string, string>();
  return {
    get: (key) => own.get(key) ?? real.get(key),
    set: (entries) => {
      for (const [key, text] of Object.entries(entries)) own.set(key, text);
    },
  };
}

function overCache(real: Cache): Cache {
  const own = new Map<string, string | undefined>();
  return {
    get: (key) => (own.has(key) ? own.get(key) : real.get(key)),
    set: (key, value) => void own.set(key, value),
    drop: (key) => void own.set(key, undefined),
  };
}

/** As many recipients a day as the forecast of mail counts on. */
export function allowance(real: World): (day: Day) => number {
  const { left, perDay } = budgetOf(real);
  const today = real.now().day;
  return (day) => Math.max(0, day === today ? left : perDay);
}

function catcher(real: World, now: () => Now, caught: (letter: Letter) => void): Mailer {
  const room = allowance(real);
  const spent = new Map<Day, number>();
  const spentOn = (day: Day): number => spent.get(day) ?? 0;
  const remaining = (): number => room(now().day) - spentOn(now().day);
  return {
    remaining,
    send: (letter) => {
      if (remaining() < 1) throw new Broken("mailQuota");
      spent.set(now().day, spentOn(now().day) + 1);
      caught(letter);
    },
  };
}

/** A workbook that stands as it is: there is nothing to build. */
const idleBuilder: Builder = {
  setZone: () => undefined,
  tabs: () => [],
  create: () => 0,
  furniture: () => ({ marked: 0, marks: () => new Map(), formats: [], offers: [], guarded: new Set(), frozen: true, filtered: true }),
  build: () => undefined,
  offer: () => undefined,
  remember: () => undefined,
  recall: () => ({}),
  remove: () => undefined,
};

const tickingClock: Clock = { look: () => "ticks", start: () => undefined, stop: () => undefined };

/** Ids that no real row has: those never hold a 0. */
function counted(): World["newId"] {
  let count = 0;
  return (name) => `${entities[name].prefix}-${String(++count).padStart(10, "0")}`;
}

/** `caught` hears of each letter that would have gone. */
export function rehearsalWorld(real: World, caught: (letter: Letter) => void): RehearsalWorld {
  let time = real.now();
  const now = (): Now => time;
  const keeper = keeperIn(real.state)?.who ?? real.me();
  const state = overState(real.state);
  return {
    tables: rehearsalTables(real.tables, vocabulary(openContext({ ...real, state }).language)),
    mailer: catcher(real, now, caught),
    clock: tickingClock,
    forms: rehearsalForms(real.forms),
    charts: { ensure: () => undefined, show: () => undefined },
    builder: idleBuilder,
    state,
    cache: overCache(real.cache),
    workbook: { ...real.workbook, show: () => undefined },
    me: () => keeper,
    now,
    at: (ms) => real.at(ms),
    setNow: (next) => {
      time = next;
    },
    timeIsUp: () => real.timeIsUp(),
    lock: (work) => work(),
    sign: (text) => real.sign(text),
    newId: counted(),
    log: () => undefined,
  };
}
