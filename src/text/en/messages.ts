/** Sentences in English for what goes wrong: a value that is none, a broken workbook, a call that failed. Each names the place and the way out. */

type Details = Readonly<Record<string, string>>;

/** By `Kind.expected`, and `required` and `unknown` besides: the label of the field, and what stood there. */
const expected: Readonly<Record<string, (label: string, found: string) => string>> = {
  required: (label) => `${label} is needed: please fill it in.`,
  unknown: (label, found) => `${label}: “${found}” is not known. Choose one from the list.`,
  text: (label) => `${label}: text of at most 50,000 characters was expected.`,
  email: (label, found) => `${label}: “${found}” is not one email address, such as li.wei@example.com.`,
  phone: (label, found) => `${label}: “${found}” is not a phone number, such as +86 138 0000 0000.`,
  url: (label, found) => `${label}: “${found}” is not a web address, such as www.example.com.`,
  early: (label, found) => `${label}: ${found} is before the visit itself. Choose a later day.`,
  day: (label, found) => `${label}: “${found}” is not a date in the calendar, such as 2026-03-01.`,
  moment: (label, found) => `${label}: “${found}” is not a date and time, such as 2026-03-01 14:30.`,
  money: (label, found) => `${label}: “${found}” is not an amount, such as 1,234.50.`,
  number: (label, found) => `${label}: “${found}” is not a number, such as 12.5.`,
  count: (label, found) => `${label}: “${found}” is not a whole number from 0, such as 3.`,
  share: (label, found) => `${label}: “${found}” is not a percentage, such as 25%.`,
  rating: (label, found) => `${label}: “${found}” is not a rating from 1 to 5.`,
  flag: (label, found) => `${label}: “${found}” is neither yes nor no.`,
  choice: (label, found) => `${label}: “${found}” is not in the list. Choose one from the list.`,
  reference: (label, found) => `${label}: “${found}” was not found. Choose one that exists.`,
  hour: (label, found) => `${label}: “${found}” is not an hour of the day, 0 to 23.`,
  days: (label, found) => `${label}: “${found}” is not a number of days that this rule can keep to.`,
  level: (label, found) => `${label}: “${found}” is not in the list of levels. Separate several with semicolons, such as A; B.`,
  taskSwitch: (label) => `${label}: this rule makes tasks, and nothing that you could approve. Choose on or off.`,
  ruleTwice: (label) => `${label}: another row above is of the same rule, and that one holds. Delete this row.`,
  ruleGone: (_, found) => `The rule “${found}” stands still: its row on the Rules tab is gone. Choose Rapport → Set up to bring it back.`,
  rule: (label) =>
    `${label}: Rapport does not know this rule, and leaves it alone. Note what you need as a remark of another rule, and delete the row.`,
};

/** By the code of `Broken`. */
const broken = {
  busy: (_: Details) => "Someone else is saving to this workbook right now. Please try again in a moment.",
  notSetUp: (_: Details) => "This workbook has not been set up yet. Choose Rapport → Set up.",
  tabMissing: ({ tab }: Details) => `The tab “${tab}” is missing. Bring it back with Undo, or choose Rapport → Set up to build it again.`,
  columnMissing: ({ tab, column }: Details) =>
    `The tab “${tab}” has no column “${column}”. Bring it back with Undo, or choose Rapport → Set up to add it again.`,
  columnDoubled: ({ tab, column }: Details) =>
    `Two columns of the tab “${tab}” are headed “${column}”. Rename one of them, then try again.`,
  notInTeam: ({ email }: Details) =>
    `${email ?? "Your account"} is not in the Team tab. Ask the workbook's owner to add a row for it there.`,
  notAllowed: (_: Details) => "Only owners and supervisors may change that. Ask one of them; whose role is what stands on the Team tab.",
  badRequest: (_: Details) =>
    "The sidebar and the workbook do not understand each other. Close the sidebar and open it again from the Rapport menu.",
  stopped: (_: Details) => "It was stopped; nothing was written.",
  mailQuota: (_: Details) => "Today's mails are used up. What waits in the Outbox goes out tomorrow.",
  badAddress: ({ address }: Details) =>
    address ? `“${address}” is not one email address. Correct it, then try again.` : "There is no email address to send it to.",
  mailRefused: ({ said }: Details) => `Google refuses this mail. (${said})`,
  mailUncertain: ({ said }: Details) =>
    `Google failed in the moment of sending, and counted the mail all the same: it may have gone. (${said})`,
};

/** When `google.script.run` itself fails (platform.md 4). */
const failure = {
  offline: "There is no connection. Your entries are kept; try again when you are online.",
  slow: "This takes longer than usual. Please wait, or try again.",
  timedOut: "Google stopped the work because it took too long. What was saved is saved; please try again.",
  wrongAccount:
    "Google has mixed up the accounts in this browser. Sign in with one account only, or open the workbook in a private window, then try again.",
  authorise: "Rapport needs your permission. Choose Rapport → Today, allow what Google asks, then open this sidebar again.",
  tooMany: "Google allows only so many requests at a time. Please wait a minute, then try again.",
  noAccess: "You may read this workbook but not change it. Ask its owner for the right to edit.",
  unknown: (message: string) => `Something went wrong, and nothing was lost. Please try again. (${message})`,
  retry: "Try again",
};

/** Why the clock stands still, as its keeper is told. */
const clockCauses: Readonly<
  Record<"noTrigger" | "noPermission" | "noQuota" | "cutShort" | "failed" | "unknown", (said: string) => string>
> = {
  noTrigger: () => "The hourly trigger on your account is gone, so nothing is sent.",
  noPermission: () => "Rapport no longer has your permission to run by itself: it was taken back, or has expired.",
  noQuota: () => "Your account has used up the computing time that Google allows in a day.",
  cutShort: () => "The last run was cut off before it ended.",
  failed: (said) => `The last run failed: ${said}`,
  unknown: () => "Google has not run it, and does not say why.",
};

export const messages = {
  expected,
  broken,
  /** How many mails go on which day. */
  forecast: {
    today: (count: number, room: number) => `Today ${count} of ${room}`,
    tomorrow: (count: number) => `tomorrow ${count}`,
    on: (day: string, count: number) => `${day}: ${count}`,
  },
  failure,
  /** The hourly clock stands still: nobody is reminded. */
  clock: {
    silent: (hours: number, why: string) =>
      hours < 48
        ? `Reminders have been silent for ${hours} hours. ${why}`
        : `Reminders have been silent for ${Math.floor(hours / 24)} days. ${why}`,
    causes: clockCauses,
    /** What everybody else is told. */
    keptBy: (who: string) =>
      `${who} keeps the clock; why it stopped, only they can see. If you take it over, mail goes out from your account.`,
    mend: "Start the clock again",
    takeOver: "Take over the clock",
    mended: "The clock runs again. What was missed follows within the hour.",
    tookOver: "You keep the clock now. What was missed follows within the hour.",
    ticks: "The clock is running. Nothing needs to be done.",
    /** Shown when the workbook is opened. */
    late: (hours: number) =>
      hours < 48
        ? `Reminders have been silent for ${hours} hours. Choose Rapport → Start the clock again.`
        : `Reminders have been silent for ${Math.floor(hours / 24)} days. Choose Rapport → Start the clock again.`,
    /** What the owners and the journal are told afterwards. */
    stood: (from: string, to: string) =>
      `Nothing ran from ${from} to ${to}. What fell due meanwhile has been caught up with, or stands in the Outbox with the reason why it was not sent.`,
    gaveWay: (who: string, to: string) => `${to} has taken over the clock from ${who}, whose hourly trigger was removed.`,
  },
  /** What the mails in the Outbox need of a person. */
  mail: {
    notThere: "it is no longer in the Outbox",
    copied: "a copy of a row that stands elsewhere in the Outbox",
    mayHaveGone: "Google stopped Rapport in the moment of sending: it may have gone.",
    /** Why a person brought a mail to its end. */
    by: { cancel: (who: string) => `cancelled by ${who}`, went: (who: string) => `${who} says that it went` },
    held: (count: number) => (count === 1 ? "One mail waits for your approval." : `${count} mails wait for your approval.`),
    unknown: (count: number) =>
      `Mails that may or may not have gone: ${count}. Choose Rapport → Mail and say which; nothing is sent again by itself.`,
    failed: (count: number) =>
      `Mails that could not be sent and were given up: ${count}. Choose Rapport → Mail to see why, and try again or cancel.`,
  },
  /** A setting that cannot be read: its name, what stands there, what holds instead. */
  setting: (name: string, found: string, instead: string) =>
    found.trim() === ""
      ? `The setting “${name}” is empty${instead === "" ? "" : `, so “${instead}” holds`}. Fill it in on the Settings tab.`
      : `The setting “${name}” is “${found}”, which cannot be read${instead === "" ? "" : `, so “${instead}” holds`}. Correct it on the Settings tab.`,
  /** A cell with a problem: the tab, the row, and the sentence about it. */
  place: (tab: string, row: number, sentence: string) => `${tab}, row ${row}: ${sentence}`,
};
