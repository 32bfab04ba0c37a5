#!/usr/bin/env bash
# ts-ics 2.4.6: "on the last day of each month at 18:00" falls on 27 February and 30 March; "on the first Tuesday at 18:00" at midnight; the
#   first meeting of both is not there, and of eight on working days two are missing at the end.
#
# One would expect: the days that RFC 5545 gives (3.3.10, whose examples the library names as those it is tested with): BYMONTHDAY=-1 is
#   the last day of the month, the hour is that of the start, COUNT counts the meetings that are held, the start is the first. rrule
#   2.8.1 gives them for all of these, and so does ts-ics where the day is counted from the first of the month or is a mere weekday.
# What happens: a day counted from the end is counted from the last one, so that -1 is the second last of a month or a year; a weekday with
#   a number, or with BYSETPOS, stands at 00:00 of its day, which is before a start at 18:00 of that day, so that the first one falls out;
#   BYSETPOS=1 of each month is every working day from the second on; COUNT with FREQ=DAILY and BYDAY counts Saturday and Sunday
#   too; and what began on the 31st is on the 28th from February on. No error, and a test at midnight with days from 1 to 28 passes.
# Why it matters: "comments by the last day of each month" and "bureau on the first Tuesday" are how a Secretariat's calendar repeats. The
#   term ends a day early, the reminder comes eighteen hours before its meeting, and the first meeting has none.
# No thread found that names it; kewisch/ical.js issue 117 was about the last day in another library (closed).
# Versions: ts-ics 2.4.6, rrule 2.8.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ts-ics@2.4.6 rrule@2.8.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { convertIcsRecurrenceRule, extendByRecurrenceRule } = require("ts-ics");
const { rrulestr } = require("rrule");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`ts-ics ${version("ts-ics")}, rrule ${version("rrule")}`);
const written = dates => dates.map(date => date.toISOString().slice(5, 16).replace("T18:00", "")).join(" ");
let asSeen = true;
for (const [start, rule, seen, right] of [
    ["2018-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", "02-27 03-30 04-29 05-30", "01-31 02-28 03-31 04-30"],
    ["2018-01-31", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1;COUNT=2", "05-30 11-29", "06-30 12-31"],
    ["2018-01-02", "FREQ=MONTHLY;BYDAY=1TU;COUNT=3", "02-06T00:00 03-06T00:00 04-03T00:00", "01-02 02-06 03-06"],
    ["2018-01-26", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "02-23T00:00 03-30T00:00 04-27T00:00", "01-26 02-23 03-30"],
    ["2018-01-01", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3", "01-02T00:00 01-03T00:00 01-04T00:00", "01-01 02-01 03-01"],
    ["2018-03-05", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=8", "03-05 03-06 03-07 03-08 03-09 03-12",
        "03-05 03-06 03-07 03-08 03-09 03-12 03-13 03-14"],
    ["2018-01-31", "FREQ=MONTHLY;COUNT=4", "01-31 02-28 03-28 04-28", "01-31 03-31 05-31 07-31"],
    ["2018-01-15", "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3", "01-15 02-15 03-15", "01-15 02-15 03-15"],
    ["2018-03-06", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "03-06 03-08 03-13 03-15", "03-06 03-08 03-13 03-15"],
]) {
    const from = new Date(`${start}T18:00:00Z`);
    const ours = written(extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value: rule, options: {} }),
        { start: from, end: new Date("2019-12-31T00:00:00Z") }));
    const theirs = written(rrulestr(`DTSTART:${start.replaceAll("-", "")}T180000Z\nRRULE:${rule}`).all());
    console.log(`${rule} from ${start}, 18:00\n  ts-ics  ${ours}\n  rrule   ${theirs}`);
    asSeen &&= ours === seen && theirs === right;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
