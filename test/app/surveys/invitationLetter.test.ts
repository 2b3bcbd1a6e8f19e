/** The letter of an invitation: a link that is the person's own, and why none goes. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { stopFormEntry } from "../../../src/app/letters/stopForm.ts";
import { composer } from "../../../src/app/outbox/letters.ts";
import { sendDue } from "../../../src/app/outbox/send.ts";
import { runCampaigns } from "../../../src/app/surveys/campaigns.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import { readToken } from "../../../src/crm/satisfaction/token.ts";
import { call, setRules } from "../letters/house.ts";
import type { Memory } from "../world.ts";
import { opened } from "./surveyWorld.ts";
import { campaign, surveyWorld } from "./world.ts";

/** A campaign after orders that has invited Ben, and has not sent. */
function invitedWorld(part: Partial<Rec<"campaign">> = {}): Memory {
  const world = surveyWorld();
  world.state.set(stopFormEntry({ en: "https://forms.example.com/stop?entry.1={token}" }));
  const survey = opened(world, { languages: ["en", "zh-TW"] });
  campaign(world, { survey: survey.id, touchPoint: "purchase", answerDays: 14, ...part });
  world.add("order", { id: "S-1", number: "1001", customer: "C-1", day: "2018-02-20", amount: 10 });
  runCampaigns(openContext(world));
  return world;
}
const send = (world: Memory): void =>
  sendDue(world, { compose: composer(openContext(world)), words: { failure: String, unknown: "unknown", copied: "a copy" } });
const fate = (world: Memory) => world.rows("outbox").map(({ state, reason }) => [state, reason]);

describe("an invitation", () => {
  test("goes in the reader's language, with the form in it, and a token that says who was asked, where, and until when", () => {
    const world = invitedWorld();
    send(world);
    const [invitation] = world.rows("invitation");
    expect(world.sent.map(({ to }) => to)).toEqual(["ben@acme.example"]);
    const link = /https:\/\/\S*TOKEN=?\S*|https:\/\/\S*U-\S+/.exec(world.sent[0]?.text ?? "")?.[0] ?? "";
    const token = decodeURIComponent(/U-[^&\s]+/.exec(decodeURIComponent(link))?.[0] ?? "");
    expect(readToken(token, world.sign)).toEqual({
      invitation: invitation?.id,
      person: "P-2",
      campaign: world.rows("campaign")[0]?.id,
      touchPoint: "purchase",
      until: "2018-03-15",
    });
    expect(fate(world)).toEqual([["sent", null]]);
  });

  test.each<[string, (world: Memory) => void, readonly (string | null)[]]>([
    ["deleted: nothing goes", (world) => world.tables.remove("invitation", 2), ["cancelled", "its invitation was deleted"]],
    ["of a campaign that was deleted: nothing", (world) => world.tables.remove("campaign", 2), ["cancelled", "its campaign was deleted"]],
    [
      "of a campaign that was switched off: nothing",
      (world) => world.tables.change("campaign", [{ at: 2, set: { switch: "off" } }]),
      ["cancelled", "its campaign was switched off"],
    ],
    [
      "of a survey that is closed: nothing",
      (world) => world.tables.change("survey", [{ at: 3, set: { state: "closed" } }]),
      ["cancelled", "its survey takes no answers"],
    ],
    [
      "of a survey whose link must be looked at again: it waits for a person",
      (world) => world.tables.change("survey", [{ at: 3, set: { state: "toCheck" } }]),
      ["held", expect.stringContaining("private window") as unknown as string],
    ],
    [
      "of a campaign that asks first since it was planned: it waits for a person",
      (world) => world.tables.change("campaign", [{ at: 2, set: { switch: "ask" } }]),
      ["held", "was set to ask first: waits for approval"],
    ],
    [
      "of which somebody has taken the link out of the template: it waits",
      (world) =>
        world.add("template", { id: "surveyInvitation.zh-TW", letter: "surveyInvitation", language: "zh-TW", subject: "Hi", body: "Dear" }),
      ["held", expect.stringContaining("does not go without {{問卷連結}}") as unknown as string],
    ],
    [
      "for which the rule's row names another letter: it waits",
      (world) => setRules(world, { surveyInvitation: { letter: "birthday" } }),
      ["held", expect.stringContaining("does not go without {{survey link}}") as unknown as string],
    ],
    [
      "to somebody who has answered: nothing",
      (world) => world.add("answer", { verdict: "counts", invitation: world.rows("invitation")[0]?.id ?? null }),
      ["cancelled", "has answered already"],
    ],
    [
      "to somebody whose address is another now: nothing",
      (world) => world.tables.change("contact", [{ at: 3, set: { email: "ben@home.example" } }]),
      ["cancelled", expect.any(String) as unknown as string],
    ],
    [
      "to somebody who stopped our mail: nothing",
      (world) =>
        world.add("consent", { at: "2018-03-01T09:00", contact: "P-2", address: "ben@acme.example", channel: "email", state: "withdrawn" }),
      ["cancelled", expect.any(String) as unknown as string],
    ],
  ])("%s", (_, change, expected) => {
    const world = invitedWorld();
    change(world);
    send(world);
    expect(world.sent).toEqual([]);
    expect(fate(world)).toEqual([expected]);
  });

  test("of a campaign that asks goes once somebody has approved of it", () => {
    const world = invitedWorld({ switch: "ask" });
    send(world);
    expect(fate(world)).toEqual([["held", null]]);
    call(world, "moveMails", { act: "approve", mails: null });
    send(world);
    expect(fate(world)).toEqual([["sent", null]]);
  });
});
