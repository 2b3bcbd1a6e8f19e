/** `desk people`: who there is, and how they are introduced. */
import type { Person, PersonRecord } from "../runtime/people/people.ts";
import type { Workbench } from "../runtime/workbench.ts";
import { type Options, one } from "./options.ts";
import { oneOf } from "./rules.ts";
import { table } from "./show.ts";
import { complain, type Verb } from "./verb.ts";

/** `--grant all`, `--grant none`, or scopes by name with commas between. */
function grantOf(options: Options): Pick<PersonRecord, "granted"> | undefined {
  const given = one(options, "grant");
  if (given === undefined) return undefined;
  if (given === "all") return { granted: null };
  const names = given === "none" ? [] : given.split(",").map((name) => name.trim());
  return { granted: names.map((name) => (name.startsWith("https://") ? name : `https://www.googleapis.com/auth/${name}`)) };
}

function changeOf(options: Options): Partial<PersonRecord> {
  const role = oneOf(options, "role", ["owner", "editor", "viewer"]);
  const account = oneOf(options, "account", ["consumer", "workspace"]);
  const locale = one(options, "locale");
  const aliases = options.get("alias");
  return {
    ...(role ? { role } : {}),
    ...(account ? { account } : {}),
    ...(locale === undefined ? {} : { locale }),
    ...(aliases ? { aliases } : {}),
    ...grantOf(options),
  };
}

const consent = ({ granted }: Person) => (granted === null ? "all" : granted.length === 0 ? "none" : `${granted.length} scopes`);

function list(bench: Workbench): { readonly text: string; readonly json: unknown } {
  const people = bench.people();
  const rows = people.map((person) => [person.user, person.role, person.locale, person.account, consent(person)]);
  return { text: table(["user", "role", "locale", "account", "consent"], rows), json: people };
}

export const peopleVerb: Verb = {
  usage:
    "people [add|set EMAIL] [--role editor|viewer] [--locale fr] [--account consumer|workspace] [--grant all|none|SCOPE,…] [--alias A@B.C …]",
  says: "lists the people of the workbook, or introduces one: what they may do, which language they read, what they have consented to",
  async run({ words, options, open }) {
    const [verb, user, ...more] = words;
    if (verb === undefined) return list(await open());
    if ((verb !== "add" && verb !== "set") || user === undefined || more.length > 0 || !user.includes("@"))
      return complain("Who? Try: people add ann@example.com --role viewer");
    const bench = await open();
    if (verb === "set" && !bench.users().includes(user)) complain(`There is nobody called ${user}; try: people add ${user}`);
    bench.addUser(user, changeOf(options));
    return list(bench);
  },
};
