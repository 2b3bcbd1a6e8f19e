/** One run of a function of the script while it lives: its person, its rights, its counter, and what must be cleaned up after it. */

import { localised } from "../words/tongues.ts";
import { CostMeter } from "./cost.ts";
import type { CallAs, CallContext, DialogAnswer, ExecutionReport, ScriptFailure } from "./report.ts";
import type { AuthMode, Execution } from "./service.ts";

export interface ExecutionPlan {
  readonly id: number;
  readonly function: string;
  readonly context: CallContext;
  /** Empty when nobody is at the keyboard. */
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly started: number;
  readonly as: CallAs;
  /** Without one: `LIMITED` for simple triggers, `FULL` for everything else. */
  readonly mode?: AuthMode;
  /** The scopes that the person has consented to; `null` is all. */
  readonly consent?: readonly string[] | null;
  /** In which Google's messages are, such as `en` or `zh_CN`. */
  readonly language?: string;
}

type Outcome = ExecutionReport["outcome"];

export class LiveExecution implements Execution {
  readonly id: number;
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly mode: AuthMode;
  /** Runs in the host's own process: it cannot wait for a lock or a person. */
  readonly alone: boolean;
  readonly meter = new CostMeter();
  readonly log: string[] = [];
  /** `Class.method` of every service call that was carried out. */
  readonly methods = new Set<string>();
  /** `Class.method` of the calls that were refused for want of rights, in order. */
  readonly refused: string[] = [];
  readonly answers: DialogAnswer[];
  /** Waits for a lock or a person: time stands still until others go on. Waiting for the network is no pause. */
  paused = false;
  /** Hears what a web app gave. */
  answered: (value: unknown) => void = () => undefined;
  private readonly cleaners: ((outcome: Outcome) => void)[] = [];

  constructor(readonly plan: ExecutionPlan) {
    this.id = plan.id;
    this.activeUser = plan.activeUser;
    this.effectiveUser = plan.effectiveUser;
    this.mode = plan.mode ?? (plan.context === "simple" ? "LIMITED" : "FULL");
    this.alone = plan.as.inProcess ?? false;
    this.answers = Array.isArray(plan.as.answers) ? [...plan.as.answers] : [];
  }

  now(): number {
    return this.plan.started + Math.floor(this.meter.modelledMs);
  }

  onEnd(clean: (outcome: Outcome) => void): void {
    this.cleaners.push(clean);
  }

  /** One of Google's messages, in the language of this execution. */
  says(message: string): string {
    return localised(message, this.plan.language ?? "en");
  }

  /** Runs the cleaners, last registered first; gives the first failure among them. */
  end(outcome: Outcome): Error | null {
    let failure: Error | null = null;
    for (const clean of this.cleaners.splice(0).reverse()) {
      try {
        clean(outcome);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    }
    return failure;
  }

  report(outcome: Outcome, result: { readonly value?: unknown; readonly error?: ScriptFailure }): ExecutionReport {
    const { id, context, started } = this.plan;
    const who = { id, function: this.plan.function, user: this.effectiveUser, context, started };
    const { error, ...rest } = result;
    const spoken = error?.name === "Exception" ? { ...error, message: this.says(error.message) } : error;
    return {
      ...who,
      outcome,
      ...rest,
      ...(spoken ? { error: spoken } : {}),
      log: [...this.log],
      cost: this.meter.report(),
      methods: [...this.methods],
      refused: [...this.refused],
    };
  }
}
