/** One field of a form: its label, its control, and beside it what is wrong. */

import type { Editable } from "../../src/app/wire.ts";
import { entities } from "../../src/crm/entities.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import type { Problem } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import { controls } from "./controls.tsx";
import { labelOf, sentenceOf } from "./label.ts";
import "./form.css";

interface Props {
  readonly entity: Editable;
  readonly name: string;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly hint?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

export const fieldId = (entity: Editable, name: string): string => `${entity}-${name}`;

function Label({ id, label, required }: { readonly id: string; readonly label: string; readonly required: boolean }) {
  return (
    <label class="label" id={`${id}-label`} for={id}>
      {label}
      {required && (
        <span class="must" aria-hidden="true">
          {" *"}
        </span>
      )}
    </label>
  );
}

interface RemarkProps {
  readonly id: string;
  readonly kind: "hint" | "problem";
  readonly text: string | undefined;
}

/** A sentence below the control; the control names it by its id. */
function Remark({ id, kind, text }: RemarkProps) {
  if (!text) return null;
  return (
    <p class={kind} id={`${id}-${kind}`}>
      {text}
    </p>
  );
}

export function FormField({ entity, name, text, problem, hint, onText, onLeave }: Props) {
  const { language } = useDesk();
  const of: AnyEntity = entities[entity];
  const field = of.fields[name];
  if (!field) return null;
  const { Box, ownLabel } = controls[field.kind.input.control];
  const id = fieldId(entity, name);
  const label = labelOf(language, entity, name);
  const required = field.required ?? false;
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  const control = { id, label, text, required, described, onText, onLeave };
  return (
    <div class="field">
      {!ownLabel && <Label id={id} label={label} required={required} />}
      <Box {...control} input={field.kind.input} invalid={problem !== undefined} />
      <Remark id={id} kind="hint" text={hint} />
      <Remark id={id} kind="problem" text={problem && sentenceOf(language, entity, problem)} />
    </div>
  );
}
