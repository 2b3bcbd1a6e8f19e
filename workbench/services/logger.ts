/** `Logger`: lines in the execution's log. */
import { format } from "node:util";
import type { Scene } from "../runtime/scene.ts";
import { GoogleObject } from "../runtime/service.ts";

const show = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (value instanceof GoogleObject) return value.googleName;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
};

export class Logger extends GoogleObject {
  override readonly googleName = "Logger";
  private lines: string[] = [];

  constructor(private readonly scene: Scene) {
    super();
  }

  log(first: unknown, ...rest: unknown[]): this {
    const line = typeof first === "string" && rest.length > 0 ? format(first, ...rest.map(show)) : show(first);
    this.lines.push(line);
    this.scene.execution.log.push(line);
    return this;
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join("");
  }

  clear(): void {
    this.lines = [];
  }
}
