/** Every language says everything, once, in its own script. */
import { expect, test } from "@jest/globals";
import { choices } from "../../src/crm/choices.ts";
import { entities, entityNames, entityOf } from "../../src/crm/entities.ts";
import { fieldNames } from "../../src/schema/entity.ts";
import { normaliseHeading } from "../../src/schema/heading.ts";
import { importerLanguages } from "../../src/text/importer.ts";
import { type Language, languages, vocabulary } from "../../src/text/language.ts";
import { lettersWords } from "../../src/text/lettersPage.ts";
import { surveysWords } from "../../src/text/surveys.ts";

const all: readonly Language[] = Object.values(languages);
const chinese = all.filter(({ code }) => code !== "en");
const doubled = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

/** Calls a sentence with its own parameters' places, and gathers all texts of a part by their path. */
function textsOf(part: unknown, path: string): [string, string][] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") return [[path, String(part({ tab: "Ⅰ", column: "Ⅱ", email: "Ⅲ", toString: () => "Ⅳ" }, "Ⅰ", "Ⅱ"))]];
  return part !== null && typeof part === "object" ? Object.entries(part).flatMap(([key, each]) => textsOf(each, `${path}.${key}`)) : [];
}
/** Loanwords and codes that the field itself uses as they are. */
const same = /^(KPI|CSAT|NPS|n|A|B|C|Rapport|on|off|[A-Za-z]+ \(.*)$/;
const parts = ["entities", "choices", "picks", "settings", "messages", "menu"] as const;
/** The words of the pages beside the sheet among them. */
const texts = (language: Language) => [
  ...parts.flatMap((part) => textsOf(language[part], part)),
  ...textsOf(importerLanguages[language.code].sidebar, "sidebar"),
  ...textsOf(importerLanguages[language.code].importer, "importer"),
  ...textsOf(surveysWords[language.code], "surveys"),
  ...textsOf(lettersWords[language.code], "lettersPage"),
];

test.each(all.map((language) => [language.code, language] as const))(
  "%s: no two tabs bear the same name, no two columns of a tab the same heading",
  (_, { entities: words }) => {
    expect(doubled(entityNames.map((name) => normaliseHeading(words[name].tab)))).toEqual([]);
    for (const name of entityNames) expect(doubled(Object.values<string>(words[name].fields).map(normaliseHeading))).toEqual([]);
  },
);

test("a heading means the same field, and a tab's name the same tab, in whatever language it is read", () => {
  for (const name of entityNames) {
    const owners = new Map<string, string>();
    for (const { entities: words } of all)
      for (const field of fieldNames(entityOf(name))) {
        const heading = normaliseHeading(words[name].fields[field as "id"]);
        expect([heading, owners.get(heading) ?? field]).toEqual([heading, field]);
        owners.set(heading, field);
      }
  }
  const tabs = new Map(all.flatMap(({ entities: words }) => entityNames.map((name) => [normaliseHeading(words[name].tab), name])));
  for (const { entities: words } of all) for (const name of entityNames) expect(tabs.get(normaliseHeading(words[name].tab))).toBe(name);
});

test.each(chinese.map((language) => [language.code, language] as const))("%s: nothing is left in English", (_, language) => {
  const left = texts(language).filter(
    ([path, text]) => /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text) && !same.test(text) && !path.startsWith("menu.titles"),
  );
  expect(left).toEqual([]);
});

test("English holds no Chinese", () => {
  expect(texts(languages.en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

const simplifiedOnly =
  /[们个为这来时说国会对产业经发无开关门东车见长问间单实导应总将当录报拟择护据数无显条极样标档检测现电确离种积称类级纪约组织续网缩联职节获补装见规视览触计订认讨让议记设访证评试询该语误请读调谁负责败货质购费资过运还进远连选邮错长门闭队阶随难页项顺须题额风馆验]/u;
const traditionalOnly =
  /[們個為這來時說國會對產業經發無開關門東車見長問間單實導應總將當錄報擬擇護據數顯條極樣標檔檢測現電確離種積稱類級紀約組織續網縮聯職節獲補裝規視覽觸計訂認討讓議記設訪證評試詢該語誤請讀調誰負責敗貨質購費資過運還進遠連選郵錯閉隊階隨難頁項順須題額風館驗]/u;

test("traditional Chinese is written in traditional characters, simplified Chinese in simplified ones", () => {
  expect(texts(languages["zh-TW"]).filter(([, text]) => simplifiedOnly.test(text))).toEqual([]);
  expect(texts(languages["zh-CN"]).filter(([, text]) => traditionalOnly.test(text))).toEqual([]);
});

test("traditional Chinese uses Taiwan's words, not converted mainland ones", () => {
  const mainland = /導入|聯繫人|保存|設置|郵箱|短信|項目名|質量|搜索|數據|文件夾|默認|視頻|軟件|信息|用戶/;
  expect(texts(languages["zh-TW"]).filter(([, text]) => mainland.test(text))).toEqual([]);
});

test.each(all.map((language) => [language.code, language] as const))(
  "a label written in %s is read back as its code, by every language",
  (_, language) => {
    for (const [list, codes] of Object.entries(choices))
      for (const code of codes) {
        const label = vocabulary(language).label(list, code);
        for (const reader of all) expect([list, label, vocabulary(reader).code(list, label)]).toEqual([list, label, code]);
      }
  },
);

test("a label that no language knows has no code, and is written as it is", () => {
  expect(vocabulary(languages.en).code("channel", "pigeon")).toBeUndefined();
  expect(vocabulary(languages.en).label("channel", "pigeon")).toBe("pigeon");
});

test("what was expected is said for every kind of field, in every language, with the field's label", () => {
  const keys = new Set(entityNames.flatMap((name) => Object.values(entities[name].fields).map(({ kind }) => kind.expected)));
  for (const { messages } of all)
    for (const key of [...keys, "required", "unknown", "reference"])
      expect([key, messages.expected[key]?.("⟨label⟩", "⟨found⟩")]).toEqual([key, expect.stringContaining("⟨label⟩")]);
});
