/** Questions that are answered by marking: choices with their free answer, and grids. */
import type { ComponentChildren, VNode } from "preact";
import { entryOf, type ItemState } from "../state.ts";
import type { ItemView } from "./view.ts";
import type { Words } from "./words.ts";

export interface Asked extends ItemView {
  readonly words: Words;
  /** The ids of what explains the question: its help and its problem. */
  readonly explained: string | undefined;
}

export type Control = (asked: Asked) => VNode;

export const nameOf = (item: ItemState, row = 0) => `entry.${entryOf(item.id, row)}`;
export const one = ({ answer }: Asked): string => (typeof answer === "string" ? answer : "");
/** Every text of an answer. */
const many = ({ answer = "" }: Asked): readonly string[] => (typeof answer === "string" ? [answer] : answer.flat());

interface Mark {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A choice with its mark. */
export const Choice = ({ children, class: style = "choice", ...mark }: Mark) => (
  <label class={style}>
    <input {...mark} />
    <span>{children}</span>
  </label>
);

/** A new question has one empty choice: nobody can choose that. */
export const offered = ({ choices: all }: ItemState) => all.filter(({ value }) => value !== "");

const otherName = "__other_option__";

/** A free answer beside the choices. */
function Other({ asked, type }: { asked: Asked; type: Mark["type"] }): VNode {
  const { item, words } = asked;
  const own = many(asked).find((value) => value !== "" && !item.choices.some((choice) => choice.value === value)) ?? "";
  return (
    <div class="other">
      <Choice type={type} name={nameOf(item)} value={otherName} checked={own !== ""}>
        {words.other}
      </Choice>
      <input
        class="line"
        type="text"
        name={`${nameOf(item)}.other_option_response`}
        value={own}
        aria-label={words.otherAnswer}
        data-other
      />
    </div>
  );
}

export const choices = (type: Mark["type"]): Control =>
  function Choices(asked) {
    const { item } = asked;
    return (
      <div class="choices">
        {offered(item).map(({ value }) => (
          <Choice key={value} type={type} name={nameOf(item)} value={value} checked={many(asked).includes(value)}>
            {value}
          </Choice>
        ))}
        {item.other && <Other asked={asked} type={type} />}
      </div>
    );
  };

/** Each row is a group of its own; on a wide screen the groups line up under the columns' names. */
export const grid = (type: Mark["type"]): Control =>
  function Grid(asked) {
    const { item, answer } = asked;
    const given = (row: number): readonly string[] => {
      const value = Array.isArray(answer) ? answer[row] : undefined;
      return typeof value === "string" ? [value] : (value ?? []);
    };
    return (
      <div class="grid" style={`--columns: ${item.columns.length}`}>
        <div class="heads" aria-hidden="true">
          {item.columns.map((column) => (
            <span key={column}>{column}</span>
          ))}
        </div>
        {item.rows.map((row, index) => (
          <fieldset key={row} class="row" aria-describedby={asked.explained}>
            <legend>{row}</legend>
            <div class="cells">
              {item.columns.map((column) => (
                <Choice
                  key={column}
                  class="cell"
                  type={type}
                  name={nameOf(item, index)}
                  value={column}
                  checked={given(index).includes(column)}
                >
                  {column}
                </Choice>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    );
  };
