/** axe-core finds nothing serious in any view of the pages beside the sheet and of the importer, in light and dark; and no view is wider than its place. */
import { afterEach, expect, test } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { importerLanguages as languages } from "../../src/text/importer.ts";
import { lettersWords } from "../../src/text/lettersPage.ts";
import { surveysWords } from "../../src/text/surveys.ts";
import { browserOfTests } from "./browser.ts";
import { add, eventually, type House, openHouse, type Person, pick } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

const frameOf = ({ page }: Person, kind: "sidebar" | "dialog"): Promise<Frame> =>
  eventually(
    () => page.frames().find((frame) => frame.url().includes(`/frame/${kind}/`)),
    (frame) => frame !== undefined,
    `a frame of the ${kind}`,
  ).then((frame) => frame ?? page.mainFrame());

/** What axe calls serious or critical in the frame with its colours settled, one line each. */
async function faults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate("document.getAnimations().forEach((each) => each instanceof CSSTransition && each.finish())");
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  if (passes.length === 0) throw new Error("axe found nothing to look at.");
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const wide = await frame.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  return [
    ...grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    ...(wide > 0 ? [`wider than its place by ${wide} px`] : []),
  ];
}

interface Walk {
  readonly ann: Person;
  readonly code: LanguageCode;
  /** Looks at the view that is open, in light and dark. */
  readonly look: (view: string) => Promise<void>;
}

function walkOf(ann: Person, code: LanguageCode, found: string[], kind: "sidebar" | "dialog" = "sidebar"): Walk {
  const look = async (view: string): Promise<void> => {
    const frame = await frameOf(ann, kind);
    for (const colorScheme of ["dark", "light"] as const) {
      await ann.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      found.push(...(await faults(frame)).map((fault) => `${view}, ${colorScheme}: ${fault}`));
    }
  };
  return { ann, code, look };
}

async function walkSetUp({ ann: { sidebar, choose }, code, look }: Walk): Promise<void> {
  const { menu, sidebar: words, name } = languages[code];
  await choose(languages.en.menu.items.setUp);
  await sidebar.getByRole("heading", { name: languages.en.sidebar.setUp.welcome }).waitFor();
  await pick(sidebar, name);
  await look("set up");
  await sidebar.getByRole("textbox", { name: languages.en.menu.setUp.supervisor }).fill("boss@example.com");
  await sidebar.getByRole("button", { name: languages.en.menu.setUp.run }).click();
  await sidebar.getByText(menu.setUp.done).waitFor();
  await look("set up, done");
  await sidebar.getByRole("button", { name: words.setUp.start }).click();
  await sidebar.getByText(words.today.clearTitle).waitFor();
  await look("today, empty");
  await sidebar.getByRole("tab", { name: words.places.customers }).click();
  await sidebar.getByText(words.customers.noneTitle).waitFor();
  await look("customers, none");
}

/** A customer of whom much is known, and work that is overdue, due and next. */
async function fill(): Promise<void> {
  const owner = "ann@example.com";
  const { record } = await add(house, "customer", {
    ...{ name: "华夏精密仪器 Brightway", level: "A", owner, phone: "+86 21 5555 1234", email: "info@brightway.example" },
    preferences: "Mornings only",
  });
  const customer = record.id;
  const mine = { customer, owner };
  await add(house, "contact", { customer, name: "Li Na", title: "Buyer", mobile: "+86 138 0013 8000", email: "li@brightway.example" });
  for (const [subject, due] of [
    ["Send the contract", "2026-03-01"],
    ["Call about the trade fair in Shanghai and everything that follows from it", "2026-03-04"],
    ["Offer", "2026-03-08"],
  ] as const)
    await add(house, "task", { ...mine, subject, due, status: "open" });
  await add(house, "case", { ...mine, kind: "complaint", subject: "Late again" });
  await add(house, "opportunity", { ...mine, name: "Forty drills", stage: "lead", amount: 12_000 });
  const values = { ...mine, channel: "meeting", content: "All well", satisfaction: 4 };
  await house.api("logVisit", { customer: { id: customer, at: 2 }, values });
}

async function walkPlaces({ ann: { sidebar, choose }, code, look }: Walk): Promise<void> {
  const { sidebar: words, entities } = languages[code];
  const home = (place: "today" | "customers" | "goals" | "more") => sidebar.getByRole("tab", { name: words.places[place] }).click();
  await choose(languages[code].menu.items.today);
  await sidebar.getByRole("heading", { name: words.today.overdue }).waitFor();
  await look("today, filled");
  await sidebar
    .getByRole("button", { name: words.today.postponeOf("").trim() })
    .first()
    .click();
  await look("today, postponing");
  await home("goals");
  await sidebar.getByRole("listitem").first().waitFor();
  await look("goals");
  await home("more");
  await look("more");
  for (const entity of ["customer", "contact", "task", "opportunity", "case"] as const) {
    await home("more");
    await sidebar.getByRole("button", { name: words.form.newOf(entities[entity].one) }).click();
    await sidebar.locator("summary").click();
    await sidebar.getByRole("button", { name: words.save }).click();
    await sidebar.getByRole("alert").waitFor();
    await look(`a new ${entity}, with what is missing`);
    await sidebar.getByRole("button", { name: words.cancel }).click();
  }
}

async function walkCustomer({ ann: { sidebar }, code, look }: Walk): Promise<void> {
  const { sidebar: words, entities } = languages[code];
  await sidebar.getByRole("tab", { name: words.places.customers }).click();
  await sidebar.getByRole("combobox", { name: words.customers.find }).fill("bright");
  await sidebar.getByRole("option").first().waitFor();
  await look("customers, found");
  await sidebar.getByRole("option").first().click();
  await sidebar.getByRole("heading", { name: words.card.timeline }).waitFor();
  await look("card");
  await sidebar.getByRole("button", { name: words.card.logVisit }).click();
  await sidebar.getByRole("heading", { name: words.visit.title }).waitFor();
  await pick(sidebar, languages[code].choices.channel.video);
  await look("a visit");
  await sidebar.getByRole("button", { name: words.cancel }).click();
  await sidebar.getByRole("button", { name: words.card.edit, exact: true }).click();
  await sidebar.getByRole("textbox", { name: entities.customer.fields.phone }).fill("030 7");
  const change = { original: { phone: "+86 21 5555 1234" }, mine: { phone: "030 8" } };
  const [row] = house.bench.spreadsheet.sheets[0]?.columns ?? [];
  await house.api("save", { entity: "customer", id: row?.cells[1], at: 2, ...change }, "boss@example.com");
  await sidebar.getByRole("button", { name: words.save }).click();
  await sidebar.getByText(words.conflict.titles.changed).waitFor();
  await look("conflict");
}

/** Mails in every state that a person looks after; the clock knows of them after its next tick. */
async function fillMail(code: LanguageCode): Promise<void> {
  const rows = ["held", "held", "failed", "claimed", "planned"].map((state, at) => {
    const due = state === "failed" ? "" : "2026-03-05 08:00";
    const who = ["X-MAIL-", `mail ${at}`, "digest", "4", "ann@example.com", "en", "2026-03-05"];
    return [
      `${who[0]}${at}`,
      ...who.slice(1),
      due,
      state,
      "4",
      "2026-03-04 09:00",
      "",
      "",
      state === "failed" ? "Service unavailable" : "",
    ];
  });
  await house.bench.edit("ann@example.com", {
    sheet: languages[code].entities.outbox.tab,
    a1: `A2:N${rows.length + 1}`,
    values: rows,
  });
  const report = await house.bench.call("tick", [], { context: "trigger" });
  expect([report.outcome, report.error?.message]).toEqual(["done", undefined]);
}

/** Letters to customers about what was filled in are held too. */
const anyNumber = (sentence: string): RegExp => new RegExp(sentence.replace("2", "\\d+"));

async function walkMail({ ann: { sidebar, choose }, code, look }: Walk): Promise<void> {
  const { sidebar: words, menu } = languages[code];
  await fillMail(code);
  await choose(menu.items.mail);
  await sidebar.getByRole("heading", { name: words.mail.lists.unknown }).waitFor();
  await sidebar.getByRole("heading", { name: words.mail.lists.failed }).waitFor();
  await sidebar.getByText(words.mail.read).first().click();
  await sidebar.locator("details[open] .letter").filter({ hasNotText: words.loading }).waitFor();
  await look("mail");
  await sidebar.getByRole("button", { name: anyNumber(words.mail.approveAll(2)) }).click();
  await sidebar.getByText(anyNumber(words.mail.done.approve(2))).waitFor();
  await sidebar.getByRole("button", { name: words.undo }).click();
  await sidebar.getByText(words.today.undone).waitFor();
  await choose(menu.items.today);
  await sidebar.getByRole("button", { name: words.today.log, exact: true }).waitFor();
  await sidebar.getByRole("heading", { name: words.mail.lists.unknown }).waitFor();
  await look("today, with a mail that may have gone");
  await sidebar.getByRole("button", { name: words.mail.acts.went }).click();
  await sidebar.getByText(words.mail.done.went(1)).waitFor();
  await sidebar.getByRole("heading", { name: words.mail.lists.unknown }).waitFor({ state: "detached" });
}

async function walkSurveys({ ann: { sidebar, choose }, code, look }: Walk): Promise<void> {
  const { menu, sidebar: words } = languages[code];
  const { forms, make, check, campaigns, campaign, places, typeIn, results, stop } = surveysWords[code];
  const button = (name: string) => sidebar.getByRole("button", { name, exact: true });
  await choose(menu.items.surveys);
  await sidebar.getByRole("heading", { name: forms.emptyTitle }).waitFor();
  await sidebar.getByRole("heading", { name: stop.title }).waitFor();
  await look("surveys, none");
  await button(forms.make).click();
  await button(make.own).click();
  await sidebar.getByRole("textbox").last().fill("How was the training?");
  await button(make.ownAdd).click();
  await sidebar.getByText(make.tooMany(7)).waitFor();
  await look("a new survey of seven questions");
  await button(make.build).click();
  await sidebar.getByRole("heading", { name: check.title, exact: true }).waitFor();
  await look("a survey whose link is to be checked");
  for (const done of [check.done, check.stopDone]) {
    await button(check.confirm).first().click();
    await sidebar.getByText(done).waitFor();
  }
  await button(campaigns.make).click();
  await pick(sidebar, languages[code].choices.campaignEvent.list);
  await button(words.save).click();
  await sidebar.getByText(campaign.wrong.name).waitFor();
  await look("a campaign without a name");
  await sidebar.getByRole("textbox", { name: campaign.name, exact: true }).fill("Spring");
  await button(words.save).click();
  await sidebar.getByText(campaign.saved).waitFor();
  await sidebar.getByText(surveysWords[code].invite.would("1")).waitFor();
  await look("a campaign to a list, counted");
  await sidebar.getByRole("tab", { name: places.forms }).click();
  await sidebar.getByRole("button", { name: forms.typeIn }).click();
  await sidebar.getByRole("combobox", { name: typeIn.customer }).fill("bright");
  await sidebar.getByRole("option", { name: /Brightway/ }).click();
  await pick(sidebar, "10");
  await look("an answer, typed in");
  await button(typeIn.save).click();
  await sidebar.getByText(typeIn.saved).waitFor();
  await sidebar.getByRole("tab", { name: places.results }).click();
  await sidebar.getByRole("heading", { name: results.typed }).waitFor();
  await look("results");
}

async function walkLetters({ ann: { sidebar, choose }, code, look }: Walk): Promise<void> {
  const { menu, choices } = languages[code];
  const { rules, letters, places } = lettersWords[code];
  await choose(menu.items.letters);
  await sidebar.locator("summary").filter({ hasText: rules.parameters }).nth(2).click();
  await look("rules");
  await sidebar.getByRole("tab", { name: places.letters }).click();
  await sidebar.getByRole("button", { name: letters.open(choices.letter.birthday, languages[code].name) }).click();
  await sidebar.locator("summary").filter({ hasText: letters.insert }).click();
  await sidebar.getByRole("textbox", { name: letters.body }).fill("{{nobody}}");
  await sidebar.getByText(letters.problems(1)).waitFor();
  await look("a letter with an unknown field");
}

const csv = `Customer,Phone,Email,Strange column
Zenith,030 9,info@zenith.example,x
,030 10,nobody@example.com,y
Wrong mail,030 11,none,z
`;

async function walkImporter({ ann, code, look }: Walk): Promise<void> {
  const { importer, menu } = languages[code];
  await ann.choose(menu.items.importFile);
  const page = ann.page.locator("section.dialog").frameLocator("iframe");
  await page.getByText(importer.drop).waitFor();
  await look("importer");
  await page.locator("input[type=file]").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("heading", { name: /list\.csv/ }).waitFor();
  await look("importer, columns");
  await page.getByRole("button", { name: importer.preview }).click();
  await page.getByRole("button", { name: importer.run, exact: true }).waitFor();
  await look("importer, preview");
  await page.getByRole("button", { name: importer.run, exact: true }).click();
  await page.getByText(importer.done).first().waitFor();
  await look("importer, report");
}

test.each(["en", "zh-CN"] as const)(
  "no view beside or over the sheet has a serious fault (%s)",
  async (code) => {
    const found: string[] = [];
    house = await openHouse(browser());
    const ann = await house.sit(undefined, { viewport: { width: 1360, height: 1400 } });
    await walkSetUp(walkOf(ann, code, found));
    await fill();
    await walkPlaces(walkOf(ann, code, found));
    await walkCustomer(walkOf(ann, code, found));
    await walkMail(walkOf(ann, code, found));
    await walkSurveys(walkOf(ann, code, found));
    await walkLetters(walkOf(ann, code, found));
    await walkImporter(walkOf(ann, code, found, "dialog"));
    expect(found).toEqual([]);
  },
  120_000,
);
