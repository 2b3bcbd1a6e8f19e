/** The words of the page "Rules and letters", in English. */

export const lettersPage = {
  title: "Rules and letters",
  places: { rules: "Rules", letters: "Letters" },
  home: "Back to Rapport",
  /** Between two sentences. */
  gap: " ",

  rules: {
    groups: { customer: "To customers", manager: "To account managers", supervisor: "To supervisors" },
    switchOf: (rule: string) => `Switch: ${rule}`,
    parameters: "Change",
    parametersOf: (rule: string) => `Change: ${rule}`,
    days: "Days",
    daysHelp: (least: string, most: string) => `${least} to ${most}.`,
    hour: "Not before",
    levels: "Only levels",
    levelsHelp: "None chosen: all.",
    letter: "Letter",
    letterDoor: "Read or edit the letter",
    since: "Only what happened from",
    sinceHelp: "What happened before causes nothing.",
    saved: (rule: string) => `${rule}: saved.`,
    conflict: (rule: string) => `${rule}: someone else has changed it. Theirs is shown now; please look again.`,
    gone: "Its row is gone from the Rules tab. Set up brings it back.",
    still: "It stands still until this is mended:",
    campaigns: "Its campaigns are under Surveys.",
    wrong: (least: string, most: string) => `A whole number from ${least} to ${most}, please.`,
    ask: "Mails that wait for you are under Mail.",
    readOnly: "Only owners and supervisors change rules and letters; you may read them, and send a test to yourself.",
  },

  letters: {
    edited: "edited",
    wrong: "to mend",
    open: (letter: string, language: string) => `${letter}, ${language}`,
    help: "A customer gets the letter in their contact's language.",
    subject: "Subject",
    body: "Text",
    bodyHelp: "The salutation and the closing are yours; the link that stops mails is added by itself.",
    insert: "Insert",
    insertHelp: "Filled in from the customer's row. {{name|friend}} writes “friend” where no name is known.",
    insertOf: (field: string) => `Insert: ${field}`,
    preview: "Preview",
    asText: "As plain text",
    problems: (count: number) =>
      count === 1
        ? "One thing to mend. Until then it waits for you in Mail:"
        : `${count} things to mend. Until then it waits for you in Mail:`,
    /** A button that puts the right field in place of a wrong one. */
    instead: (field: string) => `Write ${field}`,
    insteadOf: (field: string, written: string) => `Write ${field} instead of ${written}`,
    notSent: "Not sent: first mend what is listed above.",
    notSaved: "Not saved: first mend what is listed above.",
    save: "Save",
    saved: "Letter saved.",
    test: "Send a test to me",
    shipped: "Restore the original",
    unsaved: "Not yet saved.",
    conflict: "Someone else has changed this letter meanwhile. Theirs:",
    mine: "Save mine",
    theirs: "Take theirs",
  },
};
