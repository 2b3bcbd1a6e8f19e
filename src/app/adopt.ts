/** Adopts what people typed or pasted into the tabs: ids, clean cells, names made references, and notes on what is wrong. */
import { type EntityName, entities, entityNames } from "../crm/entities.ts";
import { blank } from "../schema/entity.ts";
import { type Directories, type Directory, directories, directory, standing } from "./adopt/directory.ts";
import { type Adopted, adoptTab, rowsOf, type Wrong } from "./adopt/tab.ts";
import { marksFor, rememberedWrong, wrongEntries } from "./adopt/wrong.ts";
import { type Context, openContext, rememberSettings } from "./context.ts";
import { adoptingEntry, cleanEntries, waitingNames } from "./dirty.ts";
import { takeStock } from "./outbox/stock.ts";
import { plain } from "./plain.ts";
import type { World } from "./ports.ts";
import { titlesOf } from "./records/references.ts";
import { nextIndexVersion } from "./records/work.ts";
import { stirredEntry } from "./rules/happened.ts";
import { settleRules } from "./rules/reword.ts";
import { settleCampaigns } from "./surveys/settleCampaigns.ts";

/** Tabs that the add-on alone fills, and Settings, whose rows have names for ids. */
const ours = new Set<EntityName>(["kpi", "evidence", "summary", "score", "theme", "outbox", "rehearsal", "journal", "setting"]);

/** Rows of other tabs that repeat a title which is another one now. */
function refreshTitles({ tables }: World, name: EntityName, { titles }: Directory): void {
  for (const other of entityNames) {
    for (const { field, reference, to } of titlesOf(other)) {
      if (to !== name || other === name) continue;
      const values = standing(() => plain(tables).columns(other, [reference, field]).values) ?? {};
      const changes = (values[reference] ?? []).flatMap((id, index) => {
        const title = titles.get(String(id));
        return title !== undefined && values[field]?.[index] !== title ? [{ at: index + 2, set: { [field]: title } }] : [];
      });
      if (changes.length > 0) plain(tables).change(other, changes);
    }
  }
}

function noteInJournal({ world, me }: Context, name: EntityName, { named, wrong }: Adopted): void {
  if (named.length === 0) return;
  const changes = [
    ...named.slice(0, 500).map(({ at, id }) => `${name} ${id} (${at})`),
    ...wrong.slice(0, 100).map(({ at, field, found }) => `! ${field} (${at}) ${found.slice(0, 60)}`),
  ];
  const row = {
    ...blank(entities.journal, world.newId("journal")),
    at: world.now().moment,
    who: me,
    action: "adopted",
    entity: name,
    record: named[0]?.id ?? null,
    changes: changes.join("\n"),
  } as const;
  world.tables.append("journal", [row]);
}

function adoptOne(context: Context, name: EntityName, known: Map<EntityName, Directory>, look: Directories): readonly Wrong[] {
  const { world, language } = context;
  const tables = plain(world.tables);
  const rows = rowsOf(tables.inspect(name), () => world.newId(name));
  const { title } = entities[name];
  const own = directory(
    rows.map(({ id }) => id),
    rows.map(({ values }) => values[title] ?? null),
  );
  known.set(name, own);
  const adopted = adoptTab(context, name, rows, look);
  if (adopted.changes.length > 0) tables.change(name, adopted.changes);
  const wrong = name === "rule" ? settleRules(context) : adopted.wrong;
  if (name === "campaign") settleCampaigns(world);
  const before = rememberedWrong(world).filter(({ entity }) => entity === name);
  const marks = marksFor(language, before, wrong, new Map(rows.map(({ id, at }) => [id, at])));
  if (marks.length > 0) world.tables.mark(name, marks);
  refreshTitles(world, name, own);
  noteInJournal(context, name, adopted);
  return wrong;
}

/** Somebody typed into the Outbox: it is looked through for what now waits, so that it goes. */
function restock(world: World, names: readonly EntityName[]): readonly unknown[] {
  try {
    if (names.includes("outbox")) world.state.set(takeStock(world));
    return [];
  } catch (error) {
    return [error];
  }
}

/** Adopts these tabs; what there is no time for waits for the next tick, and so does a tab that cannot be adopted, without keeping the others. Gives why it could not. */
function adoptAll(context: Context, names: readonly EntityName[]): readonly unknown[] {
  const { world } = context;
  const failures = [...restock(world, names)];
  const known = new Map<EntityName, Directory>();
  const look = directories(world, known);
  let wrong = rememberedWrong(world);
  let left = names.filter((name) => !ours.has(name));
  world.state.set({ ...cleanEntries(world, names), ...adoptingEntry(left) });
  for (const name of left) {
    if (world.timeIsUp()) break;
    try {
      wrong = [...wrong.filter(({ entity }) => entity !== name), ...adoptOne(context, name, known, look)];
    } catch (error) {
      failures.push(error);
      continue;
    }
    left = left.filter((each) => each !== name);
    world.state.set({ ...adoptingEntry(left), ...wrongEntries(wrong), ...nextIndexVersion(context), ...stirredEntry([name]) });
  }
  return failures;
}

/** By default every tab that somebody edited since it was last adopted. Reads nothing when there is none. Throws the first failure, once all are tried. */
export function adoptRows(world: World, names: readonly EntityName[] = waitingNames(world)): void {
  if (names.length === 0) return;
  const context = openContext(world);
  const [failure] = world.lock(() => adoptAll(context, names));
  if (names.includes("member") || names.includes("setting")) rememberSettings(world);
  if (failure !== undefined) throw failure;
}
