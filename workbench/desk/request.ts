/** `desk get` and `desk post`: one request to the script as a web app. */
import type { WebRequest } from "../services/web/web-app.ts";
import { one } from "./options.ts";
import type { Answer, Request, Verb } from "./verb.ts";

/** `path?query` as it follows `/exec`. */
function asked(words: readonly string[]): Pick<WebRequest, "path" | "query"> {
  const [, path = "", query = ""] = /^\/?([^?]*)\??(.*)$/s.exec(words[0] ?? "") ?? [];
  return { path, query };
}

async function answer({ words, options, open }: Request, method: "GET" | "POST"): Promise<Answer> {
  const [body, type, user] = ["body", "type", "user"].map((name) => one(options, name));
  const more = {
    ...(body === undefined ? {} : { body }),
    ...(type === undefined ? {} : { type }),
    ...(user === undefined ? {} : { user }),
  };
  const given = await (await open()).request({ method, ...asked(words), ...more });
  const failed = given.status !== 200 || given.report?.outcome !== "done";
  return { text: given.body, json: given, aside: (given.report?.log ?? []).join("\n"), failed };
}

export const getVerb: Verb = {
  usage: "get [PATH?QUERY] [--user EMAIL]",
  says: "asks the script as a web app: runs doGet and prints what it serves",
  run: (request) => answer(request, "GET"),
};

export const postVerb: Verb = {
  usage: "post [PATH?QUERY] --body TEXT [--type text/csv] [--user EMAIL]",
  says: "posts to the script as a web app: runs doPost and prints what it serves",
  run: (request) => answer(request, "POST"),
};
