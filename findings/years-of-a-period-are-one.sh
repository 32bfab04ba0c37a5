#!/usr/bin/env bash
# little-date 1.2.1: a period of three years, 1 January 2016 to 31 December 2018, is written "2016"; October 2016 to the end of 2017 is
#   "Q4 2016".
#
# One would expect: a period that begins and ends in different years is written with both, as its documentation shows and as it does for
#   "Jan 2 '16 - Dec 31 '17"; whole years, quarters and months are a shorter way to say the same.
# What happens: whether a period is whole is asked of its first day and of its last one apart, so that any 1 January and any 31 December make
#   one year, the first. Quarters lose the later year in the same way, months the earlier one: November 2016 to January 2017 is
#   "Nov - Jan 2017", and the thirteen months to December 2017 are "Dec - Dec 2017". One day more or less, and both years stand.
# Why it matters: terms of office, programmes of work and financial periods begin on the first of a month and end on the last, and run over
#   years. A consultation open to the end of 2018 reads as one that ended in 2016. Test days in the middle of a month pass.
# Kin: vercel/little-date issue 10 (a whole year is not seen as one if it ends at midnight, open). None found for the years.
# Versions: little-date 1.2.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts little-date@1.2.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { formatDateRange } = require("little-date");

console.log(`little-date ${JSON.parse(readFileSync("node_modules/little-date/package.json", "utf8")).version}`);
const today = new Date(2020, 5, 1);
let asSeen = true;
for (const [first, last, seen] of [
    [[2016, 1, 1], [2016, 12, 31], "2016"],
    [[2016, 1, 1], [2018, 12, 31], "2016"],
    [[2016, 1, 2], [2017, 12, 31], "Jan 2 '16 - Dec 31 '17"],
    [[2016, 10, 1], [2017, 12, 31], "Q4 2016"],
    [[2016, 7, 1], [2017, 9, 30], "Q3 2016"],
    [[2016, 11, 1], [2017, 1, 31], "Nov - Jan 2017"],
    [[2016, 12, 1], [2017, 12, 31], "Dec - Dec 2017"],
    [[2016, 12, 1], [2017, 12, 30], "Dec 1 '16 - Dec 30 '17"],
]) {
    const [begin, end] = [new Date(first[0], first[1] - 1, first[2]), new Date(last[0], last[1] - 1, last[2], 23, 59, 59, 999)];
    const written = formatDateRange(begin, end, { today });
    console.log(`${first.join("-")} to the end of ${last.join("-")}: ${written}`);
    asSeen &&= written === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
