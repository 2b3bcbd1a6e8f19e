/** One field of a form: its label, its control, and beside it what is wrong. */

import type { Editable } from "../../src/app/wire.ts";
import { entities } from "../../src/crm/entities.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import type { Problem } from "../../src/schema/row.ts";
import { useDesk } from "../desk/desk.ts";
import { controls } from "./controls.tsx";
import { labelOf, sentenceOf } from "./label.ts";

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

export function FormField({ entity, name, text, problem, hint, onText, onLeave }: Props) {
  const { language } = useDesk();
  const of: AnyEntity = entities[entity];
  const field = of.fields[name];
  if (!field) return null;
  const { Box, ownLabel } = controls[field.kind.input.control];
  const id = fieldId(entity, name);
  const label = labelOf(language, entity, name);
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="field">
      {!ownLabel && (
        <label class="label" id={`${id}-label`} for={id}>
          {label}
          {field.required && (
            <span class="must" aria-hidden="true">
              {" *"}
            </span>
          )}
        </label>
      )}
      <Box
        id={id}
        label={label}
        input={field.kind.input}
        text={text}
        required={field.required ?? false}
        invalid={problem !== undefined}
        described={described}
        onText={onText}
        onLeave={onLeave}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {sentenceOf(language, entity, problem)}
        </p>
      )}
    </div>
  );
}
