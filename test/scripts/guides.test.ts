/** The guides: their links lead somewhere, and they call things by the names that people see. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/text/language.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
];
const read = (page: string): string => readFileSync(page, "utf8");

/** The anchor that a heading gets where Markdown is shown. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, "")
    .replaceAll(" ", "-");

function anchors(page: string): ReadonlySet<string> {
  const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
  const named = [...read(page).matchAll(/id="([^"]+)"/g)].map(([, name = ""]) => name);
  return new Set([...headings, ...named]);
}

/** Links of a page that lead nowhere. */
function lost(page: string): readonly string[] {
  const links = [...read(page).matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link).filter((link) => !/^https?:/.test(link));
  return links.filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
    return !existsSync(target) || (anchor !== undefined && !anchors(target).has(decodeURIComponent(anchor)));
  });
}

test.each(pages)("every link of %s leads somewhere", (page) => {
  expect(lost(page)).toEqual([]);
});

describe.each([
  ["en", "docs/guide"],
  ["zh-CN", "docs/guide/zh-CN"],
] as const)("the guides in %s", (code, folder) => {
  const language = languages[code];
  const guide = (name: string): string => read(`${folder}/${name}.md`);

  test("explain every setting", () => {
    const names = Object.entries(language.settings).flatMap(([key, { name }]) => (key.startsWith("list.") ? [] : [name]));
    expect(names.filter((name) => !guide("owner").includes(name))).toEqual([]);
  });

  test("explain every rule that has a row", () => {
    const { trouble: _, ...named } = language.choices.rule;
    expect(Object.values(named).filter((name) => !guide("owner").includes(name))).toEqual([]);
  });

  test("define every figure", () => {
    const names = Object.values(language.choices.kpi);
    expect(names.filter((name) => !guide("supervisor").includes(`| ${name} |`))).toEqual([]);
  });

  test("explain every state of a mail that stays", () => {
    const { claimed: _, ...states } = language.choices.mailState;
    expect(Object.values(states).filter((name) => !guide("owner").includes(`| ${name} |`))).toEqual([]);
  });

  test("send people to items that the menu has", () => {
    const items = new Set<string>(Object.values(language.menu.items));
    const named = ["owner", "manager", "supervisor"].flatMap((name) =>
      [...guide(name).matchAll(/\*\*Rapport → ([^*→]+?)(?: →[^*]*)?\*\*/g)].map(([, item = ""]) => item),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((item) => !items.has(item))).toEqual([]);
  });
});
