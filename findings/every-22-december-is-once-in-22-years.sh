#!/usr/bin/env bash
# rrule 2.8.1: typed as a rule, "every 22 December" is a day of December once in 22 years, "every year on December 22" another day of
#   December, "every Friday at 6pm" six in the morning, and "until March 5" was over in 2001.
#
# One would expect: fromText() reads the English that toText() writes, and more of it; what it does not understand it refuses, as it does
#   "every third Friday" (Unknown symbol) and "every other week" (Unexpected end).
# What happens: from the first word on that has no place in its grammar the rest is left out: "on December 22" keeps the month, "on the
#   22nd of December" the day, "on 22 December" neither, "at 18:30" the 18, "at 6pm" the 6. What is missing comes from the first date,
#   here 6 November, 9:15. A number behind "every" is how many years lie between; a term without a year is of the year 2001.
# Why it matters: people type such rules into a form, and the rule is what the invitation carries. The yearly meeting of 22 December is on
#   the 6th, the evening one is in the morning, a series ends before it begins. "Every December on the 22nd" is right.
# Known in part: jkbrzt/rrule issues 75, 436 and 540 (the other way: toText() leaves out the last Friday, and the minutes) and 107 ("the
#   225th day" of a year). None found for these.
# Versions: rrule 2.8.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rrule@2.8.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { RRule } = require("rrule");

console.log(`rrule ${JSON.parse(readFileSync("node_modules/rrule/package.json", "utf8")).version}`);
const dtstart = new Date(Date.UTC(2017, 10, 6, 9, 15));
let asSeen = true;
for (const [typed, seen] of [
    ["every December on the 22nd", "2017-12-22 09:15, 2018-12-22 09:15"],
    ["every 22 December", "2017-12-06 09:15, 2039-12-06 09:15"],
    ["every year on December 22", "2017-12-06 09:15, 2018-12-06 09:15"],
    ["every year on 22 December", "2017-11-06 09:15, 2018-11-06 09:15"],
    ["every year on the 22nd of December", "2017-11-22 09:15, 2017-12-22 09:15"],
    ["every Friday at 18", "2017-11-10 18:15, 2017-11-17 18:15"],
    ["every Friday at 18:30", "2017-11-10 18:15, 2017-11-17 18:15"],
    ["every Friday at 6pm", "2017-11-10 06:15, 2017-11-17 06:15"],
    ["every week on Friday until March 5, 2018", "2017-11-10 09:15, 2017-11-17 09:15"],
    ["every week on Friday until March 5", ""],
    ["every third Friday", "Unknown symbol"],
]) {
    let days;
    try {
        const rule = new RRule({ ...RRule.parseText(typed), dtstart });
        days = rule.all((_, i) => i < 2).map(day => day.toISOString().slice(0, 16).replace("T", " ")).join(", ");
    } catch (error) { days = error.message; }
    console.log(`${typed}: ${days || "never"}`);
    asSeen &&= days === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
