#!/usr/bin/env bash
# icalendar 0.7.1: a meeting every second week, on Tuesday and Friday, is held each week; one on the last day of each month is held on the
#   last but one, and on the first of the next where that has passed.
#
# One would expect: the days of RFC 5545 (3.3.10), as rrule 2.8.1 has them: with INTERVAL=2 the days of one week and none of the next, and
#   BYMONTHDAY=-1 is the last day. What the library cannot do it says so: BYSETPOS throws "not currently supported".
# What happens: the second week is counted from each meeting and not from the week in which the series begins: 22, 26 and 29 December, 5, 9
#   and 12 January. From the end of a month days are counted one too many: 27 February, 1 and 30 March. With one day
#   a week, or without INTERVAL, it is right.
# Why it matters: informal consultations are held every second week, reports are due at the end of the month; the days that are read from
#   an invitation with this library are plausible and wrong, and COUNT=6 is over in three weeks.
# Kin: last-day-of-the-month-is-the-day-before.sh (ts-ics). None found for this one.
# Versions: icalendar 0.7.1, rrule 2.8.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts icalendar@0.7.1 rrule@2.8.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const icalendar = require("icalendar");
const { rrulestr } = require("rrule");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`icalendar ${version("icalendar")}, rrule ${version("rrule")}`);
const days = times => times.map(time => time.toISOString().slice(0, 10)).join(" ");
const ours = (start, rule) => {
    const calendar = icalendar.parse_calendar(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Secretariat//EN", "BEGIN:VEVENT",
        "UID:14@example.org", "DTSTAMP:20171201T000000Z", `DTSTART:${start}T180000Z`, `RRULE:${rule}`, "END:VEVENT", "END:VCALENDAR", "",
    ].join("\r\n"));
    return days(calendar.events()[0].rrule().nextOccurences(new Date("2017-12-01T00:00:00Z"), 6));
};
const theirs = (start, rule) => days(rrulestr(`DTSTART:${start}T180000Z\nRRULE:${rule}`).all());
let asSeen = true;
for (const [what, start, rule, seen, right] of [
    ["every second week, Tuesday and Friday", "20171222", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=6",
        "2017-12-22 2017-12-26 2017-12-29 2018-01-05 2018-01-09 2018-01-12",
        "2017-12-22 2018-01-02 2018-01-05 2018-01-16 2018-01-19 2018-01-30"],
    ["the last day of each month", "20180131", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", "2018-01-31 2018-02-27 2018-03-01 2018-03-30",
        "2018-01-31 2018-02-28 2018-03-31 2018-04-30"],
    ["every second week, Friday", "20171222", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=4", "2017-12-22 2018-01-05 2018-01-19 2018-02-02",
        "2017-12-22 2018-01-05 2018-01-19 2018-02-02"],
    ["Tuesday and Friday", "20171222", "FREQ=WEEKLY;BYDAY=TU,FR;COUNT=4", "2017-12-22 2017-12-26 2017-12-29 2018-01-02",
        "2017-12-22 2017-12-26 2017-12-29 2018-01-02"],
]) {
    const [read, wanted] = [ours(start, rule), theirs(start, rule)];
    console.log(`${what}, ${rule}\n  icalendar: ${read}\n  rrule:     ${wanted}`);
    asSeen &&= read === seen && wanted === right;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
