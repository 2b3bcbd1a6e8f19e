/** The order in which Jest runs the test files: the longest first, so that none of them goes on alone at the end. */

/** Those that take more than half a minute. */
const longest = [
  "outbox.test",
  "outboxPair",
  "axe",
  "outboxTimes",
  "browser/workbench",
  "dry-run",
  "browser/survey",
  "client",
  "first-week",
].map((name) => new RegExp(name));

const turnOf = ({ path }) => {
  const turn = longest.findIndex((name) => name.test(path));
  return turn < 0 ? longest.length : turn;
};

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => turnOf(one) - turnOf(other) || one.path.localeCompare(other.path));
  }

  cacheResults() {}
}
