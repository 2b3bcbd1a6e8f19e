/** Writes the forecast of mail into Settings, for whoever looks there. */
import { forecastLine } from "../../text/forecast.ts";
import type { Context } from "../context.ts";
import { countsOf, mailDays, readMails } from "./mailbox.ts";

/** A row that somebody has deleted stays deleted until Set up is run again. */
export function showForecast({ world, language }: Context): void {
  world.lock(() => {
    const days = countsOf(mailDays(world, readMails(world)));
    const value = forecastLine(language, days, world.now().day) ?? null;
    const row = world.tables.find("setting", "mailForecast");
    if (row && row.record.value !== value) world.tables.change("setting", [{ at: row.at, set: { value } }]);
  });
}
