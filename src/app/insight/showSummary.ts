/** The caller's own next summary as it would read now, before any was sent. */
import type { Context } from "../context.ts";
import { withoutPictures } from "../outbox/preview.ts";
import type { MailPreview } from "../wire.ts";
import type { SummaryRule } from "./planSummaries.ts";
import { previewNext } from "./summary.ts";

export function showSummary(context: Context, { rule }: { readonly rule: SummaryRule }): MailPreview {
  const found = previewNext(context, rule);
  if ("nothing" in found) return { kind: "nothing", reason: found.nothing };
  const { subject, text, html } = found.letter;
  return { kind: "letter", subject, text, html: withoutPictures(html) };
}
