/** Google's messages in other languages. */
import { expect, test } from "@jest/globals";
import { text } from "../../../workbench/runtime/words/limits.ts";
import { localised } from "../../../workbench/runtime/words/tongues.ts";
import { translations } from "../../../workbench/runtime/words/translations.ts";
import { errors } from "../../../workbench/sheets/model/text.ts";
import { withScript } from "./script.ts";

/** Sentences of the workbench's own, and parts of sentences. */
const notGoogles = new Set(["notInList", "oneOf"]);

const sample = (value: unknown): string =>
  typeof value === "function" ? String(value(...Array.from({ length: value.length }, (_, index) => [`§${index}`]))) : String(value);

const all = [...Object.entries(text), ...Object.entries(errors)].filter(([name]) => !notGoogles.has(name));

test.each(all.map(([name, value]) => [name, sample(value)]))("%s is said in every language, with its particulars", (_name, message) => {
  for (const language of ["zh_CN", "zh_TW", "fr"]) {
    const said = localised(message, language);
    expect(said).not.toBe(message);
    for (const [part] of message.matchAll(/§\d/g)) expect(said).toContain(part);
  }
  expect(localised(message, "en")).toBe(message);
});

test.each([
  ["Service invoked too many times for one day: email.", "fr", "Trop d'appels pour ce service aujourd'hui : email."],
  ["Invalid email: foo", "zh_TW", "無效的電子郵件：foo"],
  ["We're sorry, a server error occurred: DEADLINE_EXCEEDED", "fr", "Une erreur s'est produite sur le serveur : DEADLINE_EXCEEDED"],
  ["Service Spreadsheets timed out while accessing document with id 1a.", "zh_CN", "访问 ID 为“1a”的文档时，服务“Spreadsheets”超时。"],
  ["A sentence of the script's own", "fr", "A sentence of the script's own"],
  ["Range not found", "ja", "Range not found"],
])("%s in %s is %s", (message, language, said) => {
  expect(localised(message, language)).toBe(said);
});

test("the messages differ from each other in each language", () => {
  for (const language of ["en", "zh_CN", "zh_TW", "fr"] as const) {
    const said = translations.map((one) => one[language]);
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  }
});

test("a script hears Google in the language of whoever runs it; its own errors stay as they are", async () => {
  const code = `function main() { try { SpreadsheetApp.getActive().getRange("A0:Nope!") } catch (error) { return [error.name, error.message] } }
    function own() { throw new Error("Range not found") }
    function sleepy() { for (;;) Utilities.sleep(300000) }`;
  await withScript(
    { code },
    async (bench) => {
      bench.addUser("ann@example.com", { locale: "fr" });
      bench.addUser("bo@example.com", { locale: "zh_TW" });
      expect((await bench.call("main", [], { user: "ann@example.com" })).value).toEqual(["Exception", "Plage introuvable"]);
      expect((await bench.call("main", [], { user: "bo@example.com" })).value).toEqual(["Exception", "找不到範圍"]);
      expect((await bench.call("main")).value).toEqual(["Exception", "Range not found"]);
      expect((await bench.call("own", [], { user: "ann@example.com" })).error?.message).toBe("Range not found");
      expect((await bench.call("sleepy", [], { user: "ann@example.com" })).error?.message).toBe("Durée d'exécution maximale dépassée");
    },
    { create: { rules: { language: "user" } } },
  );
});

test("a missing method that would not be allowed either is refused in the reader's language", async () => {
  const sources = { code: 'function main() { try { GmailApp.search("x") } catch (error) { return error.message } }', scopes: [] };
  const create = { rules: { language: "user" }, locale: "zh_CN" } as const;
  const report = await withScript(sources, (bench) => bench.call("main"), { create });
  const english = "Specified permissions are not sufficient to call GmailApp.search. Required permissions: https://mail.google.com/";
  expect(report.value).toBe(localised(english, "zh_CN"));
});
