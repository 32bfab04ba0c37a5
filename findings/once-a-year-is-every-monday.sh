#!/usr/bin/env bash
# ical.js 2.2.1: a session that is held once a year, on the Monday of week 20 or on the 20th Monday of the year, is held every Monday from
#   then on; with the first rule it is not held in week 20 at all, and one of week 20 without a day is never held.
#
# One would expect: FREQ=YEARLY;BYDAY=20MO and FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO, two of the examples that RFC 5545 gives (3.8.5.3), are on a
#   Monday in May of each year, as the RFC has them for its own years, and as rrule 2.8.1 has them.
# What happens: a number before the day is obeyed if it has one figure; with 10 and more the rule gives each such day of the year. With
#   BYWEEKNO the days of all other weeks are given and those of that week left out, so that not even the day on which the series begins is
#   in it; without BYDAY there is no day at all. COUNT=4 is over within a month instead of in the fourth year.
# Why it matters: sessions of a body are fixed by the week of the year. Nextcloud's calendar and Thunderbird read with this library: an
#   annual session fills every Monday, or its own week is free.
# Known in part: kewisch/ical.js issues 91 (29 February), 578, 960 and 1039 (BYSETPOS). None found for these two.
# Versions: ical.js 2.2.1, rrule 2.8.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ical.js@2.2.1 rrule@2.8.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import rrule from "rrule";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`ical.js ${version("ical.js")}, rrule ${version("rrule")}`);
const invitation = (start, rule) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Secretariat//EN", "BEGIN:VEVENT", "UID:14@example.org",
    "DTSTAMP:20171201T000000Z", `DTSTART:${start}T090000`, `RRULE:${rule}`, "SUMMARY:Annual session", "END:VEVENT", "END:VCALENDAR",
].join("\r\n");
const ours = (start, rule) => {
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(invitation(start, rule))).getFirstSubcomponent("vevent"));
    const days = [];
    for (let at, meetings = event.iterator(); days.length < 10 && (at = meetings.next());) days.push(at.toString().slice(0, 10));
    return days.join(" ");
};
const theirs = (start, rule) => rrule.rrulestr(`DTSTART:${start}T090000Z\nRRULE:${rule}`).all()
    .map(at => at.toISOString().slice(0, 10)).join(" ");
let asSeen = true;
for (const [what, start, rule, seen, right] of [
    ["the 20th Monday of the year", "20180514", "FREQ=YEARLY;BYDAY=20MO;COUNT=4", "2018-05-14 2018-05-21 2018-05-28 2018-06-04",
        "2018-05-14 2019-05-20 2020-05-18 2021-05-17"],
    ["the Monday of week 20", "20180514", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=4", "2018-05-21 2018-05-28 2018-06-04 2018-06-11",
        "2018-05-14 2019-05-13 2020-05-11 2021-05-17"],
    ["week 20, no day said", "20180514", "FREQ=YEARLY;BYWEEKNO=20;COUNT=2", "", "2018-05-14 2018-05-15"],
    ["the first Monday of the year", "20180101", "FREQ=YEARLY;BYDAY=1MO;COUNT=4", "2018-01-01 2019-01-07 2020-01-06 2021-01-04",
        "2018-01-01 2019-01-07 2020-01-06 2021-01-04"],
]) {
    const [read, wanted] = [ours(start, rule), theirs(start, rule)];
    console.log(`${what}, ${rule}\n  ical.js: ${read || "(never)"}\n  rrule:   ${wanted}`);
    asSeen &&= read === seen && wanted === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
