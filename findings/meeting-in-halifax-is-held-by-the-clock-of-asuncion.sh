#!/usr/bin/env bash
# node-ical 0.26.1: an Outlook meeting whose own zone ("Customized Time Zone") is Halifax's is read by the clock of Asunción: at 18:00 on
#   22 December 2017 it is an hour early, in July an hour late; London's is read by Casablanca's, Kyiv's by Amman's or Cairo's.
#
# One would expect: the block VTIMEZONE of the file says what its name means, with the days on which the clocks change (RFC 5545, 3.6.5);
#   ical.js 2.2.1 and ts-ics 2.4.6 read all of these meetings rightly by it.
# What happens: of the block only the two offsets are used. The first zone by alphabet that has the one in January and the other in July, in
#   either order, is taken for it, whenever it changes its clocks and in whichever half of the year its summer is. `tz` of the date then
#   says "America/Asuncion". There is no warning, and the documentation says nothing of it.
# Why it matters: Outlook writes this name for a zone that was changed or came from elsewhere. A closing or a meeting is an hour off, for
#   Halifax on most days of the year, for others in the weeks when one country has changed its clocks and the other has not; a test
#   with Geneva or New York passes.
# Kin: jens-maus/node-ical issue 478 and pull request 479 (the rules of this name heeded at all; closed). None found for the other clock.
# Versions: node-ical 0.26.1, ical.js 2.2.1, ts-ics 2.4.6, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-ical@0.26.1 ical.js@2.2.1 ts-ics@2.4.6
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const nodeIcal = require("node-ical");
const loaded = require("ical.js"), ICAL = loaded.default ?? loaded;
const { convertIcsCalendar } = require("ts-ics");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`node-ical ${version("node-ical")}, ical.js ${version("ical.js")}, ts-ics ${version("ts-ics")}`);
const warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));

const change = (kind, from, to, [month, day, hour]) => [`BEGIN:${kind}`, `DTSTART:16010101T${hour}`, `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`, `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=${day};BYMONTH=${month}`, `END:${kind}`];
const zone = (winter, summer, back, forward) => ["BEGIN:VTIMEZONE", "TZID:Customized Time Zone",
    ...change("STANDARD", summer, winter, back), ...change("DAYLIGHT", winter, summer, forward), "END:VTIMEZONE"];
const america = [[11, "1SU", "020000"], [3, "2SU", "020000"]];
const europe = hour => [[10, "-1SU", `0${hour + 1}0000`], [3, "-1SU", `0${hour}0000`]];
const zones = {
    Halifax: zone("-0400", "-0300", ...america), Chicago: zone("-0600", "-0500", ...america),
    "New York": zone("-0500", "-0400", ...america), London: zone("+0000", "+0100", ...europe(1)),
    Geneva: zone("+0100", "+0200", ...europe(2)), Kyiv: zone("+0200", "+0300", ...europe(3)),
};
let asSeen = true;
for (const [place, day, right, seen, clock] of [
    ["Halifax", "20171222", "22:00", "21:00", "America/Asuncion"],
    ["Halifax", "20180712", "21:00", "22:00", "America/Asuncion"],
    ["Chicago", "20180320", "23:00", "00:00", "America/Bahia_Banderas"],
    ["London", "20170615", "17:00", "18:00", "Africa/Casablanca"],
    ["London", "20181222", "18:00", "17:00", "Africa/Casablanca"],
    ["Kyiv", "20180327", "15:00", "16:00", "Asia/Amman"],
    ["Kyiv", "20260410", "15:00", "16:00", "Africa/Cairo"],
    ["Geneva", "20171222", "17:00", "17:00", "Africa/Ceuta"],
    ["New York", "20180320", "22:00", "22:00", "America/Detroit"],
]) {
    const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...zones[place], "BEGIN:VEVENT", "UID:1",
        "DTSTAMP:20171101T000000Z", `DTSTART;TZID=Customized Time Zone:${day}T180000`, "DURATION:PT1H", "SUMMARY:Closing",
        "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
    const hour = date => date.toISOString().slice(11, 16);
    const start = nodeIcal.sync.parseICS(text)["1"].start;
    ICAL.TimezoneService.reset();
    const calendar = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent("vtimezone"));
    const others = [new ICAL.Event(calendar.getFirstSubcomponent("vevent")).startDate.toJSDate(),
        convertIcsCalendar(undefined, text).events[0].start.date].map(hour);
    console.log(`18:00 in ${place} on ${day}: ical.js and ts-ics ${others.join(", ")} UTC; node-ical ${hour(start)} UTC, ${start.tz}`);
    asSeen &&= others.every(o => o === right) && hour(start) === seen && start.tz === clock;
}
console.log(`warnings: ${warnings.length}`);
process.exit(asSeen && warnings.length === 0 ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
