/** Limits, quotas and the texts of Google's errors, each with its source (the tags are those of the platform notes). */

export type Account = "consumer" | "workspace";

/** "Quotas for Google Services" of the Apps Script guides, by account and day (D guides/quotas-and-limits.md). */
export const quotas = {
  consumer: {
    mailRecipientsPerDay: 100,
    bodyBytes: 200 * 1024,
    triggerRuntimeMs: 90 * 60_000,
    propertyOperations: 50_000,
    spreadsheetsCreated: 250,
  },
  workspace: {
    mailRecipientsPerDay: 1500,
    bodyBytes: 400 * 1024,
    triggerRuntimeMs: 6 * 60 * 60_000,
    propertyOperations: 500_000,
    spreadsheetsCreated: 3200,
  },
} as const satisfies Record<Account, Readonly<Record<string, number>>>;

/** Limits that are the same for every account (the same page). */
export const quota = {
  recipientsPerMail: 50,
  attachmentsPerMail: 250,
  attachmentBytes: 25 * 1024 * 1024,
  bodyBytes: 200 * 1024,
  triggersPerUser: 20,
  /** Of one user at one time. */
  executions: 30,
  executionMs: 6 * 60_000,
  /** D triggers/simple-triggers.md. */
  simpleTriggerMs: 30_000,
  /** Key and value together, in bytes: 9 kB by the quotas page, 8,066 as measured (TAN). */
  propertyBytes: 8066,
  propertyStoreBytes: 500 * 1024,
  /** D reference/cache/Cache.md; the byte limit measured in JP exploring-apps-script-cacheservice-limits. */
  cacheKeyLength: 250,
  cacheValueBytes: 102_400,
  cacheItems: 1000,
  cacheEvicted: 100,
  cacheSeconds: 600,
  cacheMaxSeconds: 21_600,
  /** TD GmailApp/MailApp. */
  subjectLength: 250,
  /** TD Utilities.sleep. */
  sleepMs: 300_000,
  /** TD UrlFetchApp.fetch; the body D guides/quotas-and-limits.md. */
  urlLength: 2082,
  postBytes: 50 * 1024 * 1024,
} as const;

export const text = {
  /** EH, public code. Cannot be caught (K). */
  timeLimit: "Exceeded maximum execution time",
  /** D guides/quotas-and-limits.md, exception messages. */
  tooManyAtOnce: "There are too many scripts running simultaneously for this Google user account.",
  computerTime: "Service using too much computer time for one day.",
  /** EH. */
  mailQuota: "Service invoked too many times for one day: email.",
  mailRecipients: "Limit Exceeded: Email Recipients Per Message.",
  mailBody: "Limit Exceeded: Email Body Size.",
  mailAttachments: "Limit exceeded: Email Attachments Per Message.",
  mailAttachmentSize: "Limit Exceeded: Email Total Attachments Size.",
  mailNobody: "Failed to send email: no recipient",
  mailInvalid: (address: string) => `Invalid email: ${address}`,
  mailSubject: "Invalid argument: subject",
  /** Live, public code. */
  tooManyTriggers: "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
  everyMinutes: "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
  everyHours: "The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.",
  /** EH; for other kinds of triggers K. */
  addOnTriggers: (kind: string) => `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
  /** K: the wording. Once an hour is D guides/triggers/installable.md, the current file D workspace-add-ons/concepts/editor-triggers.md. */
  addOnHourly: "The add-on attempted to create a time-based trigger that runs more than once an hour.",
  addOnFile: "The add-on attempted to create a trigger for a file in which it is not used.",
  /** K: wording unconfirmed. */
  triggerRule: "The event type for this trigger has not been specified.",
  triggerHour: "Scheduling a trigger at a specific hour or near a minute requires everyDays, everyWeeks, onWeekDay or onMonthDay.",
  badZone: (zone: string) => `Invalid argument: timezone. Should be of type: String. ${zone} is not a time zone.`,
  /** JP apps-script-key-value-stores; per value: D quotas page gives the limit, wording public code. */
  propertyStore: "You have exceeded the property storage quota. Please remove some properties and try again.",
  propertyValue: "Argument too large: value",
  /** D guides/quotas-and-limits.md; the name of the service K. */
  propertyQuota: "Service invoked too many times for one day: properties.",
  spreadsheetQuota: "Service invoked too many times for one day: spreadsheet.",
  /** JP exploring-apps-script-cacheservice-limits. */
  cacheValue: "Argument too large: value",
  cacheKey: "Invalid argument: key",
  cacheLongKey: "Argument too large: key",
  /** Public code, GF test on live. */
  lockTimeout: "Lock timeout: another process was holding the lock for too long.",
  /** EH. */
  unauthorised: "Authorization is required to perform that action. Please run again to authorize it.",
  noAccess: "You do not have permission to access the requested document.",
  /** K: the wording. */
  /** K: the wording. Of a script that writes to a spreadsheet which its user may only read. */
  readOnly: "You do not have permission to perform that action.",
  mayNotEdit: "You do not have permission to edit this document.",
  noBrowser: (method: string) => `Cannot call ${method}() from this context; have you tried Logger.log() instead?`,
  noUi: (app: string) => `Cannot call ${app}.getUi() from this context.`,
  /** Public code. */
  noSpreadsheet: (method: string) => `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`,
  /** TD DriveApp.getFileById; public code. */
  noItem:
    "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
  /** GF test/fakehtml (K wording). */
  noHtmlFile: (name: string) => `No HTML file named ${name} was found.`,
  metaTag: "The meta tag you specified is not allowed in this context.",
  /** Public code. */
  noConversion: (from: string | null, to: string) => `Converting from ${from} to ${to} is not supported.`,
  couldNotParse: "Could not parse text.",
  unparseable: (date: string) => `Unparseable date: "${date}"`,
  rsaKey: "Invalid argument: key",
  couldNotDecode: "Could not decode string.",
  noBlobName: "Blob object must have non-null name for this operation.",
  duplicateEntry: (name: string) => `Duplicate filename: ${name}`,
  /** GF test/testutilities.js (the beginning of the text). */
  cannotConvert: (value: string, type: string) => `Cannot convert ${value} to ${type}.`,
  /** K: wording unconfirmed. */
  badCharset: (name: string) => `Invalid argument: charset. ${name} is not a character set.`,
  invalid: (name: string) => `Invalid argument: ${name}`,
  draftGone: "Requested entity was not found.",
  /** Public code; what a web app's page shows. */
  noAnswer: "The script completed but did not return anything.",
  wrongAnswer: "The script completed but the returned value is not a supported return type.",
  /** Public code. */
  longUrl: "Limit Exceeded: URLFetch URL Length.",
  bigPost: "Limit Exceeded: URLFetch POST Size.",
  noUrl: "Attribute provided with no value: url",
  addressUnavailable: (url: string) => `Address unavailable: ${url}`,
  requestFailed: (url: string, code: number, body: string) =>
    `Request failed for ${url} returned code ${code}. Truncated server response: ${body} (use muteHttpExceptions option to examine full response)`,
  noFunction: (name: string) => `Script function not found: ${name}`,
  noPermission: (method: string, scopes: string) => `You do not have permission to call ${method}. Required permissions: ${scopes}`,
  /** Public code (custom functions): nothing that could be granted would help. */
  notAllowed: (method: string) => `You do not have permission to call ${method}`,
  notSufficient: (method: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}`,
  notInList: (name: string) => `${name} is not supported by the workbench.`,
  signature: (types: string, method: string) => `The parameters (${types}) don't match the method signature for ${method}.`,
} as const;

/** Errors that pass by themselves: any service call may throw one now and then, and the same call may succeed a moment later. */
export const transient: readonly { readonly text: string; readonly source: string }[] = [
  {
    text: "Service invoked too many times in a short time: Spreadsheets. Try Utilities.sleep(1000) between calls.",
    source: "D guides/quotas-and-limits.md",
  },
  { text: "There are too many scripts running simultaneously for this Google user account.", source: "D guides/quotas-and-limits.md" },
  { text: "There are too many LockService operations against the same script.", source: "EH" },
  { text: "We're sorry, a server error occurred. Please wait a bit and try again.", source: "EH" },
  { text: "We're sorry, a server error occurred: DEADLINE_EXCEEDED", source: "EH" },
  { text: "Service Spreadsheets timed out while accessing document with id workbench.", source: "EH" },
  { text: "Service error: Spreadsheets", source: "EH" },
  { text: "Service unavailable: Docs", source: "EH" },
  { text: "Unexpected error while getting the method or property getRange on object SpreadsheetApp.Sheet.", source: "EH" },
];
