/** `ScriptApp`: the script's triggers and permissions. */
import { text } from "../runtime/limits.ts";
import type { Scene } from "../runtime/scene.ts";
import type { TriggerRecord } from "../runtime/schedule.ts";
import { type EnumMember, enumeration, GoogleError, GoogleObject } from "../runtime/service.ts";
import { ClockTriggerBuilder } from "./clock-trigger.ts";
import { mismatch, textArgument } from "./signature.ts";
import { eventType, install, Trigger, triggerSource } from "./trigger.ts";

export const authMode = enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const authorizationStatus = enumeration("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
const installationSource = enumeration("InstallationSource", ["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"]);
const weekDay = enumeration("Weekday", ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"]);

class EventTriggerBuilder extends GoogleObject {
  constructor(
    private readonly scene: Scene,
    private readonly plan: { readonly function: string; readonly source: "SPREADSHEETS" | "FORMS"; readonly sourceId: string },
    override readonly googleName: "SpreadsheetTriggerBuilder" | "FormTriggerBuilder",
  ) {
    super();
  }
  private event: TriggerRecord["event"] | null = null;

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

  forSpreadsheet(sheet: unknown): EventTriggerBuilder {
    const sourceId = idOf("TriggerBuilder.forSpreadsheet", sheet);
    return new EventTriggerBuilder(this.scene, { function: this.name, source: "SPREADSHEETS", sourceId }, "SpreadsheetTriggerBuilder");
  }

  forForm(form: unknown): EventTriggerBuilder {
    const sourceId = idOf("TriggerBuilder.forForm", form);
    return new EventTriggerBuilder(this.scene, { function: this.name, source: "FORMS", sourceId }, "FormTriggerBuilder");
  }
}

class AuthorizationInfo extends GoogleObject {
  override readonly googleName = "AuthorizationInfo";

  constructor(private readonly granted: readonly string[]) {
    super();
  }

  getAuthorizationStatus(): EnumMember {
    return authorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.granted];
  }
}

function ownTriggers({ world, execution }: Scene): TriggerRecord[] {
  return world.triggers.filter(({ user }) => user === execution.effectiveUser);
}

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

  getScriptId(): string {
    return "workbench-script";
  }

  getInstallationSource(): EnumMember {
    return installationSource.NONE;
  }

  getAuthorizationInfo(_mode: unknown): AuthorizationInfo {
    return new AuthorizationInfo(this.scene.script.scopes ?? []);
  }

  /** A scope that the manifest does not declare is an error (D guides/Scopes.md); all declared ones are granted here. */
  requireScopes(_mode: unknown, wanted: string[]): void {
    const undeclared = wanted.find((scope) => this.scene.script.scopes && !this.scene.script.scopes.includes(scope));
    if (undeclared) throw new GoogleError(text.notSufficient("ScriptApp.requireScopes", undeclared));
  }

  requireAllScopes(_mode: unknown): void {
    this.scene.execution.meter.roundTrip("store");
  }
}
