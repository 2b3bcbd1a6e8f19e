/** `desk mails`: the mailbox, or one mail. */
import { showWhen } from "../runtime/zone.ts";
import { table } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

export const mailsVerb: Verb = {
  usage: "mails [NUMBER [--html]]",
  says: "lists what was sent, or shows one mail: its plain text, or its HTML",
  async run({ words, options, open }) {
    const bench = await open();
    const { zone } = bench.spreadsheet;
    const [number] = words;
    if (number === undefined) {
      const rows = bench.mails().map(({ id, at, from, to, subject }) => [String(id), showWhen(zone, at), from, to.join(", "), subject]);
      const text = rows.length === 0 ? "No mail." : table(["#", "when", "from", "to", "subject"], rows);
      return { text, json: bench.mails() };
    }
    const mail = bench.mails().find(({ id }) => String(id) === number) ?? complain(`There is no mail ${number}.`);
    if (options.has("html")) return { text: mail.html, json: mail };
    const head = [
      `From: ${mail.name} <${mail.from}>`,
      `To: ${mail.to.join(", ")}`,
      `Date: ${showWhen(zone, mail.at)}`,
      `Subject: ${mail.subject}`,
    ];
    return { text: [...head, "", mail.text].join("\n"), json: mail };
  },
};
