#!/usr/bin/env bash
# compromise-dates 3.9.0: a session on "5-9 March 2018" is on the evening of 1 March, from 17:00 to 21:00.
#
# One would expect: five days in March, as for "March 5-9, 2018" and "from 5 March to 9 March 2018"; the day before the month is how most of
#   the world writes it.
# What happens: two numbers before a month are hours. "5-9", "from 5 to 9" and "5 to 9" are 17:00 to 21:00, "1 to 22" is 13:00 to 22:00,
#   "26-30" is 11:00 to 23:00; the day is the first of the month named. Start and end come as full moments in ISO 8601, and the text
#   found is the whole phrase.
# Why it matters: sessions, consultations and periods of comments are announced like this. The meeting is four hours on a day that is
#   none of its days, and a period of comments is over before it begins. A test in the American order passes.
# Its documentation lists "aug 1 - aug 31" among ranges of dates and says nothing of this order; no thread found that names it.
# Versions: compromise 14.17.0, compromise-dates 3.9.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts compromise@14.17.0 compromise-dates@3.9.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const nlp = require("compromise");
nlp.plugin(require("compromise-dates"));

for (const name of ["compromise", "compromise-dates"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
let asSeen = true;
for (const [phrase, start, end] of [
    ["March 5-9, 2018", "2018-03-05T00:00", "2018-03-09T23:59"],
    ["from 5 March to 9 March 2018", "2018-03-05T00:00", "2018-03-09T23:59"],
    ["5-9 March 2018", "2018-03-01T17:00", "2018-03-01T21:00"],
    ["from 5 to 9 March 2018", "2018-03-01T17:00", "2018-03-01T21:00"],
    ["18-22 March 2018", "2018-03-01T18:00", "2018-03-01T22:00"],
    ["from 1 to 22 March 2018", "2018-03-01T13:00", "2018-03-01T22:00"],
    ["26-30 March 2018", "2018-03-01T11:00", "2018-03-01T23:00"],
]) {
    const [found] = nlp(phrase).dates({ today: "2017-12-01", timezone: "UTC" }).json();
    const moments = [found.dates.start, found.dates.end].map(moment => moment.slice(0, 16));
    console.log(`${phrase}: "${found.text}" is ${moments.join(" to ")}`);
    asSeen &&= moments[0] === start && moments[1] === end && found.text === phrase;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
