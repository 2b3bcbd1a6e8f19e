/** The browser that the tests of a file share. */
import { afterAll, beforeAll } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch.ts";

/** Started before the first, closed after the last. */
export function browserOfTests(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 30_000);
  afterAll(() => browser.close());
  return () => browser;
}
