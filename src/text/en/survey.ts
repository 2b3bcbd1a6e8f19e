/** The words of survey forms and of what is said about them, in English. */

const reference = {
  title: "Reference",
  help: "Filled in by your link. Please leave it as it is.",
};

const by = (brand: string): string => (brand === "" ? "" : ` · ${brand}`);
const we = (brand: string): string => (brand === "" ? "We" : brand);

/** What customers read in the form. */
const form = {
  title: (brand: string): string => `How satisfied are you?${by(brand)}`,
  description: "It takes about a minute. Your answers go to the people who look after you.",
  thanks: "Thank you. Your answers have arrived.",
  reference,
  questions: {
    quality: "How satisfied are you with the quality of our products?",
    speed: "How satisfied are you with how fast we respond?",
    service: "How satisfied are you with our after-sales service?",
    overall: "All in all, how satisfied are you with us?",
    recommend: "How likely are you to recommend us to a colleague or friend?",
    open: "What should we do better, or keep as it is?",
  },
  ends: {
    five: { low: "Very dissatisfied", high: "Very satisfied" },
    recommend: { low: "Not at all likely", high: "Extremely likely" },
    ease: { low: "Strongly disagree", high: "Strongly agree" },
  },
};

const stopForm = {
  title: (brand: string): string => `Stop these mails${by(brand)}`,
  description: (brand: string): string => `Press “Submit” to confirm: ${we(brand)} will send you no more mails of this kind.`,
  thanks: (brand: string): string => `Done. ${we(brand)} will send you no more of these mails.`,
  reference,
};

export const survey = {
  form,
  stopForm,
  /** The stop form's row in the Surveys tab. */
  stopName: "Stop these mails",
  /** A form's name as a file, and of the tab with its answers. */
  file: (name: string, language: string): string => `${name} (${language})`,
  tab: (name: string, language: string): string => `Form: ${name} (${language})`,
  /** Stands where an answer was too long for a cell. */
  cut: "[cut here; the whole text is in the form]",
  wrong: {
    noName: "Give the survey a name.",
    longName: "At most 80 characters.",
    noLanguage: "Choose at least one language.",
    noQuestions: "Choose at least one question.",
    manyQuestions: (most: number): string => `At most ${most} questions.`,
    noWords: (language: string): string => `Write the question in this language too: ${language}.`,
    longWords: "A question has at most 300 characters.",
    doubled: "This question is there twice.",
  },
  refused: {
    notBuilt: "Build every form first.",
    stopNotBuilt: "Build the stop form first.",
    troubled: (problem: string): string => `This must be put right first: ${problem}`,
    notYours: (who: string): string => `This form belongs to ${who}, who must mend it: that shares it with whoever keeps the clock.`,
    stopStays: "Customers must be able to stop mail at any time: this form stays open.",
    passing: "Google cannot open this form just now. If it still cannot in five minutes, press again: then a new one is built.",
    failed: (said: string): string => `Google could not do it: ${said}`,
  },
  /** `form` names a form, `what` a question. */
  trouble: {
    missing: (form: string): string => `${form} is not built yet.`,
    gone: (form: string): string => `${form} was deleted, or it is not shared with the person who keeps the clock.`,
    closed: (form: string): string => `${form} takes no answers.`,
    unlinked: (form: string): string => `The answers of ${form} no longer come to a tab of this workbook. They are still counted.`,
    questionGone: (form: string, what: string): string => `${form}: the question “${what}” was deleted.`,
    questionChanged: (form: string, what: string): string =>
      `${form}: the question “${what}” was changed so that its answers cannot be read.`,
  },
  formName: (name: string, language: string): string => `The form “${name}” (${language})`,
  damagedStop: (row: number, answer: string, said: string): string =>
    `Somebody asked to get no more mail, but the link was damaged (tab “Answers”, row ${row}): “${said}”. Find out who it was and note their consent as withdrawn, with ${answer} as proof; or delete the row.`,
  leftBehind: (file: string, who: string): string =>
    `Building “${file}” was cut short. An empty, unpublished form of that name may be in the Drive of ${who}; it can be deleted.`,
};
