import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { dataModel } from "../../scripts/data-model.ts";

test("docs/data-model.md says what the entities say (npm run docs makes it anew)", () => {
  expect(readFileSync("docs/data-model.md", "utf8")).toBe(dataModel());
});
