/** Charts on a tab. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { EmbeddedChart, newChart } from "./embeddedChart.ts";
import { install, made, makers } from "./methods.ts";
import { Sheet, type SheetMethods, sheetObject } from "./sheet.ts";
import { copyName, copyOf, Spreadsheet } from "./spreadsheet.ts";

const on = makers<Sheet>();

function insert({ session, model }: Sheet, chart: EmbeddedChart): void {
  model.charts.push({ ...structuredClone(chart.state), id: session.model.freshId() * 1009 });
  model.changed({ kind: "features" });
}

function at({ model }: Sheet, { state }: EmbeddedChart): number {
  const index = model.charts.findIndex((chart) => chart.id === state.id);
  if (index < 0) throw new GoogleError("Embedded chart does not exist on this sheet.");
  return index;
}

const methods: SheetMethods = {
  newChart: on.free([], ({ session }) => newChart(session)),
  insertChart: on.change([made(EmbeddedChart)], insert),
  updateChart: on.change([made(EmbeddedChart)], (self, chart) => {
    self.model.charts[at(self, chart)] = structuredClone(chart.state);
    self.model.changed({ kind: "features" });
  }),
  removeChart: on.change([made(EmbeddedChart)], (self, chart) => {
    self.model.charts.splice(at(self, chart), 1);
    self.model.changed({ kind: "features" });
  }),
  getCharts: on.read([], ({ session, model }) => model.charts.map((state) => new EmbeddedChart(session, model, structuredClone(state)))),
  copyTo: on.change([made(Spreadsheet)], ({ session, model }, { session: there }) => {
    session.model.settle();
    const copy = copyOf(there, model, copyName(there, model.name));
    there.model.addSheet(copy, there.model.sheets.length);
    return sheetObject(there, copy);
  }),
};
install(Sheet, "SpreadsheetApp.Sheet", { ...methods });
