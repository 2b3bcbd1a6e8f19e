/** `npm run explore`: what may happen to the senders of mail, tried out in a large size over the built add-on; exits 1 when a mail went twice or got lost. */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { importBundled, root } from "./build.mjs";
import { refresh } from "./refresh.mjs";

const usage = `npm run explore -- [--seeds 200] [--only TEXT] [--jobs N]
npm run explore -- --only "SCENARIO" --replay '{"seed":1,…}'`;

function fail(sentence) {
  console.error(`${sentence}\n${usage}`);
  process.exit(2);
}

function wholeNumber(text, name) {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : fail(`--${name} takes a whole number from 1, not ${text}.`);
}

function course(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return fail(`--replay takes what a violation printed, not ${text}.`);
  }
}

function readCommandLine() {
  const options = { seeds: { type: "string" }, only: { type: "string" }, jobs: { type: "string" }, replay: { type: "string" } };
  try {
    const { seeds = "200", only = "", jobs = String(availableParallelism()), replay } = parseArgs({ options }).values;
    return { seeds: wholeNumber(seeds, "seeds"), jobs: wholeNumber(jobs, "jobs"), only, replay: course(replay) };
  } catch (error) {
    return fail(error.message);
  }
}

const built = async () => {
  const { Workbench } = await import(pathToFileURL(`${root}/.build/workbench/workbench.mjs`).href);
  return (options) => Workbench.open(options);
};

/** A process that tries out the parts it is sent. */
async function serveParts(bundle) {
  const { tryOut } = await import(bundle);
  const open = await built();
  process.on("message", async (part) => {
    try {
      process.send({ part, tally: await tryOut(open, part) });
    } catch (error) {
      process.send({ part, error: error.stack });
    }
  });
  process.send({ ready: true });
}

const nothing = { runs: 0, kills: 0, messages: 0, interleavings: [], violations: [] };

/** Every run makes a new realm and drops it: with room for many of them less time goes into collecting, and with a bound for all they are not kept until memory is short. */
const memory = ["--max-semi-space-size=64", "--max-old-space-size=2048"];

/** Hands the parts out to so many processes; `onTally` hears what came of each. */
function handOut(parts, jobs, onTally) {
  const waiting = [...parts];
  const work = () =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), ["--serve"], { execArgv: memory });
      child.on("error", reject);
      child.on("exit", (code) => (code ? reject(new Error(`A process ended with ${code}.`)) : resolve()));
      child.on("message", ({ part, tally, error }) => {
        if (error) onTally(part, { ...nothing, violations: [`Seeds ${part.seeds.join(", ")} could not be tried: ${error}`] });
        if (tally) onTally(part, tally);
        const next = waiting.shift();
        if (next) child.send(next);
        else child.disconnect();
      });
    });
  return Promise.all(Array.from({ length: Math.min(jobs, parts.length) }, work));
}

const both = (one, other) => ({
  runs: one.runs + other.runs,
  kills: one.kills + other.kills,
  messages: one.messages + other.messages,
  interleavings: [...new Set([...one.interleavings, ...other.interleavings])],
  violations: [...one.violations, ...other.violations],
});

const inWords = ({ kills, interleavings, messages, violations }) =>
  `${kills} kill points, ${interleavings.length} interleavings, ${messages} messages, ${violations.length} violations`;

/** Tries everything out; gives whether all was well. */
async function exploreAll({ seeds, only, jobs }, { partsOf }) {
  const parts = partsOf(seeds, only);
  if (parts.length === 0) fail(`No scenario is called "${only}".`);
  const begun = performance.now();
  const [tallies, left] = [new Map(), new Map()];
  for (const { name } of parts) left.set(name, (left.get(name) ?? 0) + 1);
  await handOut(parts, jobs, ({ name }, tally) => {
    tallies.set(name, both(tallies.get(name) ?? nothing, tally));
    for (const violation of tally.violations)
      console.log(
        `${name}: ${violation.replace(/Replay with (.*)$/, (_, course) => `npm run explore -- --only "${name}" --replay '${course}'`)}`,
      );
    left.set(name, left.get(name) - 1);
    if (left.get(name) === 0) console.log(`${name}: ${inWords(tallies.get(name))}`);
  });
  const all = [...tallies.values()].reduce(both, nothing);
  console.log(`${seeds} seeds, ${all.runs} runs in ${Math.round((performance.now() - begun) / 1000)} s: ${inWords(all)}`);
  return all.violations.length === 0;
}

async function replayOne({ only, replay }, { tryAgain }) {
  const problems = await tryAgain(await built(), only, replay);
  for (const problem of problems) console.log(problem);
  console.log(`${only}: ${problems.length} violations`);
  return problems.length === 0;
}

if (process.argv[2] === "--serve") await serveParts(pathToFileURL(`${root}/.build/scripts/outboxExploration.mjs`).href);
else {
  const wanted = readCommandLine();
  await refresh({ addon: true });
  const exploration = await importBundled("test/contract/outboxExploration.ts");
  const isWell = wanted.replay ? await replayOne(wanted, exploration) : await exploreAll(wanted, exploration);
  process.exitCode = isWell ? 0 : 1;
}
