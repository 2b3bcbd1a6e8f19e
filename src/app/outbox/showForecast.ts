/** Writes the forecast of mail into Settings, for whoever looks there. */
import { forecastLine } from "../../text/forecast.ts";
import type { Context } from "../context.ts";
import { countsOf, mailDays, readMails } from "./mailbox.ts";

/** State key: the row of Settings where the forecast stood last. */
const placeKey = "outbox.forecastRow";

/** A row that somebody has deleted stays deleted until Set up is run again. */
export function showForecast({ world, language }: Context): void {
  world.lock(() => {
    const days = countsOf(mailDays(world, readMails(world)));
    const value = forecastLine(language, days, world.now().day) ?? null;
    const row = world.tables.find("setting", "mailForecast", Number(world.state.get(placeKey) ?? 0) || undefined);
    if (!row) return;
    world.state.set({ [placeKey]: String(row.at) });
    if (row.record.value !== value) world.tables.change("setting", [{ at: row.at, set: { value } }]);
  });
}
