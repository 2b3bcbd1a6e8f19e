/** The words of survey campaigns, of what is read of their answers, and of what follows a low score, in English. */

export const campaigns = {
  /** Why somebody was not asked, on the Invitations tab. */
  dropped: {
    recent: (day: string): string => `was asked on ${day} already`,
    recently: "was asked a short time ago",
    optOut: "wants no mail",
    noAddress: "no email address",
    missed: "missed while the clock stood still",
  },
  /** Why a campaign cannot invite now. */
  refused: {
    notList: "This campaign invites by itself, after each event. Only a campaign to a list is sent by hand.",
    off: "This campaign is switched off. Switch it on, or to “ask”, first.",
    ruleOff: (tab: string): string => `Survey invitations are switched off on the tab “${tab}”, or their row there cannot be read.`,
    notOpen: "Its survey is not open yet. Build its forms, open the link in a private window, and confirm that it works.",
    gone: "This campaign is not there any more.",
  },
  /** Why an invitation was not sent. */
  nothing: {
    noInvitation: "its invitation was deleted",
    noCampaign: "its campaign was deleted",
    noSurvey: "its survey was deleted",
    closed: "its survey takes no answers",
    off: "its campaign was switched off",
    answered: "has answered already",
    noAnswer: "the answer was deleted",
    noTask: "its task was deleted",
    noTaskYet: "its task is not there yet",
  },
  noForm: "its survey has no form whose link can be opened",
  strangers: (lines: string): string => `Nobody has this id or address: ${lines}. All others are asked.`,
  progress: (done: number, all: number): string => `${done} of ${all}`,
  theme: {
    price: "Price",
    quality: "Quality",
    delivery: "Delivery",
    response: "Speed of response",
    service: "Service",
    staff: "Staff",
    documents: "Documents and training",
    invoice: "Invoices",
    product: "Product range",
    ease: "Ease",
  },
  unknownKey: "not known",
  responseRate: "Response rate",
  notSaid: "At least one answer is needed.",
  outside: (least: number, most: number): string => `Choose a whole number from ${least} to ${most}.`,
  later: "The day is in the future.",
  notOfCustomer: "This contact belongs to another customer.",
  recovery: {
    subject: (who: string): string => `Call ${who}: low score in a survey`,
    scores: (scores: string): string => `Scores: ${scores}`,
    quote: (words: string): string => `“${words}”`,
    title: (who: string): string => `${who} gave a low score`,
    summary: (manager: string, due: string): string =>
      `${manager} is to call by ${due}. Once the task is done, the customer is asked again.`,
    scoresTitle: "Scores",
    wordsTitle: "In their words",
    customer: "Customer",
    contact: "Contact",
    campaign: "Campaign",
    given: "Given",
    channel: "Way",
    openTask: "Open the task",
    openAnswer: "Open the answer",
    low: "low",
    footer: (tab: string, rule: string): string =>
      `Rapport sends this to the supervisor on every low score. To change that, edit “${rule}” on the tab “${tab}”.`,
  },
};
