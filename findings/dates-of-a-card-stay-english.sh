#!/usr/bin/env bash
# adaptive-expressions 4.23.3: formatDateTime with the locale "ru-RU" gives "22 December 2017"; formatNumber obeys the same argument.
#
# One would expect: the locale argument that formatDateTime, addDays and their kin document names months and days in that language, as
#   formatNumber sets its separators by it; or an error for a language that the library lacks.
# What happens: the argument is taken and changes nothing: dates for ru-RU, fr-FR and de-DE are English. No error.
# Why it matters: a card about the closing, in a delegation's own language, has an English date in its middle. A test with numbers passes.
# No thread found that names it.
# Versions: adaptive-expressions 4.23.3 (the engine beneath adaptivecards-templating 2.3.1), Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts adaptive-expressions@4.23.3
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { Expression } from "adaptive-expressions";

console.log(`adaptive-expressions ${JSON.parse(readFileSync("node_modules/adaptive-expressions/package.json", "utf8")).version}`);
function value(text) {
    const { value, error } = Expression.parse(text).tryEvaluate({});
    return error ? `error: ${error}` : value;
}
let asSeen = true;
for (const [locale, separators] of [["en-US", "1,234.5"], ["ru-RU", "1 234,5"], ["fr-FR", "1 234,5"], ["de-DE", "1.234,5"]]) {
    const day = value(`formatDateTime('2017-12-22T18:00:00.000Z', 'dddd d MMMM yyyy', '${locale}')`);
    const later = value(`addDays('2017-12-22T18:00:00.000Z', 24, 'd MMMM yyyy', '${locale}')`);
    const number = value(`formatNumber(1234.5, 1, '${locale}')`).replace(/\s/g, " ");
    const wanted = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date("2017-12-22T18:00:00Z"));
    console.log(`${locale}: ${day}; ${later}; ${number} (Intl: ${wanted})`);
    asSeen &&= day === "Friday 22 December 2017" && later === "15 January 2018" && number === separators;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
