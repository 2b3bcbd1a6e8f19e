/** The client side of Apps Script in a real browser: what a page of the script may do, and what each person sees. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Frame, Page } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { type Desk, gridReady, openDesk } from "./served.ts";

const browser = browserOfTests();
let desk: Desk;

beforeEach(async () => {
  desk = await openDesk("test/browser/client", {
    locale: "en_US",
    zone: "Europe/Berlin",
    now: "2026-03-02T08:00",
    user: "ann@example.com",
  });
}, 30_000);

afterEach(() => desk.close(), 30_000);

async function sit(user = ""): Promise<Page> {
  const page = await desk.visit(browser(), `/?user=${user}`);
  await page.locator(".grid canvas[id*=sheet]").waitFor();
  await gridReady(page);
  return page;
}

async function choose(page: Page, command: string): Promise<void> {
  await page.getByRole("menuitem", { name: "Client" }).click();
  await page.getByRole("menuitem", { name: command }).click();
}

/** The script's sidebar, once it is there. */
async function sidebar(page: Page): Promise<Frame> {
  await choose(page, "Open sidebar");
  const frame = await (await page.getByRole("complementary", { name: "Sidebar" }).locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no sidebar.");
  await frame.getByText("Elsewhere").waitFor();
  return frame;
}

/** What comes of this code in a page of the script; `done` and `failed` are its handlers, `run` has them. */
const inside = (frame: Frame, code: string): Promise<unknown> =>
  frame.evaluate(
    `new Promise((done, reject) => { const failed = (error) => done("failed: " + error.name + ": " + error.message);
      const run = google.script.run.withSuccessHandler(done).withFailureHandler(failed); ${code} })`,
  );

const limits = (page: Page) => page.getByRole("tab", { name: "Limits and faults" }).click();

test("a sidebar's illegal Date argument fails as in Google: at once, in the page, and without the failure handler", async () => {
  const frame = await sidebar(await sit());
  const before = desk.bench.executions().length;
  const caught = await inside(frame, "try { run.echo(new Date(0)) } catch (error) { done('caught ' + error) }");
  expect(caught).toBe("caught TypeError: Failed due to illegal value in property: 0");
  expect(await inside(frame, "try { run.echo({ when: { day: new Date(0) } }) } catch (error) { done(error.message) }")).toBe(
    "Failed due to illegal value in property: day",
  );
  expect(await inside(frame, "try { run.echo(document.forms[0], 1) } catch (error) { done(error.message) }")).toBe(
    "Failed due to illegal value in property: 0",
  );
  expect(desk.bench.executions().length).toBe(before);
}, 30_000);

test("a server's Date arrives as nothing at all; other data as it was", async () => {
  const frame = await sidebar(await sit());
  expect(await inside(frame, "run.today()")).toBeNull();
  expect(await inside(frame, "run.echo({ a: [1, undefined, 'x', null, true] })")).toEqual({ a: [1, null, "x", null, true] });
}, 30_000);

test("errors, unknown names and private names", async () => {
  const frame = await sidebar(await sit());
  expect(await inside(frame, "run.fail()")).toBe("failed: ScriptError: Error: No.");
  const unknown = "const says = (go) => { try { go() } catch (error) { return String(error) } };";
  expect(await inside(frame, `${unknown} done(says(() => google.script.run.missing()))`)).toBe(
    "TypeError: google.script.run.missing is not a function",
  );
  expect(await inside(frame, "done(typeof google.script.run.hidden_)")).toBe("undefined");
}, 30_000);

test("a form travels as the only argument, its file as a blob", async () => {
  const frame = await sidebar(await sit());
  const file = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("Visit them.") };
  await frame.getByLabel("File").setInputFiles(file);
  expect(await inside(frame, "run.upload(document.forms[0])")).toBe("Plan: plan.txt text/plain Visit them.");
}, 30_000);

test("calls may come back in any order: the seed decides", async () => {
  const page = await sit();
  const frame = await sidebar(page);
  await limits(page);
  await page.getByLabel("Calls of google.script.run in any order").check();
  await page.getByRole("spinbutton", { name: "Seed" }).waitFor();
  const order =
    "const order = []; for (let n = 1; n <= 6; n++) google.script.run.withSuccessHandler((value) => order.push(value) === 6 && done(order)).echo(n);";
  const came = await inside(frame, order);
  expect([...(came as number[])].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(came).not.toEqual([1, 2, 3, 4, 5, 6]);
}, 30_000);

test("somebody with several Google accounts in the browser is refused", async () => {
  const page = await sit();
  const frame = await sidebar(page);
  await limits(page);
  await page.getByLabel("Several Google accounts in this browser").check();
  await page.getByRole("checkbox", { name: "Several Google accounts", checked: true }).waitFor();
  expect(await inside(frame, "run.echo(1)")).toContain("Error code PERMISSION_DENIED.");
  desk.served.arrange({ accounts: false });
  expect(await inside(frame, "run.echo(1)")).toBe(1);
}, 30_000);

test("the sandbox has Google's rights and no more, and the file's meta tags are ignored", async () => {
  const page = await sit();
  const frame = await sidebar(page);
  const box = page.locator("aside.sidebar iframe");
  expect((await box.getAttribute("sandbox"))?.split(" ").sort()).toEqual([
    ...["allow-downloads", "allow-forms", "allow-modals", "allow-popups", "allow-popups-to-escape-sandbox"],
    ...["allow-same-origin", "allow-scripts"],
  ]);
  expect((await box.boundingBox())?.width).toBe(299);
  expect(await inside(frame, "try { top.location = 'about:blank'; done('went') } catch (error) { done(error.name) }")).toBe(
    "SecurityError",
  );
  expect(await inside(frame, "done([document.querySelectorAll('meta').length, document.compatMode, Object.keys(google.script)])")).toEqual([
    ...[0, "CSS1Compat"],
    ["run", "host"],
  ]);
}, 30_000);

test("google.script.host closes, gives the focus back to the grid, and sizes a dialog", async () => {
  const page = await sit();
  const frame = await sidebar(page);
  await frame.getByLabel("File").focus();
  await inside(frame, "google.script.host.editor.focus(); done()");
  await gridReady(page);
  await inside(frame, "google.script.host.close(); done()");
  await page.locator("aside.sidebar").waitFor({ state: "detached" });
  await choose(page, "Open dialog");
  const dialog = page.getByRole("dialog", { name: "A dialog" });
  await dialog.frameLocator("iframe").getByRole("button", { name: "Grow" }).click();
  await page.waitForFunction(() => document.querySelector(".dialog iframe")?.getBoundingClientRect().height === 200);
  expect((await dialog.boundingBox())?.width).toBe(500);
}, 30_000);

test("switching the user hides the other's triggers, quota, mail and sidebar", async () => {
  desk.bench.addUser("bob@example.com");
  const page = await sit();
  await sidebar(page);
  await choose(page, "Work for me");
  await page.getByRole("tab", { name: "Triggers 1" }).click();
  await page.getByRole("row", { name: /work/ }).waitFor();
  await limits(page);
  await page.getByText("99 of 100").waitFor();
  await page.getByText("19 of 20").waitFor();
  await page.getByLabel("Acting as").selectOption("bob@example.com");
  await page.getByRole("heading", { name: "Untitled spreadsheet" }).waitFor();
  await gridReady(page);
  expect(await page.getByRole("tab", { name: "Triggers" }).innerText()).toBe("Triggers");
  expect(await page.getByRole("tab", { name: "Mailbox" }).innerText()).toBe("Mailbox");
  expect(await page.locator("aside.sidebar").count()).toBe(0);
  await limits(page);
  await page.getByText("100 of 100").waitFor();
  await page.getByText("20 of 20").waitFor();
}, 30_000);

test("a viewer sees the cells and no menus, and cannot change anything", async () => {
  desk.bench.addUser("vera@example.com", { role: "viewer" });
  const page = await sit("vera@example.com");
  await page.getByText("View only").waitFor();
  expect(await page.getByRole("menuitem", { name: "Client" }).count()).toBe(0);
  await page.keyboard.type("mine");
  await page.keyboard.press("Enter");
  const refused = await page.evaluate(async () => {
    const edit = { tab: 0, row: 0, column: 0, values: [["mine"]] };
    const body = JSON.stringify({ user: "vera@example.com", at: null, edit });
    return (await fetch("/api/edit", { method: "POST", body })).json();
  });
  expect(refused).toMatchObject({ ok: false });
  expect(desk.bench.spreadsheet.sheets[0]?.lastRow).toBe(0);
}, 30_000);

/** The page of the web app inside its frame. */
async function webApp(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The web app has no frame.");
  await frame.getByRole("heading", { name: "Served by the script" }).waitFor();
  return frame;
}

test("a web app stands in a page of its own, with google.script.run, url and history", async () => {
  const page = await desk.visit(browser(), "/exec?name=alice&n=1&n=2#top");
  const frame = await webApp(page);
  expect(await page.title()).toBe("A web app");
  expect(await page.locator('meta[name="viewport"]').getAttribute("content")).toBe("width=device-width");
  expect(await inside(frame, "run.echo([1])")).toEqual([1]);
  const here = { hash: "top", parameter: { name: "alice", n: "1" }, parameters: { name: ["alice"], n: ["1", "2"] } };
  expect(await inside(frame, "google.script.url.getLocation(done)")).toEqual(here);
  await inside(frame, "google.script.history.push({ page: 2 }, { n: ['3', '4'] }, 'below'); done()");
  await page.waitForURL(/\/exec\?n=3&n=4#below$/);
  const back = inside(frame, "google.script.history.setChangeHandler((event) => done(event))");
  await page.goBack();
  expect(await back).toEqual({ state: null, location: here });
}, 30_000);

test("a web app answers with texts, to POST as well, and only its owner unless its manifest says more", async () => {
  expect(await (await fetch(desk.at("/exec?as=text&n=1&n=2"))).text()).toBe("asked for 1 and 2");
  const posted = await fetch(desk.at("/exec/some/path"), { method: "POST", body: "hello" });
  expect(posted.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(await posted.json()).toEqual({ got: "hello" });
  expect((await fetch(desk.at("/u/bob@example.com/exec"))).status).toBe(403);
}, 30_000);

test("the workbench's menu opens the web app", async () => {
  const page = await sit();
  await page.getByRole("menuitem", { name: "Workbench" }).click();
  const opened = page.context().waitForEvent("page");
  await page.getByRole("menuitem", { name: "Open the web app" }).click();
  await webApp(await opened);
}, 30_000);
