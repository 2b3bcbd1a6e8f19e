/** What `@types/google-apps-script` does not know of forms yet (D reference/forms; platform.md 6.4). */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      isPublished(): boolean;
      setPublished(published: boolean): Form;
      supportsAdvancedResponderPermissions(): boolean;
    }
  }
}
