#!/usr/bin/env bash
# @holistics/date-parser 3.0.2: "Friday 18:00" is 18:00 today, "the day after tomorrow" tomorrow, "fourteen days from now" now; a session
#   "5-9 March 2018" is over before the 9th, and one "from 5 to 9 March 2018" begins today at five in the morning.
#
# One would expect: a parser of dates in words that refuses "next Friday" because it is ambiguous, and gives nothing for "in 3 days" and
#   "three days ago", does not take a part of an expression for all of it; a session ends behind its last day, as "5 March - 9 March
#   2018" does, whose end is the 10th at nought.
# What happens: where the whole is not known, a piece of it is: the hour without the day, "tomorrow" without what is before it, a number as
#   an hour of today ("paragraph 14" is 14:00), the year of "Q1 2018". `text` tells which piece; start and end look like any other.
#   "5-9 March" has the last day's beginning as its end; with blanks or "to" between, the 5 is an hour of today; "March 5 - 9, 2018"
#   ends in January 2019.
# Why it matters: a report of comments "from 5 to 9 March" holds those of eleven weeks, one of "5-9 March" lacks those of the last day, on
#   which most arrive. The query runs, and has numbers in it.
# Kin: wanasit/chrono issue 259 (the day after tomorrow, in the library that it is built on). None found for the rest.
# Versions: @holistics/date-parser 3.0.2, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @holistics/date-parser@3.0.2
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { parse } = require("@holistics/date-parser");

console.log(`@holistics/date-parser ${JSON.parse(readFileSync("node_modules/@holistics/date-parser/package.json", "utf8")).version}`
    + ", asked on Wednesday, 20 December 2017, at 9 o'clock");
const plain = time => time.date().toISOString().slice(0, 16);
function period(text) {
    try {
        const found = parse(text, "2017-12-20T09:00:00Z", { timezoneRegion: "Etc/UTC" });
        return found ? `${plain(found.start)} to ${plain(found.end)} ("${found.text}")` : "nothing";
    } catch (error) {
        return error.message.slice(0, 27);
    }
}
let asSeen = true;
for (const [text, seen] of [
    ["next Friday", '"next Friday" is ambiguous.'], ["in 3 days", "nothing"], ["three days ago", "nothing"],
    ["5 March - 9 March 2018", '2018-03-05T00:00 to 2018-03-10T00:00 ("5 March - 9 March 2018")'],
    ["Friday 18:00", '2017-12-20T18:00 to 2017-12-20T18:01 ("18:00")'],
    ["the day after tomorrow", '2017-12-21T00:00 to 2017-12-22T00:00 ("tomorrow")'],
    ["fourteen days from now", '2017-12-20T09:00 to 2017-12-20T09:00 ("now")'],
    ["last day of the month", '2017-12-19T00:00 to 2017-12-20T00:00 ("last day")'],
    ["5-9 March 2018", '2018-03-05T00:00 to 2018-03-09T00:00 ("5-9 March 2018")'],
    ["from 5 to 9 March 2018", '2017-12-20T05:00 to 2018-03-10T00:00 ("from 5 to 9 March 2018")'],
    ["5 - 9 March 2018", '2017-12-20T05:00 to 2018-03-10T00:00 ("5 - 9 March 2018")'],
    ["March 5 - 9, 2018", '2018-03-05T00:00 to 2019-01-01T09:00 ("March 5 - 9, 2018")'],
    ["Q1 2018", '2018-01-01T00:00 to 2019-01-01T00:00 ("2018")'],
    ["paragraph 14", '2017-12-20T14:00 to 2017-12-20T14:01 ("14")'],
]) {
    const found = period(text);
    console.log(`${text}: ${found}`);
    asSeen &&= found === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
