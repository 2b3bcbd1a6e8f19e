/** A case names who raised it, and who wants no mail is left alone: in the sidebar, as a manager does it. */
import { afterEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { add, eventually, type House, openSetUp, type Person, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

async function openAcme(): Promise<Person> {
  house = await openSetUp(browser());
  const { record } = await add(house, "customer", { name: "Acme", level: "A" });
  await add(house, "contact", { name: "Ann Lee", customer: record.id, email: "ann@acme.example" });
  await add(house, "contact", { name: "Ben", customer: record.id });
  const me = await house.sit();
  await me.choose("Today");
  await me.sidebar.getByRole("tab", { name: "Customers" }).click();
  await me.sidebar.getByRole("combobox").first().fill("Acme");
  await me.sidebar.getByRole("option").first().click();
  return me;
}

async function raiseCase({ sidebar }: Person): Promise<void> {
  await sidebar.getByRole("button", { name: "Case", exact: true }).click();
  const contact = sidebar.getByLabel("Contact");
  await contact.getByRole("option", { name: "Ben (no email)" }).waitFor({ state: "attached" });
  await contact.selectOption({ label: "Ann Lee" });
  await sidebar.getByText("Question").click();
  await sidebar.getByLabel(/^Subject/).fill("Where is it?");
  await sidebar.getByRole("button", { name: "Save" }).click();
}

async function stopMail({ sidebar }: Person): Promise<void> {
  await sidebar
    .getByRole("button", { name: /Ann Lee/ })
    .first()
    .click();
  await sidebar.getByText("Consent to mail").click();
  await sidebar.getByLabel("Where they said it").fill("by phone");
  await sidebar.getByRole("button", { name: "Note it" }).click();
  await sidebar.getByText("Noted").waitFor();
}

test("a case is raised by a contact, who then wants no mail", async () => {
  const me = await openAcme();
  await raiseCase(me);
  await eventually(
    () => rowsOf(house, "Cases").map(({ Contact }) => Contact),
    (contacts) => contacts.join() === "Ann Lee",
    "the case",
  );
  await stopMail(me);
  expect(rowsOf(house, "Consents")).toEqual([
    expect.objectContaining({
      Contact: "Ann Lee",
      Email: "ann@acme.example",
      State: "Withdrawn",
      Source: "by phone",
      "Noted by": "ann@example.com",
    }),
  ]);
  await me.sidebar.getByRole("button", { name: /back/i }).first().click();
  await me.sidebar.getByText("no mail since Mar 4, 2026").waitFor();
}, 90_000);
