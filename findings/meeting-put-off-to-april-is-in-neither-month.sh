#!/usr/bin/env bash
# node-ical 0.26.1 and ical-expander 3.2.0: of a series one meeting is put off from March to April. node-ical has it in neither month; for
#   ical-expander all meetings of March after it are gone.
#
# One would expect: the meetings of March and those of April, asked for one after the other, are the meetings of both months asked for at
#   once; what was put off (RECURRENCE-ID, RFC 5545, 3.8.4.4) stands on its new day.
# What happens: for both months at once both libraries are right. node-ical's expandRecurringEvent looks first for the days of the rule
#   within the period and only then where a meeting was put, so that one whose old day is outside of it never comes up. ical-expander's
#   between() stops at the first meeting that begins after the period, and takes for it the new day of the one put off, so that the rest of
#   March is not looked at. node-ical also leaves out days that were added (RDATE) and puts off one meeting where all from then on were
#   (RANGE=THISANDFUTURE); ical-expander has both.
# Why it matters: a calendar page, a reminder for the week, a list of meetings for the month asks for a period. The session that was moved
#   to April is never announced, or the consultations of the rest of March are not, while whoever tries with the whole year sees every one.
# Kin: jens-maus/node-ical issue 459 (a moved day of whole days; closed), ical-org/ical.net issue 107 (RDATE in another library; closed).
#   None found for the period; meeting-called-off-is-held-a-week-later.sh is about another program. Versions: node-ical 0.26.1,
#   ical-expander 3.2.0 (defaults), Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-ical@0.26.1 ical-expander@3.2.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const nodeIcal = require("node-ical");
const IcalExpander = require("ical-expander");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`node-ical ${version("node-ical")}, ical-expander ${version("ical-expander")}`);
const event = (...lines) => ["BEGIN:VEVENT", "UID:1", "DTSTAMP:20171101T000000Z", "DURATION:PT2H", "SUMMARY:Consultations", ...lines,
    "END:VEVENT"];
const calendar = (...lines) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const days = dates => dates.sort((a, b) => a - b).map(date => date.toISOString().slice(5, 10)).join(" ");
const readers = {
    "node-ical": (text, from, to) => days(nodeIcal.expandRecurringEvent(nodeIcal.sync.parseICS(text)["1"], { from, to })
        .map(meeting => meeting.start)),
    "ical-expander": (text, from, to) => {
        const { events, occurrences } = new IcalExpander({ ics: text }).between(from, to);
        return days([...events, ...occurrences].map(meeting => meeting.startDate.toJSDate()));
    },
};
const start = "DTSTART:20180306T090000Z";
const series = event(start, "RRULE:FREQ=WEEKLY;COUNT=5");
const putOff = event("RECURRENCE-ID:20180313T090000Z", "DTSTART:20180417T090000Z");
let asSeen = true;
for (const [title, text, seen] of [
    ["five Tuesdays from 6 March", calendar(...series), {
        "node-ical": ["03-06 03-13 03-20 03-27", "04-03", "03-06 03-13 03-20 03-27 04-03"],
        "ical-expander": ["03-06 03-13 03-20 03-27", "04-03", "03-06 03-13 03-20 03-27 04-03"] }],
    ["the second put off to 17 April", calendar(...series, ...putOff), {
        "node-ical": ["03-06 03-20 03-27", "04-03", "03-06 03-20 03-27 04-03 04-17"],
        "ical-expander": ["03-06", "04-03 04-17", "03-06 03-20 03-27 04-03 04-17"] }],
    ["two days added", calendar(...event(start, "RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20180322T090000Z,20180412T090000Z")), {
        "node-ical": ["03-06 03-13", "", "03-06 03-13"],
        "ical-expander": ["03-06 03-13 03-22", "04-12", "03-06 03-13 03-22 04-12"] }],
    ["from the third on on Wednesdays", calendar(...series,
        ...event("RECURRENCE-ID;RANGE=THISANDFUTURE:20180320T090000Z", "DTSTART:20180321T090000Z")), {
        "node-ical": ["03-06 03-13 03-21 03-27", "04-03", "03-06 03-13 03-21 03-27 04-03"],
        "ical-expander": ["03-06 03-13 03-21 03-28", "04-04", "03-06 03-13 03-21 03-28 04-04"] }],
]) {
    console.log(title);
    for (const [name, read] of Object.entries(readers)) {
        const [march, april, may] = ["2018-03-01", "2018-04-01", "2018-05-01"].map(day => new Date(`${day}T00:00:00Z`));
        const found = [read(text, march, april), read(text, april, may), read(text, march, may)];
        console.log(`  ${name}\n    March: ${found[0]}\n    April: ${found[1]}\n    both:  ${found[2]}`);
        asSeen &&= found.join("|") === seen[name].join("|");
    }
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
