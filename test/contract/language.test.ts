/** Google speaks the language of whoever runs the script: the add-on behaves the same, for it reads none of Google's words. */
import { afterAll, expect, test } from "@jest/globals";
import { type Hands, removeBundle, withWorkbook, zones } from "./google.ts";

afterAll(removeBundle);

const me = "lin@example.com";
const languages = ["en", "fr", "zh_CN", "zh_TW"] as const;
type Language = (typeof languages)[number];

async function inLanguage<T>(language: Language, work: (hands: Hands) => Promise<T>): Promise<T> {
  return withWorkbook(zones[0], async (hands) => {
    hands.bench.setRules({ language: "user" });
    hands.bench.addUser(me, { role: "owner", locale: language });
    await hands.setUp();
    return work(hands);
  });
}

/** The same in every language, and what it is. */
async function everywhere<T>(work: (hands: Hands, language: Language) => Promise<T>): Promise<T> {
  const english = await inLanguage("en", (hands) => work(hands, "en"));
  for (const language of languages.slice(1)) expect(await inLanguage(language, (hands) => work(hands, language))).toEqual(english);
  return english;
}

const save = (hands: Hands, name: string) =>
  hands.api("save", { entity: "customer", id: null, at: null, original: {}, mine: { name, owner: me, phone: "+86 138 0013 8000" } });

const codeOf = (reply: unknown): unknown =>
  typeof reply === "object" && reply !== null && "ok" in reply ? (reply.ok === true ? "ok" : Reflect.get(reply, "code")) : reply;

test("a lock that somebody holds for too long is told as busy", async () => {
  const told = await everywhere(async (hands) => {
    const hold = "LockService.getDocumentLock().waitLock(60000); Utilities.sleep(60000); return 'held'";
    const codes = new Set<unknown>();
    for (let turn = 0; turn < 20 && codes.size < 2; turn++) {
      const [, reply] = await Promise.all([hands.script(hold), save(hands, `Customer ${turn}`)]);
      codes.add(codeOf(reply));
    }
    return [...codes].sort();
  });
  expect(told).toEqual(["busy", "ok"]);
}, 60_000);

test("a passing error at any call of a save ends it in the same way", async () => {
  const errors = ["Service error: Spreadsheets", "We're sorry, a server error occurred. Please wait a bit and try again."];
  const input = JSON.stringify({ entity: "customer", id: null, at: null, original: {}, mine: { name: "Brightway", owner: me } });
  const told = await everywhere(async (hands) => {
    const codes: unknown[] = [];
    for (let call = 1; call <= 40; call += 3) {
      const failures = { [call]: errors[call % errors.length] ?? "" };
      const report = await hands.bench.call("api", ["save", input], { context: "run", failures });
      codes.push(report.outcome === "done" ? codeOf(JSON.parse(String(report.value))) : report.outcome);
    }
    return codes;
  });
  expect(told).toContain("failed");
}, 60_000);

test("mails wait when the quota is used up, and go the next day", async () => {
  const told = await everywhere(async (hands) => {
    const task = { subject: "Call", due: "2018-01-05", owner: me };
    await hands.api("save", { entity: "task", id: null, at: null, original: {}, mine: task });
    await hands.script(`const to = Array.from({ length: 50 }, (_, index) => "x" + index + "@example.org").join(",");
      for (let i = 0; i < 2; i++) MailApp.sendEmail(to, "s", "b")`);
    const before = hands.bench.mails().length;
    const sent = async (by: string) => {
      const reports = await hands.bench.advance({ by });
      return [hands.bench.mails().length - before, ...new Set(reports.map(({ outcome }) => outcome))];
    };
    return [await sent("23h"), await sent("3h")];
  });
  expect(told).toEqual([
    [0, "done"],
    [2, "done"],
  ]);
}, 60_000);

test.each(["script.scriptapp", "script.send_mail"])(
  "without %s Set up ends in Google's question for it; once ticked, it goes on",
  async (missing) => {
    const declared = ["spreadsheets.currentonly", "script.container.ui", "script.scriptapp", "script.send_mail", "forms", "userinfo.email"];
    const granted = declared.filter((name) => name !== missing).map((name) => `https://www.googleapis.com/auth/${name}`);
    for (const language of languages) {
      await withWorkbook(zones[0], async (hands) => {
        hands.bench.setRules({ language: "user" });
        hands.bench.addUser(me, { role: "owner", locale: language, granted });
        const input = JSON.stringify({ language: "en", timeZone: zones[0], supervisor: me });
        const setUp = () => hands.bench.call("api", ["setUp", input], { context: "run" });
        expect((await setUp()).outcome).toBe("killed");
        expect(hands.bench.triggers()).toEqual([]);
        hands.bench.addUser(me, { role: "owner", granted: null });
        expect(codeOf(JSON.parse(String((await setUp()).value)))).toBe("ok");
        expect(hands.bench.triggers()).toHaveLength(1);
      });
    }
  },
  60_000,
);

test("a permission taken back later stops the mails and nothing else", async () => {
  const kept = ["spreadsheets.currentonly", "script.container.ui", "script.scriptapp", "forms", "userinfo.email"];
  const told = await everywhere(async (hands) => {
    await hands.api("save", { entity: "task", id: null, at: null, original: {}, mine: { subject: "Call", due: "2018-01-04", owner: me } });
    hands.bench.addUser(me, { granted: kept.map((name) => `https://www.googleapis.com/auth/${name}`) });
    const without = await hands.bench.advance({ by: "25h" });
    const sent = hands.bench.mails().length;
    hands.bench.addUser(me, { granted: null });
    const again = await hands.bench.advance({ by: "3h" });
    const went = hands.bench.mails().length > sent;
    const outcomes = [...without, ...again].map(({ outcome }) => outcome);
    return [...new Set(outcomes), sent, went, codeOf(await save(hands, "Brightway"))];
  });
  expect(told).toEqual(["done", 0, true, "ok"]);
}, 60_000);
