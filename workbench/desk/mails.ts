/** `desk mails`: the mailbox, or one mail, or the drafts. */
import type { Mail } from "../runtime/execution/report.ts";
import { showWhen } from "../runtime/time/zone.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { table } from "./show.ts";
import { type Answer, complain, type Verb } from "./verb.ts";

const headings = ["#", "when", "from", "to", "subject"];

const row = (zone: string, number: string, { at, from, to, subject }: Mail) => [number, showWhen(zone, at), from, to.join(", "), subject];

function listed(numbered: readonly (readonly [string, Mail])[], zone: string, none: string): string {
  return numbered.length === 0
    ? none
    : table(
        headings,
        numbered.map(([number, mail]) => row(zone, number, mail)),
      );
}

function drafts(bench: Workbench): Answer {
  const all = bench.drafts();
  const text = listed(
    all.map(({ id, mail }) => [id, mail]),
    bench.spreadsheet.zone,
    "No draft.",
  );
  return { text, json: all };
}

function letter(mail: Mail, zone: string): string {
  const head = [
    `From: ${mail.name} <${mail.from}>`,
    `To: ${mail.to.join(", ")}`,
    ...(mail.cc.length > 0 ? [`Cc: ${mail.cc.join(", ")}`] : []),
    ...(mail.bcc.length > 0 ? [`Bcc: ${mail.bcc.join(", ")}`] : []),
    `Date: ${showWhen(zone, mail.at)}`,
    `Subject: ${mail.subject}`,
    ...[...mail.attachments, ...Object.values(mail.inlineImages)].map(({ name, type }) => `With: ${name} (${type})`),
  ];
  return [...head, "", mail.text].join("\n");
}

export const mailsVerb: Verb = {
  usage: "mails [NUMBER [--html]] [--drafts]",
  says: "lists what was sent, or the drafts; or shows one mail: its plain text, or its HTML",
  async run({ words, options, open }) {
    const bench = await open();
    const { zone } = bench.spreadsheet;
    const [number] = words;
    if (options.has("drafts")) return drafts(bench);
    if (number === undefined) {
      const text = listed(
        bench.mails().map((mail) => [String(mail.id), mail]),
        zone,
        "No mail.",
      );
      return { text, json: bench.mails() };
    }
    const mail = bench.mails().find(({ id }) => String(id) === number) ?? complain(`There is no mail ${number}.`);
    return { text: options.has("html") ? mail.html : letter(mail, zone), json: mail };
  },
};
