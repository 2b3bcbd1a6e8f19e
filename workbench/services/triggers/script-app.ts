/** `ScriptApp`: the script's triggers and permissions. */
import { createHash } from "node:crypto";
import type { Scene } from "../../runtime/execution/scene.ts";
import { Killed } from "../../runtime/execution/serve.ts";
import { EnumMember, enumeration, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { introduce, roleIn, shareWith } from "../../runtime/people/people.ts";
import { detectedScopes } from "../../runtime/rights/detect.ts";
import type { TriggerRecord } from "../../runtime/time/schedule.ts";
import { text } from "../../runtime/words/limits.ts";
import { mismatch, textArgument } from "../signature.ts";
import { ClockTriggerBuilder } from "./clock-trigger.ts";
import { eventType, install, ownTriggers, Trigger, triggerSource } from "./trigger.ts";

export const authMode = enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const authorizationStatus = enumeration("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
const installationSource = enumeration("InstallationSource", ["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"]);
const weekDay = enumeration("Weekday", ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"]);

interface EventPlan {
  readonly function: string;
  readonly source: "SPREADSHEETS" | "FORMS";
  readonly sourceId: string;
}

class FormTriggerBuilder extends GoogleObject {
  override readonly googleName: string = "FormTriggerBuilder";
  protected event: TriggerRecord["event"] | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly plan: EventPlan,
  ) {
    super();
  }

  onOpen(): this {
    this.event = "ON_OPEN";
    return this;
  }

  onFormSubmit(): this {
    this.event = "ON_FORM_SUBMIT";
    return this;
  }

  create(): Trigger {
    if (!this.event) throw new GoogleError(text.triggerRule);
    return install(this.scene, { ...this.plan, event: this.event, rule: null });
  }
}

class SpreadsheetTriggerBuilder extends FormTriggerBuilder {
  override readonly googleName = "SpreadsheetTriggerBuilder";

  onEdit(): this {
    this.event = "ON_EDIT";
    return this;
  }

  onChange(): this {
    this.event = "ON_CHANGE";
    return this;
  }
}

function idOf(method: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof GoogleObject && "getId" in value && typeof value.getId === "function") return String(value.getId());
  return mismatch(method, [value]);
}

class TriggerBuilder extends GoogleObject {
  override readonly googleName = "TriggerBuilder";

  constructor(
    private readonly scene: Scene,
    private readonly name: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.scene, this.name);
  }

  forSpreadsheet(sheet: unknown): SpreadsheetTriggerBuilder {
    const sourceId = idOf("TriggerBuilder.forSpreadsheet", sheet);
    return new SpreadsheetTriggerBuilder(this.scene, { function: this.name, source: "SPREADSHEETS", sourceId });
  }

  forForm(form: unknown): FormTriggerBuilder {
    const sourceId = idOf("TriggerBuilder.forForm", form);
    return new FormTriggerBuilder(this.scene, { function: this.name, source: "FORMS", sourceId });
  }
}

/** What the script asks for, and what of it the person has ticked (D guides/Scopes.md). */
function consentOf({ script, execution }: Scene): { readonly asked: readonly string[]; readonly given: readonly string[] } {
  const asked = script.scopes ?? detectedScopes(script);
  const { consent = null } = execution.plan;
  return { asked, given: consent === null ? asked : asked.filter((scope) => consent.includes(scope)) };
}

const isComplete = (wanted: readonly string[], given: readonly string[]) => wanted.every((scope) => given.includes(scope));

class AuthorizationInfo extends GoogleObject {
  override readonly googleName = "AuthorizationInfo";

  constructor(
    private readonly wanted: readonly string[],
    private readonly given: readonly string[],
  ) {
    super();
  }

  getAuthorizationStatus(): EnumMember {
    return isComplete(this.wanted, this.given) ? authorizationStatus.NOT_REQUIRED : authorizationStatus.REQUIRED;
  }

  /** `null` when nothing is missing (TD); the form of the address K. */
  getAuthorizationUrl(): string | null {
    return isComplete(this.wanted, this.given) ? null : "https://script.google.com/macros/d/workbench-script/authorize";
  }

  getAuthorizedScopes(): string[] {
    return this.wanted.filter((scope) => this.given.includes(scope));
  }
}

const isMode = (value: unknown) => value instanceof EnumMember && value.enumeration === "AuthMode";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

export class ScriptApp extends GoogleObject implements Pick<GoogleAppsScript.Script.ScriptApp, "getScriptId"> {
  override readonly googleName = "ScriptApp";
  readonly AuthMode = authMode;
  readonly AuthorizationStatus = authorizationStatus;
  readonly EventType = eventType;
  readonly InstallationSource = installationSource;
  readonly TriggerSource = triggerSource;
  readonly WeekDay = weekDay;
  private readonly known = new Map<TriggerRecord, Trigger>();

  constructor(private readonly scene: Scene) {
    super();
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.scene, textArgument("ScriptApp.newTrigger", functionName));
  }

  getProjectTriggers(): Trigger[] {
    this.scene.execution.meter.roundTrip("store");
    return ownTriggers(this.scene).map((record) => {
      const trigger = this.known.get(record) ?? new Trigger(record);
      this.known.set(record, trigger);
      return trigger;
    });
  }

  getUserTriggers(document: unknown): Trigger[] {
    const id = idOf("ScriptApp.getUserTriggers", document);
    return this.getProjectTriggers().filter((trigger) => trigger.getTriggerSourceId() === id);
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) mismatch("ScriptApp.deleteTrigger", [trigger]);
    const { world, execution, tell } = this.scene;
    execution.meter.roundTrip("store");
    world.triggers = world.triggers.filter(({ id }) => id !== trigger.getUniqueId());
    tell({ kind: "triggers" });
  }

  /** Deprecated, and the same (D reference/script/ScriptApp.md). */
  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  getScriptId(): string {
    return "workbench-script";
  }

  /** Nobody takes it: there is no Google to open with it. */
  getOAuthToken(): string {
    const { execution } = this.scene;
    return `ya29.workbench-${createHash("sha256").update(execution.effectiveUser).digest("base64url")}`;
  }

  /** Deprecated. */
  getProjectKey(): string {
    return this.getScriptId();
  }

  getInstallationSource(): EnumMember {
    return this.scene.world.rules.profile === "add-on" ? installationSource.WEB_STORE_ADD_ON : installationSource.NONE;
  }

  getAuthorizationInfo(...args: unknown[]): AuthorizationInfo {
    const [mode, wanted] = args;
    if (!isMode(mode) || args.length > 2 || (args.length === 2 && !isTexts(wanted))) mismatch("ScriptApp.getAuthorizationInfo", args);
    const { asked, given } = consentOf(this.scene);
    return new AuthorizationInfo(isTexts(wanted) ? wanted : asked, given);
  }

  /** A scope that the script does not declare is an error; one that the person has not ticked ends the execution (D ScriptApp.md). */
  requireScopes(...args: unknown[]): void {
    const [mode, wanted] = args;
    if (!isMode(mode) || !isTexts(wanted)) throw mismatch("ScriptApp.requireScopes", args);
    const { asked, given } = consentOf(this.scene);
    const undeclared = wanted.find((scope) => !asked.includes(scope));
    if (undeclared !== undefined) throw new GoogleError(text.notSufficient("ScriptApp.requireScopes", undeclared));
    if (!isComplete(wanted, given)) throw new Killed(text.unauthorised);
  }

  requireAllScopes(...args: unknown[]): void {
    if (!isMode(args[0])) mismatch("ScriptApp.requireAllScopes", args);
    const { asked, given } = consentOf(this.scene);
    if (!isComplete(asked, given)) throw new Killed(text.unauthorised);
  }

  /** Takes back what the effective user has consented to; this execution still goes on (K). */
  invalidateAuth(): void {
    const { world, execution, spreadsheet } = this.scene;
    const role = roleIn(spreadsheet, world, execution.effectiveUser);
    introduce(world, execution.effectiveUser, { granted: [] });
    shareWith(spreadsheet, execution.effectiveUser, role);
  }
}
