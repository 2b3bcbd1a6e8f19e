/** The customers to search in: fetched once, then kept up to date with what is saved here. */
import type { CustomerIndex as Fetched, Indexed, Reply } from "../../src/app/wire.ts";
import type { Rec } from "../../src/crm/entities.ts";

export interface CustomerIndex {
  /** What is known at the moment, without asking. */
  readonly known: () => readonly Indexed[];
  /** Asks once, and again when it is stale or the last asking failed. */
  readonly load: () => Promise<Reply<readonly Indexed[]>>;
  /** A known customer as it was just read. */
  readonly put: (at: number, record: Rec<"customer">) => void;
  /** A visit to this customer was just saved: that it was due holds no longer, and when it is due next the server will tell. */
  readonly contacted: (id: string) => void;
  /** Something was saved that the index may show: the next view to load it asks whether it changed. */
  readonly stale: () => void;
}

const indexed = (at: number, record: Rec<"customer">, contacts: Indexed[9]): Indexed => [
  record.id,
  at,
  record.name ?? "",
  record.shortName ?? "",
  record.level ?? "",
  record.owner ?? "",
  record.phone ?? "",
  record.email ?? "",
  record.nextDue ?? "",
  contacts,
];

const notDue = ([id, at, name, shortName, level, owner, phone, email, , contacts]: Indexed): Indexed => [
  id,
  at,
  name,
  shortName,
  level,
  owner,
  phone,
  email,
  "",
  contacts,
];

/** `fetch` is told the version that is held, or null. */
export function customerIndex(fetch: (version: string | null) => Promise<Reply<Fetched>>): CustomerIndex {
  let rows: readonly Indexed[] = [];
  let version: string | null = null;
  let asked: Promise<Reply<readonly Indexed[]>> | undefined;
  const ask = async (): Promise<Reply<readonly Indexed[]>> => {
    const reply = await fetch(version);
    if (!reply.ok) {
      asked = undefined;
      return reply;
    }
    version = reply.value.version;
    rows = reply.value.rows ?? rows;
    return { ok: true, value: rows };
  };
  return {
    known: () => rows,
    load: async () => {
      asked ??= ask();
      const reply = await asked;
      return reply.ok ? { ok: true, value: rows } : reply;
    },
    put: (at, record) => {
      rows = rows.map((row) => (row[0] === record.id ? indexed(at, record, row[9]) : row));
    },
    contacted: (id) => {
      rows = rows.map((row) => (row[0] === id ? notDue(row) : row));
    },
    stale: () => {
      asked = undefined;
    },
  };
}
