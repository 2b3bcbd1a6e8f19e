/** Mail, sent as the person on whose behalf the script runs and out of their quota. */
import { Broken } from "../app/broken.ts";
import type { Letter, Mailer } from "../app/ports.ts";
import { email } from "../schema/kinds.ts";
import { draw } from "./pictures.ts";

/** A line break in a header could smuggle in another one; 250 characters is Google's limit for a subject (platform.md 7). */
const headerText = (text: string): string => text.replace(/[\r\n]+/g, " ").slice(0, 250);

/** One address exactly: Google reads a comma as the start of a second recipient (platform.md 7). */
function oneAddress(to: string): string {
  if (email.schema.safeParse(to).success) return to;
  throw new Broken("badAddress", { address: to });
}

/** What no later attempt can mend, where Google says so in English (platform.md 7); in another language it is found out by trying. */
const lasting =
  /^(?:Invalid email|Failed to send email: no recipient|Limit Exceeded: Email (?:Body|Recipients|Total Attachments|Attachments))/i;
const spent = /too many times for one day/i;

/** What is left of the quota; nothing where even that cannot be asked. */
function leftNow(): number {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch {
    return 0;
  }
}

/**
 * Google's texts come in the user's language (platform.md 2): that the quota is used up is told by the number, too. A letter that was
 * counted although the call failed has probably gone (a "server error" may come after the work; platform.md 2, K).
 */
function meaningOf(error: unknown, before: number): unknown {
  if (error instanceof Broken) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (lasting.test(said)) return new Broken("mailRefused", { said });
  if (spent.test(said)) return new Broken("mailQuota");
  const left = leftNow();
  if (left < before) return new Broken("mailUncertain", { said });
  return error;
}

type Pictures = Readonly<Record<string, GoogleAppsScript.Base.Blob>>;

/** The page with its pictures inside: Google's converter fetches nothing that a page names (K). */
function toPdf({ name, html }: NonNullable<Letter["pdf"]>, pictures: Pictures): GoogleAppsScript.Base.Blob {
  const whole = Object.entries(pictures).reduce(
    (page, [id, picture]) => page.replaceAll(`"cid:${id}"`, `"data:image/png;base64,${Utilities.base64Encode(picture.getBytes())}"`),
    html,
  );
  return Utilities.newBlob(whole, "text/html", `${name}.html`).getAs("application/pdf").setName(name);
}

function send({ to, name = "Rapport", replyTo, subject, html, text, charts = {}, pdf }: Letter): void {
  const pictures = Object.fromEntries(Object.entries(charts).map(([id, spec]) => [id, draw(spec, id)]));
  const from = { name: headerText(name), ...(replyTo === undefined ? {} : { replyTo: oneAddress(replyTo) }) };
  const options = { to: oneAddress(to), subject: headerText(subject), body: text, htmlBody: html, ...from };
  MailApp.sendEmail({
    ...options,
    ...(Object.keys(pictures).length > 0 ? { inlineImages: pictures } : {}),
    ...(pdf ? { attachments: [toPdf(pdf, pictures)] } : {}),
  });
}

export const googleMailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send: (letter) => {
    const before = MailApp.getRemainingDailyQuota();
    if (before < 1) throw new Broken("mailQuota");
    try {
      send(letter);
    } catch (error) {
      throw meaningOf(error, before);
    }
  },
};
