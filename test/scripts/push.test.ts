import { expect, test } from "@jest/globals";
import { isPlaceholder, scriptIdOf } from "../../scripts/push.mjs";

const id = "1aBcD_efGhIjKlMnOpQrStUvWxYz-0123456789aBcDeFgHiJkLmNoPqR";

test.each([
  ["the id itself", id],
  ["the id with spaces around it", `  ${id}\n`],
  ["the address of the editor", `https://script.google.com/home/projects/${id}/edit`],
  ["the old address of the editor", `https://script.google.com/d/${id}/edit?usp=drive_web`],
])("takes %s", (_case, pasted) => expect(scriptIdOf(pasted)).toBe(id));

test("takes nothing else", () => expect(scriptIdOf("my script")).toBeUndefined());

test("knows the id that the project ships from a real one", () => {
  expect(isPlaceholder({ scriptId: "PUT-YOUR-SCRIPT-ID-HERE" })).toBe(true);
  expect(isPlaceholder({ scriptId: id })).toBe(false);
});
