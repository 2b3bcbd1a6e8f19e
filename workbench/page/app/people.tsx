/** Who sits at the page: opens the workbook as somebody else. */
import type { PersonLine, Role } from "../wire.ts";
import type { Words } from "./words.ts";

function actAs(user: string): void {
  const address = new URL(location.href);
  address.searchParams.set("user", user);
  location.assign(address);
}

const shown = ({ user, role }: PersonLine, words: Words): string => (role === "editor" ? user : `${user} (${words[role]})`);

interface Props {
  people: readonly PersonLine[];
  user: string;
  role: Role;
  words: Words;
}

/** Those who were merely written to stand apart: a mailing makes hundreds of them. */
function Group({ label, people, words }: { label: string } & Pick<Props, "people" | "words">) {
  if (people.length === 0) return null;
  return (
    <optgroup label={label}>
      {people.map((each) => (
        <option key={each.user} value={each.user}>
          {shown(each, words)}
        </option>
      ))}
    </optgroup>
  );
}

export function People({ people, user, role, words }: Props) {
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const chosen = event.currentTarget.value || window.prompt(words.askUser)?.trim();
    if (chosen) actAs(chosen);
    else event.currentTarget.value = user;
  };
  return (
    <label class="people">
      <span>{words.actingAs}</span>
      <select value={user} onChange={choose}>
        <Group label={words.colleagues} people={people.filter(({ colleague }) => colleague)} words={words} />
        <option value="">{words.otherUser}</option>
        <Group label={words.writtenTo} people={people.filter(({ colleague }) => !colleague)} words={words} />
      </select>
      {role === "viewer" && (
        <strong class="viewonly" title={words.viewOnlyHint}>
          {words.viewOnly}
        </strong>
      )}
    </label>
  );
}
