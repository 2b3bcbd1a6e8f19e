/** `desk type`: a person types into a cell. */
import { one } from "./options.ts";
import { count, executionTable } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const typeVerb: Verb = {
  usage: "type TAB CELL TEXT [--user EMAIL]",
  says: "types into a cell as a person does, and lists the triggers that it fired (onEdit)",
  async run({ words, options, open }) {
    const [sheet, a1, text, ...more] = words;
    if (sheet === undefined || a1 === undefined || text === undefined || more.length > 0)
      return complain('Where, and what? Try: type Sheet1 B2 "=A2 * 2"');
    const bench = await open();
    const executions = await bench.edit(one(options, "user") ?? bench.owner, { sheet, a1, values: [[text]] });
    const list = executions.length === 0 ? [] : [executionTable(executions, bench.spreadsheet.zone)];
    return { text: [...list, `Typed; ${count(executions.length, "execution")}.`].join("\n"), json: executions };
  },
};
