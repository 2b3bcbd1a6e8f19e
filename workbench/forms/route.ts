/** Forms on the web: at the paths that Google gives them, in the origin of the script's own pages, with no rights over the workbench's page. */
import { randomBytes, randomInt } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Visit as Asked, Route, Site } from "../page/site.ts";
import { hasAnswered, isOpen } from "./checks.ts";
import { formPage, noticePage } from "./page/render.tsx";
import type { NoticeView, Result } from "./page/view.ts";
import { type Language, languageFor, wordsOf } from "./page/words.ts";
import type { FormState } from "./state.ts";
import { arrival, noTrouble, sentVisit, step, type Visit } from "./visit.ts";
import { viewOf } from "./visit-view.ts";

const maxBody = 5_000_000;

interface Scene {
  readonly bench: Site["bench"];
  readonly form: FormState;
  readonly language: Language;
  /** The language that the address asks for (`hl`, K), which goes along from page to page; empty for the browser's. */
  readonly wish: string;
  readonly response: ServerResponse;
}

function sendPage(response: ServerResponse, body: string, { status = 200, nonce = "" } = {}): void {
  const script = nonce === "" ? "" : `; script-src 'nonce-${nonce}'`;
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'${script}`,
  });
  response.end(body);
}

const redirect = (response: ServerResponse, location: string): void => void response.writeHead(303, { location }).end();

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > maxBody) throw new Error("The answers are too long.");
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
}

type Message = Pick<NoticeView, "message"> & Partial<Pick<NoticeView, "links" | "results">> & { readonly status?: number };

const notice = ({ form, language, response }: Scene, { message, links = [], results = [], status = 200 }: Message): void =>
  sendPage(response, noticePage({ language, title: form.title, message, links, results }), { status });

function show(scene: Scene, visit: Visit, trouble = noTrouble): void {
  const { form, language, response } = scene;
  const nonce = randomBytes(12).toString("base64");
  const action = path(scene, "formResponse");
  sendPage(response, formPage(viewOf(form, visit, { trouble, language, nonce, action })), { nonce });
}

/** Why a respondent gets no form: it is not published, it is closed, or this response cannot be changed. */
function refusal({ form, language }: Scene, edit: string): Message | null {
  const words = wordsOf(language);
  if (!form.published) return { message: words.unpublished, status: 403 };
  if (!isOpen(form)) return { message: form.closedMessage || words.closed };
  if (edit === "") return null;
  if (!form.responses.some(({ id }) => id === edit)) return { message: words.gone, status: 404 };
  return form.allowEdits ? null : { message: words.noEdits };
}

/** A page of the form, with its parameters. */
function path({ form, wish }: Scene, page: string, given: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...given, ...(wish === "" ? {} : { hl: wish }) }).toString();
  return `/forms/d/e/${form.publishedId}/${page}${query === "" ? "" : `?${query}`}`;
}

function send(scene: Scene, visit: Visit): void {
  const { bench, form, language, response } = scene;
  const { answers, email, edit } = visit;
  if (hasAnswered(form, visit)) notice(scene, { message: wordsOf(language).once });
  else {
    const received = bench.respond(form, { answers, email, ...(edit === "" ? {} : { edit }) });
    received.reports.catch((failure: unknown) => process.stderr.write(`${String(failure)}\n`));
    redirect(response, path(scene, "formResponse", { done: received.response }));
  }
}

async function sent(scene: Scene, request: IncomingMessage): Promise<void> {
  const body = await readForm(request);
  const visit = sentVisit(scene.form, body);
  const refused = refusal(scene, visit.edit);
  if (refused) return notice(scene, refused);
  const next = step(scene.form, visit, body.get("action") ?? "submit");
  return next.kind === "submit" ? send(scene, next.visit) : show(scene, next.visit, next.trouble);
}

function resultsOf({ items, responses }: FormState, response: string): Result[] {
  const grades = responses.find(({ id }) => id === response)?.grades ?? {};
  return items.flatMap(({ id, title, points }) => {
    const { score = null, feedback = null } = grades[id] ?? {};
    return score === null ? [] : [{ title, score, points, feedback: feedback?.text ?? "" }];
  });
}

/** After an answer: the form's message, and the ways on that it offers. */
function thanks(scene: Scene, done: string): void {
  const { form, language } = scene;
  const words = wordsOf(language);
  const links = [
    ...(form.allowEdits ? [{ text: words.edit, address: path(scene, "viewform", { edit2: done }) }] : []),
    ...(form.respondAgain && !form.limitOne ? [{ text: words.again, address: path(scene, "viewform") }] : []),
  ];
  notice(scene, { message: form.confirmation || words.recorded, links, results: resultsOf(form, done) });
}

function opened(scene: Scene, url: URL): void {
  const refused = refusal(scene, url.searchParams.get("edit2") ?? "");
  if (refused) notice(scene, refused);
  else show(scene, arrival(scene.form, url.searchParams, randomInt(2 ** 31)));
}

function answer(scene: Scene, page: string, { request, url }: Asked): Promise<void> | void {
  if (request.method === "POST") return sent(scene, request);
  const done = url.searchParams.get("done");
  return page === "formResponse" && done ? thanks(scene, done) : opened(scene, url);
}

/** `/forms/d/e/PUBLISHED/viewform` and `…/formResponse`; what names the form as a file leads to the former. */
export const formRoute: Route = ({ bench }, asked) => {
  const { request, response, url } = asked;
  const wish = url.searchParams.get("hl") ?? "";
  const language = languageFor(`${wish},${request.headers["accept-language"] ?? ""}`, bench.spreadsheet.locale);
  const [, published, file, page = "viewform"] = /^\/forms\/d\/(?:e\/([\w-]+)|([\w-]+))(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  const form = bench.form(published ?? file ?? "");
  const words = wordsOf(language);
  if (!form) return sendPage(response, noticePage({ language, title: "", message: words.gone, links: [], results: [] }), { status: 404 });
  const scene = { bench, form, language, wish, response };
  if (file !== undefined && page !== "viewform") return notice(scene, { message: words.noEditor, status: 404 });
  if (file !== undefined) return redirect(response, `${path({ ...scene, wish: "" }, "viewform")}${url.search}`);
  return answer(scene, page, asked);
};
