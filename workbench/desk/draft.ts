/** `desk draft`: a draft in somebody's mailbox, as they would write it in Gmail. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MailPart } from "../runtime/execution/report.ts";
import { typeOf } from "../services/blob/media.ts";
import { one } from "./options.ts";
import { complain, type Verb } from "./verb.ts";

function partOf(file: string): MailPart {
  if (!existsSync(file)) return complain(`There is no file ${file}.`);
  const name = path.basename(file);
  return { name, type: typeOf(name) ?? "application/octet-stream", data: readFileSync(file).toString("base64") };
}

const picture = /<img\b[^>]*?\bsrc="(?!https?:|data:|cid:)([^"]+)"[^>]*>/gi;

/** Pictures beside the page become parts of the letter, as when they are dropped into Gmail. */
function withPictures(html: string, folder: string): { readonly html: string; readonly inlineImages: Record<string, MailPart> } {
  const inlineImages: Record<string, MailPart> = {};
  const inlined = html.replace(picture, (_whole, source: string) => {
    const id = `ii_${Object.keys(inlineImages).length + 1}`;
    inlineImages[id] = partOf(path.resolve(folder, source));
    return `<img src="cid:${id}" alt="${inlineImages[id].name}" width="auto">`;
  });
  return { html: inlined, inlineImages };
}

const page = (file: string | undefined) => {
  if (file === undefined) return { html: "", inlineImages: {} };
  if (!existsSync(file)) return complain(`There is no file ${file}.`);
  return withPictures(readFileSync(file, "utf8"), path.dirname(file));
};

export const draftVerb: Verb = {
  usage: "draft --subject TEXT [--html FILE] [--to A@B.C,…] [--attach FILE …] [--user EMAIL]",
  says: "writes a draft, as a person does in Gmail: pictures beside the page stand in the letter",
  async run({ words, options, open }) {
    const subject = one(options, "subject") ?? complain("Which subject? Try: draft --subject Hello --html letter.html");
    const to = (one(options, "to") ?? "").split(",").filter((address) => address !== "");
    const attachments = (options.get("attach") ?? []).map(partOf);
    const letter = { subject, to, attachments, ...page(words[0]) };
    const draft = (await open()).draft(letter, one(options, "user"));
    return { text: `A draft of ${draft.user}: ${subject}.`, json: draft };
  },
};
