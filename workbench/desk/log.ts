/** `desk log`: the executions, or what one of them wrote. */
import { executionTable, failureText } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const logVerb: Verb = {
  usage: "log [NUMBER]",
  says: "lists the last executions with what they cost, or shows one's log and error",
  async run({ words, open }) {
    const bench = await open();
    const [number] = words;
    const reports = bench.executions();
    if (number === undefined)
      return { text: reports.length === 0 ? "No executions." : executionTable(reports, bench.spreadsheet.zone), json: reports };
    const report = reports.find(({ id }) => String(id) === number) ?? complain(`There is no execution ${number}.`);
    const error = report.error ? [failureText(report)] : [];
    return { text: [executionTable([report], bench.spreadsheet.zone), ...report.log, ...error].join("\n"), json: report };
  },
};
