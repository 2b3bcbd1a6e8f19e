/** `DriveApp` between several people, with forms, under its permissions, and after a restart. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { allScopes, pushed, scope, withScript } from "../runtime/script.ts";

const scopes = [...allScopes, scope("spreadsheets"), scope("drive")];

const code = `const list_ = (found) => { const names = []; while (found.hasNext()) names.push(found.next().getName()); return names };
function make() { return DriveApp.createFolder("Letters").createFile("a.txt", "hello").getId() }
function read(id) { return DriveApp.getFileById(id).getBlob().getDataAsString() }
function rename(id) { DriveApp.getFileById(id).setName("mine now") }
function trash(id) { DriveApp.getFileById(id).setTrashed(true) }
function share(id, how, who) { const f = DriveApp.getFileById(id)[how](who); return [f.getEditors().map((u) => u.getEmail()), f.getViewers().map((u) => u.getEmail()), String(f.getAccess(who))] }
function open(id) { DriveApp.getFileById(id).setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW) }
function give(id) { const f = DriveApp.getFileById(id).setOwner("amy@example.com"); return [f.getOwner().getEmail(), f.getEditors().map((u) => u.getEmail())] }
function inTrash() { const folder = DriveApp.getFoldersByName("Letters").next(); const file = folder.getFiles().next(); folder.setTrashed(true); return [file.isTrashed(), list_(DriveApp.getTrashedFolders())] }
function form() {
  const form = FormApp.create("Survey", true); form.addTextItem().setTitle("Why");
  const file = DriveApp.getFileById(form.getId());
  const twin = FormApp.openById(file.makeCopy("Second survey").getId());
  twin.addTextItem().setTitle("How");
  return [file.getMimeType(), list_(DriveApp.getFilesByType(file.getMimeType())), twin.getItems().length, form.getItems().length, twin.getPublishedUrl() === form.getPublishedUrl()];
}
function sharedForm() { const f = FormApp.create("Shared"); DriveApp.getFileById(f.getId()).addEditor("amy@example.com"); return f.getId() }
function openForm(id) { return FormApp.openById(id).getEditors().map(String) }
function here() { return [DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getParents().next().getId() === DriveApp.getRootFolder().getId(), list_(DriveApp.getFiles())] }
function create() { DriveApp.createFolder("x") }
function blob() { SpreadsheetApp.getActive(); return DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getBlob() }`;

const denied = "Access denied: DriveApp.";
const unknown =
  "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.";
const amy = { user: "amy@example.com" };

test("others see a file as far as it is shared with them", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { value: id } = await bench.call("make");
    const errorOf = async (fn: string) => (await bench.call(fn, [id], amy)).error?.message;
    expect(await errorOf("read")).toBe(unknown);
    expect((await bench.call("share", [id, "addViewer", amy.user])).value).toEqual([[], [amy.user], "VIEW"]);
    expect([await errorOf("read"), await errorOf("rename")]).toEqual([undefined, denied]);
    expect((await bench.call("share", [id, "addEditor", amy.user])).value).toEqual([[amy.user], [], "EDIT"]);
    expect([await errorOf("rename"), await errorOf("trash")]).toEqual([undefined, denied]);
    expect((await bench.call("share", [id, "addViewer", amy.user])).value).toEqual([[amy.user], [], "EDIT"]);
    expect((await bench.call("share", [id, "revokePermissions", amy.user])).value).toEqual([[], [], "NONE"]);
    expect(await errorOf("read")).toBe(unknown);
    await bench.call("open", [id]);
    expect([await errorOf("read"), await errorOf("rename")]).toEqual([undefined, denied]);
  });
});

test("a new owner, the former one an editor", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { value: id } = await bench.call("make");
    expect((await bench.call("give", [id])).value).toEqual(["amy@example.com", ["boss@example.com"]]);
    expect((await bench.call("trash", [id])).error?.message).toBe(denied);
  });
});

test("a form is a file, and its copy a form of its own", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("form")).value).toEqual(["application/vnd.google-apps.form", ["Second survey", "Survey"], 2, 1, false]);
  });
});

test("an editor of the file is an editor of the form", async () => {
  await withScript({ code, scopes }, async (bench) => {
    const { value: id } = await bench.call("sharedForm");
    expect((await bench.call("openForm", [id], amy)).outcome).toBe("done");
    expect((await bench.call("openForm", [id], { user: "zoe@example.com" })).outcome).toBe("failed");
  });
});

test("the workbook on the desk lies in its owner's root folder", async () => {
  await withScript({ code, scopes }, async (bench) => expect((await bench.call("here")).value).toEqual([true, ["Untitled spreadsheet"]]));
});

test("what lies in a folder in the trash is in the trash", async () => {
  await withScript({ code, scopes }, async (bench) => {
    await bench.call("make");
    expect((await bench.call("inTrash")).value).toEqual([true, ["Letters"]]);
  });
});

test("drive.file is not enough for DriveApp", async () => {
  await withScript({ code, scopes: [...allScopes, scope("drive.file")] }, async (bench) => {
    expect((await bench.call("create")).error?.message).toBe(
      "Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: https://www.googleapis.com/auth/drive",
    );
  });
});

test("types of files have names", async () => {
  const mime = `function main() { return [DriveApp.createFile("a", "b", MimeType.CSV).getMimeType(), MimeType.GOOGLE_SHEETS, Object.keys(MimeType).length] }`;
  await withScript({ code: mime, scopes }, async (bench) => {
    expect((await bench.call("main")).value).toEqual(["text/csv", "application/vnd.google-apps.spreadsheet", 32]);
    expect((await bench.call("main", [], { inProcess: true })).value).toEqual(["text/csv", "application/vnd.google-apps.spreadsheet", 32]);
  });
});

test("a spreadsheet's blob says that it is not supported", async () => {
  await withScript({ code, scopes }, async (bench) => {
    expect((await bench.call("blob")).error?.message).toBe("File.getBlob of a spreadsheet is not supported by the workbench.");
  });
});

test("files and folders are there after a restart", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-drive-"));
  const script = await pushed({ code, scopes });
  const bench = await Workbench.open({ dir, script });
  const { value: id } = await bench.call("make");
  await bench.close();
  const again = await Workbench.open({ dir, script });
  expect((await again.call("read", [id])).value).toBe("hello");
  await again.close();
  await rm(dir, { recursive: true });
});

test("no folder moves into what lies in it, and every id is looked up as it is", async () => {
  const moves = `function main() {
    const outer = DriveApp.createFolder("Outer"); const inner = outer.createFolder("Inner").createFolder("Innermost");
    const problems = [() => outer.moveTo(inner), () => inner.addFolder(outer), () => DriveApp.getFileById("constructor")].map((go) => {
      try { go(); return "" } catch (error) { return error.message }
    });
    return [...problems, outer.isTrashed(), inner.isTrashed()];
  }`;
  await withScript({ code: moves, scopes }, async (bench) => {
    const cyclic = "Cannot move a folder into itself.";
    expect((await bench.call("main", [], { realMs: 2000 })).value).toEqual([cyclic, cyclic, unknown, false, false]);
  });
});
