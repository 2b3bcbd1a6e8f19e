/** The first screen, in one call. */

import { placed, rememberedWrong } from "./adopt/wrong.ts";
import type { Broken } from "./broken.ts";
import type { Context } from "./context.ts";
import { clockTrouble } from "./mendClock.ts";
import { unknownFor } from "./outbox/mails.ts";
import { entityOfId } from "./records/record.ts";
import { ruleSentences } from "./rules/problems.ts";
import { troubleOf } from "./trouble.ts";
import { today } from "./visits/today.ts";
import type { Boot } from "./wire.ts";

function notices(context: Context, gone: readonly Broken[]): readonly string[] {
  const { world, language, settingProblems, unread } = context;
  const broken = [...(unread ? [unread] : []), ...gone].map(({ code, details }) => language.messages.broken[code](details));
  const settings = settingProblems.map(({ key, found, instead }) => language.messages.setting(language.settings[key].name, found, instead));
  const wrong = rememberedWrong(world)
    .filter(({ entity }) => entity !== "rule")
    .map((each) => placed(language, each));
  return [...new Set([...broken, ...troubleOf(world), ...ruleSentences(context), ...settings, ...wrong])].slice(0, 10);
}

/** `id` is the record that a link or the menu named. */
export function boot(context: Context, { id }: { readonly id?: string | null | undefined }): Boot {
  const { world, setUp, language, settings, people, me } = context;
  const entity = id ? entityOfId(id) : undefined;
  const gone: Broken[] = [];
  const first = setUp ? today(context, { of: "me" }, (broken) => void gone.push(broken)) : null;
  return {
    setUp,
    language: language.code,
    currency: settings.currency,
    timeZone: world.workbook.zone,
    supervisor: settings.supervisor,
    day: world.now().day,
    me: people.find(({ email }) => email === me) ?? { email: me, name: null },
    people,
    lists: settings.lists,
    today: first,
    unknownMails: setUp ? unknownFor(context) : 0,
    notices: setUp ? notices(context, gone) : [],
    clock: setUp ? clockTrouble(context) : null,
    open: id && entity ? { entity, id } : null,
  };
}
