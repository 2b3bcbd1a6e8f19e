/** Previews: what a waiting mail would say, and that looking at it changes nothing. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { previewMail } from "../../../src/app/outbox/preview.ts";
import { entityNames } from "../../../src/crm/entities.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function world(me = "lin@example.com"): Memory {
  const made = memoryWorld({ me, time: "09:00" });
  addTeam(made);
  const mail = { key: "digest:lin@example.com:2018-01-03", rule: "digest", recipient: "lin@example.com", language: "en" } as const;
  made.add("outbox", { id: "X-1", ...mail, period: "2018-01-03", due: "2018-01-03T10:00", state: "held", attempts: 0 });
  return made;
}
const preview = (made: Memory, id = "X-1") => previewMail(openContext(made), { id, at: null });
const everything = (made: Memory): string => JSON.stringify(entityNames.map((name) => made.rows(name)));

test("the letter as it would go now, and nothing is written or sent", () => {
  const made = world();
  made.add("task", { subject: "Send the offer", owner: "lin@example.com", due: "2018-01-03", status: "open" });
  const before = everything(made);
  const seen = preview(made);
  expect(seen).toMatchObject({ kind: "letter", subject: expect.stringContaining("1 for today") });
  expect(seen.kind === "letter" && [seen.text.includes("Send the offer"), seen.html.includes("Send the offer")]).toEqual([true, true]);
  expect([everything(made), made.sent]).toEqual([before, []]);
});

test("why nothing would go", () => {
  expect(preview(world())).toEqual({ kind: "nothing", reason: "nothing waits" });
});

test("a mail that is gone, or somebody else's, is not shown", () => {
  const reason = "it is no longer in the Outbox";
  expect(preview(world(), "X-9")).toEqual({ kind: "nothing", reason });
  expect(preview(world("zhao@example.com"))).toEqual({ kind: "nothing", reason });
});

test("a letter to a customer can be read before there is a form that stops mails; it goes nowhere without", () => {
  const made = world("chen@example.com");
  const customer = made.add("customer", { name: "Brightway", owner: "lin@example.com" });
  const contact = made.add("contact", { name: "Ann Lee", customer: customer.id, email: "ann@example.org", birthday: "1980-01-03" });
  const mail = { key: `birthday:ann@example.org:2018`, rule: "birthday", recipient: "ann@example.org", language: "en" } as const;
  made.add("outbox", { id: "X-2", ...mail, period: "2018-01-03", due: "2018-01-03T10:00", state: "held", attempts: 0, rows: contact.id });
  expect(preview(made, "X-2")).toMatchObject({ kind: "letter", subject: "Happy birthday, Ann Lee!" });
  expect(made.state.get("stopForm.links")).toBeUndefined();
});
