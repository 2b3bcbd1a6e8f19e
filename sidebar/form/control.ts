/** What every control of a form is given. */
import type { Input } from "../../src/schema/kind.ts";

export interface ControlProps {
  readonly id: string;
  readonly label: string;
  readonly input: Input;
  /** What stands in it, as the draft keeps it. */
  readonly text: string;
  readonly required: boolean;
  readonly invalid: boolean;
  /** The id of what describes it. */
  readonly described: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The attributes that tell a screen reader of a control's state. */
export const stateOf = ({ id, required, invalid, described }: ControlProps) => ({
  id,
  "aria-required": required,
  "aria-invalid": invalid,
  "aria-describedby": described,
});

export const listOf = (input: Input): string => ("list" in input ? input.list : "");
export const codesOf = (input: Input): readonly string[] => ("codes" in input ? input.codes : []);
