/** A web app: one request to the script's `doGet` or `doPost`, and what comes back (D guides/html/web-apps.md). */
import type { Bench } from "../../runtime/bench.ts";
import type { ExecutionReport } from "../../runtime/execution/report.ts";
import { run } from "../../runtime/execution/run.ts";
import type { WebAppManifest } from "../../runtime/script/script.ts";
import { text } from "../../runtime/words/limits.ts";
import { means } from "../../runtime/words/tongues.ts";
import { HtmlOutput } from "../html/html-output.ts";
import { servedAs, TextOutput } from "./content.ts";

export interface WebRequest {
  readonly method?: "GET" | "POST";
  /** What follows `/exec`, without a slash before it. */
  readonly path?: string;
  /** Without the question mark. */
  readonly query?: string;
  readonly body?: string;
  /** Of the body; a form's fields unless told otherwise. */
  readonly type?: string;
  /** Who asks; empty for somebody without an account. The owner unless told otherwise. */
  readonly user?: string;
  readonly userAgent?: string;
}

export interface WebAnswer {
  /** 200, also when the script failed; 403 for who may not ask; 405 for parameters that Google keeps to itself. */
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** The page, when the script gave one: it belongs into the sandbox, with `google.script.run`. */
  readonly page: {
    readonly title: string;
    readonly html: string;
    readonly meta: readonly (readonly [string, string])[];
    readonly favicon: string | null;
    /** Whether other sites may show it in a frame. */
    readonly framed: boolean;
  } | null;
  /** The name under which to download a text instead of showing it. */
  readonly fileName: string | null;
  /** `null` when nothing ran. */
  readonly report: ExecutionReport | null;
}

const formType = "application/x-www-form-urlencoded";

const plain = { type: "text/html; charset=utf-8", page: null, fileName: null } as const;

const domain = (email: string) => email.split("@").at(-1);

/** D guides/manifest/web-apps-and-api-executables.md. */
function mayAsk({ access }: WebAppManifest, user: string, owner: string): boolean {
  if (access === "ANYONE_ANONYMOUS" || user === owner) return true;
  if (access === "ANYONE") return user !== "";
  return access === "DOMAIN" && domain(user) === domain(owner);
}

function eventOf({ method = "GET", path = "", query = "", body = "", type = formType }: WebRequest): Readonly<Record<string, unknown>> {
  const posted = method === "POST";
  const fields = new URLSearchParams(query);
  if (posted && type.startsWith(formType)) for (const [name, value] of new URLSearchParams(body)) fields.append(name, value);
  const parameters = Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
  const length = Buffer.byteLength(body);
  return {
    queryString: query === "" ? null : query,
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first])),
    parameters,
    contextPath: "",
    contentLength: posted ? length : -1,
    ...(path === "" ? {} : { pathInfo: path }),
    ...(posted ? { postData: { contents: body, length, name: "postData", type } } : {}),
  };
}

/** Names that Google keeps to itself (D guides/html/web-apps.md). */
const reserved = ({ query = "", body = "", type = formType }: WebRequest) =>
  ["c", "sid"].some((name) => new URLSearchParams(query).has(name) || (type.startsWith(formType) && new URLSearchParams(body).has(name)));

function failure({ error }: ExecutionReport, name: string): string | null {
  return error ? (means(error.message, text.noFunction(name)) ? error.message : `${error.name}: ${error.message}`) : null;
}

type Served = Omit<WebAnswer, "report" | "status">;

function served(answer: unknown): Served {
  if (answer instanceof TextOutput) {
    return { type: servedAs(answer), body: answer.getContent() ?? "", page: null, fileName: answer.getFileName() };
  }
  if (!(answer instanceof HtmlOutput))
    return { ...plain, body: answer === null || answer === undefined ? text.noAnswer : text.wrongAnswer };
  const html = answer.getContent();
  const page = {
    title: answer.getTitle(),
    html,
    meta: answer.getMetaTags().map((tag) => [tag.getName(), tag.getContent()] as const),
    favicon: answer.getFaviconUrl(),
    framed: answer.frames.name === "ALLOWALL",
  };
  return { ...plain, body: html, page };
}

/** Runs it, as the manifest's `webapp` says: by default for the owner alone and under the owner's name. */
export async function request(bench: Bench, asked: WebRequest): Promise<WebAnswer> {
  const { owner } = bench.world;
  const { method = "GET", user = owner, userAgent } = asked;
  const manifest = bench.script.webapp ?? { access: "MYSELF", executeAs: "USER_DEPLOYING" };
  const refuse = (status: number, body: string): WebAnswer => ({ ...plain, status, body, report: null });
  if (!mayAsk(manifest, user, owner)) return refuse(403, "You need access: the web app is not open to this person.");
  if (reserved(asked)) return refuse(405, "Sorry, the file you have requested does not exist.");
  const fn = method === "POST" ? "doPost" : "doGet";
  let answer: unknown;
  const report = await run(bench, {
    fn,
    context: "web",
    activeUser: user,
    effectiveUser: manifest.executeAs === "USER_ACCESSING" && user !== "" ? user : owner,
    as: userAgent === undefined ? {} : { userAgent },
    args: () => [eventOf(asked)],
    answered: (value) => {
      answer = value;
    },
  });
  const failed = failure(report, fn);
  return failed === null ? { ...served(answer), status: 200, report } : { ...plain, status: 200, body: failed, report };
}
