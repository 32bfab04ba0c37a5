#!/usr/bin/env bash
# chrono-node 2.10.3: in "22 декабря 2017 г., 18:00" and "22 December 2017, 18.00 hours" the hour is a second date of its own.
#
# One would expect: one moment, 22 December 18:00, as for "22 December 2017, 18:00" and "22 декабря 2017 года в 18:00"; "г." is how a
#   Russian letter writes the year, and the full stop with "hours" is how the hour stands in many notes verbales.
# What happens: two results. The first is 22 December without an hour, whose Date is noon; the second is 18:00 of today for the Russian, and
#   for the English eighteen hours from now, as a length of time. parseDate() gives the first one only: the closing is at noon, and nothing
#   shows that an hour was written.
# Why it matters: a person types the closing or an extension in a chat sentence. Six hours of the last day are gone for that delegation,
#   and a reader that takes every result sets a closing today.
# No thread found that names it. Versions: chrono-node 2.10.3, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts chrono-node@2.10.3
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";

console.log(`chrono-node ${JSON.parse(readFileSync("node_modules/chrono-node/package.json", "utf8")).version}`);
const now = { instant: new Date("2017-12-01T10:00:00Z"), timezone: 0 };
let asSeen = true;
for (const [language, text, seen] of [
    ["en", "22 December 2017, 18:00", "2017-12-22T18:00"],
    ["en", "22 December 2017, 18.00 hours", "2017-12-22T12:00 2017-12-02T04:00"],
    ["ru", "22 декабря 2017 года в 18:00", "2017-12-22T18:00"],
    ["ru", "22 декабря 2017 г., 18:00", "2017-12-22T12:00 2017-12-01T18:00"],
]) {
    const found = chrono[language].parse(text, now, { forwardDate: true });
    const moments = found.map(result => result.start.date().toISOString().slice(0, 16)).join(" ");
    const first = chrono[language].parseDate(text, now, { forwardDate: true }).toISOString().slice(0, 16);
    console.log(`"${text}": ${found.map(result => `"${result.text}"`).join(" and ")}\n  ${moments}; parseDate ${first}`);
    asSeen &&= moments === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
