/** Writes the forecast of mail into Settings, for whoever looks there. */
import { forecastLine } from "../../text/forecast.ts";
import type { Context } from "../context.ts";
import { countsOf, mailDays } from "./mails.ts";
import { readStock, type StockRow, stockEntries } from "./stock.ts";

/** State key: the row of Settings where the forecast stood last. */
const placeKey = "outbox.forecastRow";

/** A row that somebody has deleted stays deleted until Set up is run again. */
export function showForecast(context: Context, rows: readonly StockRow[]): void {
  const { world, language } = context;
  world.lock(() => {
    const days = countsOf(mailDays(context, rows));
    const value = forecastLine(language, days, world.now().day) ?? null;
    const row = world.tables.find("setting", "mailForecast", Number(world.state.get(placeKey) ?? 0) || undefined);
    if (!row) return;
    world.state.set({ [placeKey]: String(row.at) });
    if (row.record.value !== value) world.tables.change("setting", [{ at: row.at, set: { value } }]);
  });
}

/** After mail was planned: keeps in mind what now waits, and shows it. */
export function showPlanned(context: Context): void {
  const { world } = context;
  world.lock(() => {
    const rows = readStock(world);
    world.state.set(stockEntries(rows));
    showForecast(context, rows);
  });
}
