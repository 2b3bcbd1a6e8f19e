/** `UrlFetchApp`: there is no network on the workbench, and it says so. */
import { GoogleError, GoogleObject } from "../runtime/service.ts";

export class UrlFetchApp extends GoogleObject {
  override readonly googleName = "UrlFetchApp";

  fetch(url: string): never {
    throw new GoogleError(`Address unavailable: ${url}. The workbench has no network.`);
  }

  fetchAll(): never {
    throw new GoogleError("Address unavailable. The workbench has no network.");
  }
}
