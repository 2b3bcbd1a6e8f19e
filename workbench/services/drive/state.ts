/** What Drive knows of files and folders, as it is stored. Names and people of spreadsheets, and names of forms, are kept with them. */

export interface DriveItem {
  readonly id: string;
  readonly kind: "folder" | "blob" | "spreadsheet" | "form";
  /** Of folders and blobs. */
  name: string;
  owner: string;
  /** The folder that it is in; `null` for a root folder, and for what somebody else has shared. */
  parent: string | null;
  trashed: boolean;
  starred: boolean;
  description: string;
  created: number;
  updated: number;
  editors: string[];
  viewers: string[];
  /** Names of `DriveApp.Access` and `DriveApp.Permission`. */
  access: string;
  permission: string;
  shareableByEditors: boolean;
  /** Of a blob: its type, and its bytes in base64. */
  type: string;
  data: string;
}

/** By id, in the order in which they were made. */
export type DriveState = Record<string, DriveItem>;
