/** `Logger`: lines in the execution's log. */
import type { Scene } from "../runtime/execution/scene.ts";
import { GoogleObject } from "../runtime/execution/service.ts";
import { isOptions } from "./mail/letter.ts";
import { formatDate } from "./utilities/date-format.ts";
import { sprintf } from "./utilities/sprintf.ts";

/** Data as Java prints it: `{key=value}`, `[a, b]` (TD Logger.log). */
function show(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof GoogleObject) return String(Reflect.get(value, "name") ?? value.googleName);
  if (!isOptions(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}=${show(part)}`)
    .join(", ")}}`;
}

/** An object's message is the line, where it has one (TD). */
const lineOf = (data: unknown) => (isOptions(data) && typeof data.message === "string" ? data.message : show(data));

export class Logger extends GoogleObject {
  override readonly googleName = "Logger";
  private lines: string[] = [];

  constructor(private readonly scene: Scene) {
    super();
  }

  /** Placeholders in a first text are filled by the values after it. */
  log(...args: unknown[]): this {
    const [first, ...rest] = args;
    const line = typeof first === "string" && rest.length > 0 ? sprintf(first, rest.map(show)) : lineOf(first);
    const { execution, script } = this.scene;
    this.lines.push(`${formatDate(execution.now(), script.zone, "EEE MMM dd HH:mm:ss z yyyy")} INFO: ${line}\n`);
    execution.log.push(line);
    return this;
  }

  /** Each line with its time and level (public code). */
  getLog(): string {
    return this.lines.join("");
  }

  clear(): void {
    this.lines = [];
  }
}
