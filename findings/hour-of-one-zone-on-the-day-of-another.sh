#!/usr/bin/env bash
# little-date 1.2.1: asked for the time zone of Tashkent, it writes a meeting of 23 December, 1 to 3 o'clock, as "Dec 22, 1am - 3am".
#
# One would expect: with the option `timezone` day and hour are both of that zone, as in every calendar; the hour alone means nothing.
# What happens: the hours are of the zone that was asked for, the day and the year are of the machine that writes. West of it the day is one
#   too late: 22 December, 9 to 11 in the evening in New York, is "Dec 23, 9pm - 11pm". A whole day there, from midnight to midnight, comes out
#   as two, and on 1 January the year is the old one. The documentation says that the option is for times.
# Why it matters: meetings and the closing are told to each delegation in its own zone by a server that runs in another. The hour is right, so
#   that it is believed, and the delegation comes, or sends its comments, a day too late or too early. In the hours when both zones have the
#   same day, and on a developer's own machine, it is right.
# No thread found that names it. Versions: little-date 1.2.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts little-date@1.2.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { formatDateRange } = require("little-date");

console.log(`little-date ${JSON.parse(readFileSync("node_modules/little-date/package.json", "utf8")).version}, on a machine in UTC`);
const today = new Date("2020-06-01T00:00:00Z");
let asSeen = true;
for (const [zone, from, to, seen] of [
    ["Asia/Tashkent", "2017-12-22T13:00:00Z", "2017-12-22T15:00:00Z", "Dec 22, 6pm - 8pm, 2017"],
    ["Asia/Tashkent", "2017-12-22T20:00:00Z", "2017-12-22T22:00:00Z", "Dec 22, 1am - 3am, 2017"],
    ["Asia/Tashkent", "2017-12-31T20:00:00Z", "2017-12-31T22:00:00Z", "Dec 31, 1am - 3am, 2017"],
    ["America/New_York", "2017-12-23T02:00:00Z", "2017-12-23T04:00:00Z", "Dec 23, 9pm - 11pm, 2017"],
    ["America/New_York", "2017-12-22T05:00:00Z", "2017-12-23T04:59:59.999Z", "Dec 22, 12am - Dec 23, 11:59pm, 2017"],
]) {
    const there = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "medium", timeStyle: "short" }).format(new Date(from));
    const written = formatDateRange(new Date(from), new Date(to), { timezone: zone, locale: "en-US", today });
    console.log(`begins in ${zone} on ${there}: ${written}`);
    asSeen &&= written === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
