/** Whose place one may take: colleagues apart from those who were merely written to. */
import { expect, test } from "@jest/globals";
import { peopleOf } from "../../../workbench/page/people.ts";
import { withScript } from "../runtime/script.ts";

const code = `function main() {
  MailApp.sendEmail("zoe@customer.example,bea@customer.example", "Hello", "Text", { replyTo: "dan@example.com" });
}`;

test("colleagues stand above those who were merely written to, each by the alphabet, the owner first", async () => {
  await withScript({ code }, async (bench) => {
    bench.addUser("vic@example.com", { role: "viewer" });
    bench.addUser("cleo@example.com");
    await bench.call("main", [], { user: "ann@example.com" });
    expect(peopleOf(bench, "ann@example.com")).toEqual([
      { user: "boss@example.com", role: "owner", colleague: true },
      { user: "ann@example.com", role: "editor", colleague: true },
      { user: "cleo@example.com", role: "editor", colleague: true },
      { user: "dan@example.com", role: "editor", colleague: true },
      { user: "vic@example.com", role: "viewer", colleague: true },
      { user: "bea@customer.example", role: "editor", colleague: false },
      { user: "zoe@customer.example", role: "editor", colleague: false },
    ]);
  });
});

test("whoever sits at the page is in the list", async () => {
  await withScript({ code }, async (bench) => {
    expect(peopleOf(bench, "eve@customer.example").at(-1)).toEqual({ user: "eve@customer.example", role: "editor", colleague: false });
  });
});
