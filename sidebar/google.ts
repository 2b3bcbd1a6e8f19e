/** What Google gives to a page beside the sheet (platform.md 4), as far as Rapport uses it. */

export interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  api(name: string, json: string): void;
  openImporter(): void;
  openLetters(): void;
  openMail(): void;
  openSettings(): void;
  openSurveys(): void;
  openToday(): void;
  refresh(): void;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

export const runner = (): Runner => google.script.run;
export const closePage = (): void => google.script.host.close();

/** Brings the Settings tab to the front. */
export const openSettings = (): void => runner().openSettings();

/** Opens the importer, a page of its own, over the sheet. */
export const openImporter = (): void => runner().openImporter();

/** Pages of their own, which take the sidebar's place; and the sidebar, which takes theirs. */
export const openSurveys = (): void => runner().openSurveys();
export const openLetters = (): void => runner().openLetters();
export const openMail = (): void => runner().openMail();
export const openToday = (): void => runner().openToday();

/** Runs the menu's "Refresh figures"; gives Google's message when it fails. */
export const refreshFigures = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    runner()
      .withSuccessHandler(() => resolve(undefined))
      .withFailureHandler(({ message }) => resolve(message))
      .refresh();
  });
