#!/usr/bin/env bash
# crontzconvert 1.1.1, from Tashkent's clock to UTC: "each day in March at one in the morning" is each day in February, "the first Monday"
#   is every Sunday, and "at 1 and at 18 from Monday to Friday" is 18 o'clock from Sunday to Thursday.
#
# One would expect: a rule (of cron) for another clock is one for the same moments, as for "0 1 * * 1" and "0 1 1 1 *", where hour, day and
#   month go back together; or, where one rule cannot say it, an error.
# What happens: if any of the hours comes to lie on the day before, all days go back by one, those of the other hours too; if the rule says
#   no day of the month, the months go back by one instead. "L", the last day, becomes the first; "1#1", the first Monday, loses its #1; and
#   from UTC the 31st becomes each month's first, twelve times a year for seven.
# Why it matters: reminders of a closing, and the closing itself, are kept as such rules for machines that run on UTC. A consultation open
#   in March is reminded of in February, each day; on Friday evening nobody is, and on Sunday everybody.
# Kin: none found for this one. Versions: crontzconvert 1.1.1, cron-parser 4.9.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts crontzconvert@1.1.1 cron-parser@4.9.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { convert } = require("crontzconvert");
const { parseExpression } = require("cron-parser");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`crontzconvert ${version("crontzconvert")}, cron-parser ${version("cron-parser")}`);
const [tashkent, utc] = ["Asia/Tashkent", "UTC"];
const next = (rule, zone) => {
    const times = parseExpression(rule, { tz: zone, currentDate: new Date("2018-01-19T10:00:00Z") });
    return Array.from({ length: 4 }, () => times.next().toDate().toISOString().slice(0, 16)).join(" ");
};
let asSeen = true;
for (const [what, rule, from, to, seen, right] of [
    ["Mondays at 1", "0 1 * * 1", tashkent, utc, "0 0 20 * * 0", true],
    ["1 January at 1", "0 1 1 1 *", tashkent, utc, "0 0 20 L 12 *", true],
    ["each day in March at 1", "0 1 * 3 *", tashkent, utc, "0 0 20 * 2 *", false],
    ["at 1 and 18 from Monday to Friday", "0 1,18 * * 1-5", tashkent, utc, "0 0 13,20 * * 0-4", false],
    ["the first Monday at 1", "0 1 * * 1#1", tashkent, utc, "0 0 20 * * 0", false],
    ["the last day at 1", "0 1 L * *", tashkent, utc, "0 0 20 1 * *", false],
    ["the 31st at 23", "0 23 31 * *", utc, tashkent, "0 0 4 1 * *", false],
]) {
    const written = convert(rule, from, to);
    const [before, after] = [next(rule, from), next(written, to)];
    console.log(`${what}, ${rule} in ${from}: ${written} in ${to}\n  was: ${before}\n  is:  ${after}`);
    asSeen &&= written === seen && (before === after) === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
