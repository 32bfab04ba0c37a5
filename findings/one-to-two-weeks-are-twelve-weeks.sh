#!/usr/bin/env bash
# human-interval 2.0.1: "one to two weeks" are twelve weeks, "two and a half weeks" are two, "two thousand hours" are two hours; "Ninety
#   days" with a capital letter, "a week" and "within 14 days" are no time at all.
#
# One would expect: it reads intervals as people write them, numbers in words too ("five minutes", "twenty-five seconds"); where it does not
#   understand the number it says so, by NaN, as it does for "a fortnight".
# What happens: what stands before the unit is read as figures from its first sign on, or else each word of it that is a number is taken
#   and the words between are passed over: "one ... two" is 12, and if there is none the interval is 0. Capital letters and commas
#   are blanks, so that "Ninety" is "inety" and 1,500 is 1; the "and" within "thousand" is one too. "In two weeks" is right, "in 14
#   days" is 0.
# Why it matters: agenda and bree, the schedulers, take their times from it. Of "within 14 days" comes a reminder, or a closing, at once;
#   of "one to two weeks" one ten weeks late. "14 days", "two weeks" and "week", with which one tries it, are right.
# Known in part: agenda/agenda issue 776 ("0 hours" was an hour), agenda/human-interval issue 47 ("everyday" is no time). None for these.
# Versions: human-interval 2.0.1 (numbered 1.1.0), Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts human-interval@2.0.1 numbered@1.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const humanInterval = require("human-interval");

console.log(`human-interval ${JSON.parse(readFileSync("node_modules/human-interval/package.json", "utf8")).version}`);
const hour = 3600000, day = 24 * hour, week = 7 * day;
let asSeen = true;
for (const [said, seen] of [
    ["14 days", 14 * day],
    ["two weeks", 2 * week],
    ["one hundred and fifty days", 150 * day],
    ["week", week],
    ["a fortnight", NaN],
    ["one to two weeks", 12 * week],
    ["two and a half weeks", 2 * week],
    ["2.5 weeks", 2.5 * week],
    ["two thousand hours", 2 * hour],
    ["1,500 hours", hour],
    ["ninety days", 90 * day],
    ["Ninety days", 0],
    ["a week", 0],
    ["half a day", 0],
    ["in two weeks", 2 * week],
    ["in 14 days", 0],
    ["within 14 days", 0],
]) {
    const read = humanInterval(said);
    console.log(`"${said}": ${Number.isNaN(read) ? "not a number" : `${read / hour} hours`}`);
    asSeen &&= Object.is(Math.round(read), seen);
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
