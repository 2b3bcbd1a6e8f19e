/** A world in memory, with a fixed day: every port over plain arrays of cells, as faithful to Google's as tests need. */
import { createHmac } from "node:crypto";
import type { Cache, Charts, Clock, Letter, Mark, NativeChart, State, Stored, Tables, World } from "../../src/app/ports.ts";
import { stateKeys } from "../../src/app/stateKeys.ts";
import type { Code, LanguageCode } from "../../src/crm/choices.ts";
import { type EntityName, entities, entityOf, type FieldName, type Fields, type Rec } from "../../src/crm/entities.ts";
import { type Cell, isBlank } from "../../src/schema/cell.ts";
import { type AnyEntity, blank, fieldNames, type Part } from "../../src/schema/entity.ts";
import { readCell, readRow, writeCell, writeRow } from "../../src/schema/row.ts";
import { languages, vocabulary } from "../../src/text/language.ts";
import { type MemoryBuilder, memoryBuilder } from "./builder.ts";
import { type MemoryForms, memoryForms } from "./forms.ts";

export interface MemoryOptions {
  /** `yyyy-mm-dd`; 2018-01-03 is a Wednesday. */
  readonly day?: string;
  /** `hh:mm`. */
  readonly time?: string;
  readonly me?: string;
  readonly language?: LanguageCode;
  /** False for a workbook that nobody set up. */
  readonly setUp?: boolean;
  /** Recipients that today's mail quota allows. */
  readonly quota?: number;
}

type Cells = Record<string, Cell>;

export interface Memory extends World {
  readonly builder: MemoryBuilder;
  readonly forms: MemoryForms;
  readonly clock: MemoryClock;
  readonly sent: Letter[];
  readonly logged: string[];
  /** Rows that were brought to the front. */
  readonly shown: { readonly name: EntityName; readonly at: number }[];
  readonly notes: ReadonlyMap<string, string>;
  readonly drawn: ReadonlyMap<EntityName, readonly NativeChart[]>;
  /** How often each function of Tables was called. */
  readonly calls: Record<string, number>;
  /** Moves the clock; the time stays where it is not given. */
  setNow(day: string, time?: string): void;
  /** Who is at the keyboard from now on. */
  setMe(email: string): void;
  /** Whether the execution has run out of time, from now on. */
  setTimeIsUp(up: boolean): void;
  /** Adds a record as the add-on would. */
  add<N extends EntityName>(name: N, part: Part<Fields<N>>): Rec<N>;
  /** Everything that stands in a tab, blank rows left out. */
  rows<N extends EntityName>(name: N): readonly Rec<N>[];
  /** Types into a cell, as a person would: no id, no check. Marks the tab dirty, as `onEdit` does. */
  type(name: EntityName, at: number, cells: Readonly<Record<string, Cell>>): void;
  /** What a cell shows. */
  cell(name: EntityName, at: number, field: string): Cell;
  /** Sorts a tab's rows, as a person would. */
  sort(name: EntityName, field: string): void;
}

interface Store {
  readonly tabs: Map<EntityName, Cells[]>;
  readonly notes: Map<string, string>;
  readonly calls: Record<string, number>;
  readonly language: LanguageCode;
}

const rowsIn = ({ tabs }: Store, name: EntityName): Cells[] => {
  const rows = tabs.get(name) ?? [];
  tabs.set(name, rows);
  return rows;
};

const isEmpty = (row: Cells): boolean => Object.values(row).every(isBlank);

function stored<N extends EntityName>(store: Store, name: N, index: number): Stored<N> {
  const { row, problems } = readRow(entityOf(name), rowsIn(store, name)[index] ?? {}, vocabulary(languages[store.language]));
  return { at: index + 2, record: row, problems };
}

function memoryTables(store: Store): Tables {
  const words = vocabulary(languages[store.language]);
  const count = (name: string): void => {
    store.calls[name] = (store.calls[name] ?? 0) + 1;
  };
  const last = (name: EntityName): number => {
    const rows = rowsIn(store, name);
    let count = rows.length;
    while (count > 0 && isEmpty(rows[count - 1] ?? {})) count--;
    return count;
  };
  const valuesOf = <N extends EntityName>(name: N, field: FieldName<N>, from: number) =>
    rowsIn(store, name)
      .slice(from - 2, last(name))
      .map((row) => readCell(entityOf(name), field, row[field], words) ?? (field === "id" ? "" : null));
  const table = (name: EntityName, fields: readonly (readonly unknown[])[]) => ({
    size: Math.max(0, last(name)),
    values: Object.fromEntries(fields),
  });
  return {
    columns(name, fields, from = 2) {
      count("columns");
      const values = fields.map((field): readonly unknown[] => [field, valuesOf(name, field, from)]);
      return { ...table(name, values), size: Math.max(0, last(name) - from + 2) };
    },
    inspect(name) {
      count("inspect");
      const of: AnyEntity = entities[name];
      const filled = rowsIn(store, name).slice(0, last(name));
      const cells = filled.flatMap((row, index) =>
        fieldNames(entityOf(name)).map((field) => ({
          at: index + 2,
          field,
          raw: row[field] ?? "",
          value: readCell(entityOf(name), field, row[field], words),
        })),
      );
      return {
        ...table(
          name,
          fieldNames(entityOf(name)).map((field) => [field, valuesOf(name, field, 2)]),
        ),
        problems: cells.flatMap(({ at, field, raw, value }) =>
          value === undefined ? [{ at, field, expected: of.fields[field]?.kind.expected ?? "text", found: String(raw) }] : [],
        ),
        rough: cells.flatMap(({ at, field, raw, value }) =>
          value !== undefined && raw !== writeCell(entityOf(name), field, value, words) ? [{ at, field }] : [],
        ),
      };
    },
    find(name, id, hint) {
      count("find");
      const rows = rowsIn(store, name);
      const index = hint !== undefined && rows[hint - 2]?.id === id ? hint - 2 : rows.findIndex((row) => row.id === id && id !== "");
      return index < 0 ? undefined : stored(store, name, index);
    },
    where(name, field, value, limit = 50) {
      count("where");
      return rowsIn(store, name)
        .map((_, index) => stored(store, name, index))
        .filter(({ record }) => value !== "" && String(record[field] ?? "") === value)
        .reverse()
        .slice(0, limit);
    },
    append(name, records) {
      count("append");
      const rows = rowsIn(store, name);
      rows.length = last(name);
      rows.push(...records.map((record) => writeRow(entityOf(name), record, words)));
      return rows.length - records.length + 2;
    },
    add(name, record) {
      count("add");
      const rows = rowsIn(store, name);
      rows.length = last(name);
      rows.push(writeRow(entityOf(name), record, words));
    },
    change(name, changes) {
      count("change");
      const rows = rowsIn(store, name);
      for (const { at, set } of changes) {
        const row = rows[at - 2];
        if (!row) throw new Error(`${name} has no row ${at}`);
        Object.assign(row, writeRow(entityOf(name), set, words));
      }
    },
    replace(name, records, standing) {
      count("replace");
      if (standing !== undefined && last(name) !== standing) return false;
      store.tabs.set(
        name,
        records.map((record) => writeRow(entityOf(name), record, words)),
      );
      return true;
    },
    remove(name, at) {
      count("remove");
      rowsIn(store, name).splice(at - 2, 1);
    },
    mark(name, marks: readonly Mark[]) {
      count("mark");
      for (const { at, field, note } of marks) {
        const key = `${name}!${at}.${field}`;
        if (note === null) store.notes.delete(key);
        else store.notes.set(key, note);
      }
    },
    size: (name) => last(name),
    flush: () => count("flush"),
  };
}

function memoryState(): State {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key),
    set(given) {
      for (const [key, text] of Object.entries(given)) {
        if (new TextEncoder().encode(key + text).length > 8_000) throw new Error(`The value of ${key} is longer than 8,000 bytes.`);
        entries.set(key, text);
      }
    },
  };
}

function memoryCache(): Cache {
  const entries = new Map<string, string>();
  return { get: (key) => entries.get(key), set: (key, value) => void entries.set(key, value), drop: (key) => void entries.delete(key) };
}

export interface MemoryClock extends Clock {
  /** Whose triggers there are. */
  readonly triggers: Set<string>;
  /** Who has taken the permission back. */
  readonly refused: Set<string>;
}

function memoryClock(me: () => string): MemoryClock {
  const [triggers, refused] = [new Set<string>(), new Set<string>()];
  return {
    triggers,
    refused,
    look: () => (refused.has(me()) ? "noPermission" : triggers.has(me()) ? "ticks" : "noTrigger"),
    start() {
      refused.delete(me());
      triggers.add(me());
    },
    stop: () => void triggers.delete(me()),
  };
}

/** A workbook that is set up, with blank tabs, on Wednesday 2018-01-03 at 09:00. */
export function memoryWorld(options: MemoryOptions = {}): Memory {
  const language = options.language ?? "en";
  const store: Store = { tabs: new Map(), notes: new Map(), calls: {}, language };
  const tables = memoryTables(store);
  const [state, cache, drawn] = [memoryState(), memoryCache(), new Map<EntityName, readonly NativeChart[]>()];
  const [sent, logged]: [Letter[], string[]] = [[], []];
  const shown: { readonly name: EntityName; readonly at: number }[] = [];
  let [day, time, me, up, locked, ids] = [
    options.day ?? "2018-01-03",
    options.time ?? "09:00",
    options.me ?? "lin@example.com",
    false,
    false,
    0,
  ];
  const charts: Charts = { ensure: (tab, wanted) => void drawn.set(tab, wanted), show: (name) => void shown.push({ name, at: 2 }) };
  const builder = memoryBuilder();
  const world: Memory = {
    builder,
    clock: memoryClock(() => me),
    tables,
    charts,
    forms: memoryForms(() => world.now()),
    state,
    cache,
    sent,
    logged,
    shown,
    drawn,
    notes: store.notes,
    calls: store.calls,
    mailer: { remaining: () => (options.quota ?? 100) - sent.length, send: (letter) => void sent.push(letter) },
    workbook: {
      zone: "Etc/UTC",
      link: (name, at) => `https://docs.example.com/${name}${at === undefined ? "" : `#A${at}`}`,
      show: (name, at) => void shown.push({ name, at }),
      userLanguage: () => language,
    },
    me: () => me,
    now: () => ({ day, moment: `${day}T${time}`, ms: Date.parse(`${day}T${time}Z`) }),
    at: (ms) => {
      const wall = new Date(ms).toISOString();
      return { day: wall.slice(0, 10), moment: wall.slice(0, 16), ms };
    },
    timeIsUp: () => up,
    lock(work) {
      if (locked) return work();
      locked = true;
      try {
        return work();
      } finally {
        tables.flush();
        locked = false;
      }
    },
    sign: (text) => createHmac("sha256", "secret").update(text).digest("base64url"),
    newId: (name) => `${entities[name].prefix}-${String(++ids).padStart(10, "0")}`,
    log: (message) => void logged.push(message),
    setNow: (newDay, newTime) => {
      [day, time] = [newDay, newTime ?? time];
    },
    setMe: (email) => {
      me = email;
    },
    setTimeIsUp: (isUp) => {
      up = isUp;
    },
    add(name, part) {
      const record = { ...blank(entityOf(name), world.newId(name)), ...part };
      tables.append(name, [record]);
      return record;
    },
    rows: (name) =>
      rowsIn(store, name)
        .map((_, index) => stored(store, name, index).record)
        .filter((_, index) => !isEmpty(rowsIn(store, name)[index] ?? {})),
    type(name, at, cells) {
      const rows = rowsIn(store, name);
      while (rows.length < at - 1) rows.push({});
      Object.assign(rows[at - 2] ?? {}, Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell])));
      state.set({ [`${stateKeys.dirty}.${name}`]: "1" });
    },
    cell: (name, at, field) => rowsIn(store, name)[at - 2]?.[field] ?? "",
    sort(name, field) {
      rowsIn(store, name).sort((one, other) => String(one[field] ?? "").localeCompare(String(other[field] ?? "")));
    },
  };
  if (options.setUp !== false) setUp(world, language);
  return world;
}

function setUp(world: Memory, language: LanguageCode): void {
  world.state.set({ [stateKeys.setUp]: world.now().day });
  world.tables.append("setting", [{ ...blank(entities.setting, "language"), value: language }]);
}

export interface Somebody {
  readonly email: string;
  readonly name: string;
  readonly role?: Code<"role">;
  readonly reportsTo?: string;
}

/** A supervisor, two managers below, and one more below a second supervisor. */
export const sampleTeam: readonly Somebody[] = [
  { email: "chen@example.com", name: "Chen Jing", role: "supervisor" },
  { email: "lin@example.com", name: "Lin Wei", role: "manager", reportsTo: "chen@example.com" },
  { email: "zhao@example.com", name: "Zhao Min", role: "manager", reportsTo: "chen@example.com" },
  { email: "sun@example.com", name: "Sun Li", role: "supervisor", reportsTo: "chen@example.com" },
  { email: "wu@example.com", name: "Wu Fang", role: "manager", reportsTo: "sun@example.com" },
];

export function addTeam(world: Memory, team: readonly Somebody[] = sampleTeam): void {
  for (const { email, name, role, reportsTo } of team)
    world.add("member", { email, name, role: role ?? "manager", reportsTo: reportsTo ?? null });
}
