/** Between the open workbench and its folder: which parts there are, which have changed, and how they become a workbench again. */

import type { SheetJson } from "../sheets/model/json.ts";
import { SpreadsheetModel } from "../sheets/model.ts";
import type { Folder } from "./folder.ts";
import type { World } from "./world.ts";

/** What was written last, to know what has changed since. */
export interface Written {
  readonly tabs: Map<number, number>;
  readonly texts: Map<string, string>;
  mails: number;
}

export const nothingWritten = (): Written => ({ tabs: new Map(), texts: new Map(), mails: 0 });

/** A workbench that has just been read is written already. */
function allWritten(world: World, spreadsheet: SpreadsheetModel): Written {
  const texts = Object.entries(smallParts(world, spreadsheet)).map(([name, part]) => [name, JSON.stringify(part)] as const);
  return { tabs: new Map(spreadsheet.sheets.map(({ id, revision }) => [id, revision])), texts: new Map(texts), mails: world.mails.length };
}

const tabPart = (id: number) => `tab-${id}`;
const mailPart = (index: number) => `mail-${index}`;

type Parts = Record<string, unknown>;

function smallParts(world: World, spreadsheet: SpreadsheetModel): Parts {
  const { mails, executions, forms, ...rest } = world;
  return { world: { ...rest, mails: mails.length }, executions, forms, spreadsheet };
}

function changedParts(world: World, spreadsheet: SpreadsheetModel, written: Written): Parts {
  const parts: Parts = {};
  for (const sheet of spreadsheet.sheets) {
    if (written.tabs.get(sheet.id) === sheet.revision) continue;
    parts[tabPart(sheet.id)] = spreadsheet.sheetJSON(sheet);
    written.tabs.set(sheet.id, sheet.revision);
  }
  for (const [name, part] of Object.entries(smallParts(world, spreadsheet))) {
    const json = JSON.stringify(part);
    if (written.texts.get(name) === json) continue;
    parts[name] = JSON.parse(json);
    written.texts.set(name, json);
  }
  for (; written.mails < world.mails.length; written.mails++) parts[mailPart(written.mails)] = world.mails[written.mails];
  return parts;
}

/** Writes what has changed since the last time. */
export async function store(
  folder: Folder,
  state: { readonly world: World; readonly spreadsheet: SpreadsheetModel; readonly written: Written },
): Promise<void> {
  const { world, spreadsheet, written } = state;
  const parts = changedParts(world, spreadsheet, written);
  const current = new Set(spreadsheet.sheets.map(({ id }) => tabPart(id)));
  const dropped = folder.parts().filter((part) => part.startsWith("tab-") && !current.has(part));
  if (Object.keys(parts).length > 0 || dropped.length > 0) await folder.write(parts, dropped);
}

/** Reads a workbench back, exactly as it was written. */
export async function restore(
  folder: Folder,
): Promise<{ readonly world: World; readonly spreadsheet: SpreadsheetModel; readonly written: Written }> {
  const read = async <T>(part: string) => (await folder.read(part)) as T;
  const { mails: count, ...rest } = await read<Omit<World, "mails" | "executions" | "forms"> & { mails: number }>("world");
  const json = await read<ReturnType<SpreadsheetModel["toJSON"]>>("spreadsheet");
  const sheets = await Promise.all(json.sheets.map((id) => read<SheetJson>(tabPart(id))));
  const mails = await Promise.all(Array.from({ length: count }, (_, index) => read<World["mails"][number]>(mailPart(index))));
  const world: World = { ...rest, mails, executions: await read("executions"), forms: await read("forms") };
  const spreadsheet = SpreadsheetModel.fromJSON(json, sheets);
  return { world, spreadsheet, written: allWritten(world, spreadsheet) };
}
