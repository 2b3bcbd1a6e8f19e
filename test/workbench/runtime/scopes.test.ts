/** Permissions: what each call needs, Google's words when it is missing, and what is found where the manifest declares nothing. */
import { expect, test } from "@jest/globals";
import { detectedScopes } from "../../../workbench/runtime/rights/detect.ts";
import { refusal } from "../../../workbench/runtime/rights/refusal.ts";
import { runMain, scope } from "./script.ts";

const sheet = `(${scope("spreadsheets.currentonly")} || ${scope("spreadsheets")})`;
const form = `(${scope("forms.currentonly")} || ${scope("forms")})`;
const file = `(${scope("drive.readonly")} || ${scope("drive")})`;

test.each([
  ["SpreadsheetApp.getActive", sheet],
  ["SpreadsheetApp.openById", scope("spreadsheets")],
  ["Spreadsheet.insertSheet", sheet],
  ["Spreadsheet.show", scope("script.container.ui")],
  ["Range.setValues", sheet],
  ["Protection.addEditor", sheet],
  ["DeveloperMetadataFinder.find", sheet],
  ["TriggerBuilder.forSpreadsheet", sheet],
  ["TriggerBuilder.forForm", form],
  ["TriggerBuilder.timeBased", scope("script.scriptapp")],
  ["Trigger.getUniqueId", scope("script.scriptapp")],
  ["ScriptApp.newTrigger", scope("script.scriptapp")],
  ["Ui.showSidebar", scope("script.container.ui")],
  ["FormApp.create", scope("forms")],
  ["FormApp.getActiveForm", form],
  ["ScaleItem.setBounds", form],
  ["FormResponse.submit", form],
  ["MailApp.sendEmail", scope("script.send_mail")],
  ["GmailApp.sendEmail", "https://mail.google.com/"],
  ["GmailDraft.send", "https://mail.google.com/"],
  ["DriveApp.getFileById", file],
  ["DriveApp.createFile", scope("drive")],
  ["File.getName", file],
  ["File.setTrashed", scope("drive")],
  ["Session.getActiveUser", scope("userinfo.email")],
  ["UrlFetchApp.fetch", scope("script.external_request")],
])("%s needs %s", (call, scopes) => {
  const [className = "", method = ""] = call.split(".");
  const rights = { granted: [scope("calendar")], mode: "FULL" } as const;
  expect(refusal(className, method, rights)).toBe(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes}`,
  );
  expect(refusal(className, method, { ...rights, granted: null })).toBeNull();
  expect(refusal(className, method, { ...rights, granted: null, consent: [] })).toBe(
    `You do not have permission to call ${call}. Required permissions: ${scopes}`,
  );
});

test.each([
  ...["SpreadsheetApp.flush", "SpreadsheetApp.getUi", "SpreadsheetApp.newDataValidation", "Spreadsheet.getSheetByName", "Range.offset"],
  ...["Ui.alert", "Ui.createMenu", "ScriptApp.getAuthorizationInfo", "Session.getScriptTimeZone", "FormApp.createTextValidation"],
  ...["DriveApp.continueFileIterator", "File.getBlob", "GmailMessage.getId", "Properties.getProperty", "Cache.put", "Lock.tryLock"],
  ...["Utilities.sleep", "HtmlService.createTemplate", "LanguageApp.translate", "DataValidationBuilder.build", "EmbeddedChart.getAs"],
])("%s needs no permission", (call) => {
  const [className = "", method = ""] = call.split(".");
  expect(refusal(className, method, { granted: [], consent: [], mode: "FULL" })).toBeNull();
});

test("one of several permissions is enough", () => {
  for (const granted of [[scope("spreadsheets")], [scope("spreadsheets.currentonly")]])
    expect(refusal("Range", "getValue", { granted, mode: "FULL" })).toBeNull();
});

test("a missing permission is named at the call, as an Exception", async () => {
  const report = await runMain("function main() { return ScriptApp.getProjectTriggers() }", { scopes: [scope("spreadsheets")] });
  expect(report.error).toMatchObject({
    name: "Exception",
    message: `Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ${scope("script.scriptapp")}`,
  });
});

test.each([
  ["SpreadsheetApp.getActive().getRange('A1')", ["spreadsheets"]],
  ["/** @OnlyCurrentDoc */ SpreadsheetApp.getActive()", ["spreadsheets.currentonly"]],
  ["/** @OnlyCurrentDoc */ SpreadsheetApp.openById('x')", ["spreadsheets"]],
  ["SpreadsheetApp.getUi().showSidebar(page); MailApp.sendEmail('a@b.c', 's', 'b')", ["script.container.ui", "script.send_mail"]],
  ["Session.getActiveUser(); Session.getScriptTimeZone(); ScriptApp.newTrigger('f')", ["script.scriptapp", "userinfo.email"]],
  ["Logger.log(Utilities.getUuid())", []],
])("in %s are found %j", (code, scopes) => {
  expect(detectedScopes({ files: [{ name: "Code", code }] })).toEqual(scopes.map(scope));
});
